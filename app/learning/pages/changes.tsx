import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { seeChanges } from "~/learning/services/changes/see-changes.server";
import { showChanges } from "~/learning/services/changes/show-changes.server";
import { ChangesView } from "~/learning/parts/changes-view";
import { seenIn, takeSeen } from "./seen-form";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.learning_changes_title_of({ title: data.page.title }) : m.learning_changes_title()} · Firsthand`,
  },
];

const place = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
  moduleKey: params.module ?? "",
  activityKey: params.activity ?? "",
});

/** What the reader hasn’t done yet hasn’t changed for them: they are sent to it. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const at = place(args);
  const page = await showChanges({ store, actor, now, ...at });
  if (!page) throw redirect(`/learn/${at.moduleKey}/${at.activityKey}`);
  return { page, ...seenIn(args.request) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "lesson:progress");
  const at = place(args);
  return await takeSeen(
    args.request,
    `/learn/${at.moduleKey}/${at.activityKey}/changes`,
    (number) => seeChanges({ store, actor, now, ...at, number }),
  );
});

export default function ChangesPage() {
  return <ChangesView {...useLoaderData<typeof loader>()} />;
}
