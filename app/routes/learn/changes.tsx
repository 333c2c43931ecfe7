import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Refusal } from "~/domain/refusal";
import { authorise } from "~/http/authorise";
import { parseForm } from "~/http/forms";
import { handled } from "~/http/refusals";
import { seeChanges } from "~/services/learning/see-changes.server";
import { showChanges } from "~/services/learning/show-changes.server";
import { ChangesView } from "~/ui/learn/changes-view";
import "~/ui/styles/learn.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `What changed in “${data.page.title}”` : "What changed"} · Firsthand` },
];

const place = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
  moduleKey: params.module ?? "",
  activityKey: params.activity ?? "",
});

/** `?seen` and `?newer` come from the button. What one has not done yet has not changed: it is there to be done. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const at = place(args);
  const page = await showChanges({ store, actor, now, ...at });
  if (!page) throw redirect(`/learn/${at.moduleKey}/${at.activityKey}`);
  const query = new URL(args.request.url).searchParams;
  return { page, seen: query.has("seen"), newer: query.has("newer") };
});

const SeenForm = z.object({ change: z.coerce.number().int().min(1).max(1_000_000) });

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "lesson:progress");
  const form = await parseForm(args.request, SeenForm);
  if (!form.ok) throw new Refusal(400, "The form did not arrive whole. Go back and send it again.");
  const at = place(args);
  const { newer } = await seeChanges({ store, actor, now, ...at, number: form.value.change });
  return redirect(
    `/learn/${at.moduleKey}/${at.activityKey}/changes?${newer ? "newer" : "seen"}`,
    303,
  );
});

export default function ChangesPage() {
  return <ChangesView {...useLoaderData<typeof loader>()} />;
}
