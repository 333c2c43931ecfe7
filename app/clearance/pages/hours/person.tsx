import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showHours } from "~/clearance/services/coverage/show-hours.server";
import { HoursEditor } from "~/clearance/parts/coverage/hours-editor";
import { PageHead } from "~/kit/parts/page/page-head";
import { saveHours } from "./save-hours";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.clearance_hours_of({ name: data.person.name }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "hours:enter");
  const personId = args.params.person ?? "";
  const saved = new URL(args.request.url).searchParams.has("saved");
  const view = await showHours({ store, actor, now, personId });
  return { ...view, saved, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "hours:enter");
  const personId = args.params.person ?? "";
  const here = `/clearance/people/${encodeURIComponent(personId)}/hours`;
  return await saveHours(args.request, { store, actor, now, personId }, `${here}?saved=1`);
});

export default function PersonHours() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { id, name } = view.person;
  return (
    <>
      <PageHead
        back={[
          { to: "/clearance", label: m.people_shell_people() },
          { to: `/clearance/people/${id}`, label: name },
        ]}
        title={m.clearance_hours_of({ name })}
        lead={m.clearance_hours_of_lead({ name })}
      />
      <HoursEditor {...view} cancel="/clearance/coverage" sent={sent} />
    </>
  );
}
