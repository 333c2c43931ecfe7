import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showCredits } from "~/clearance/services/credits/show-credits.server";
import { CreditsView } from "~/clearance/parts/credits/credits-view";
import { PageHead } from "~/kit/parts/page/page-head";
import { takeCredit } from "./form";
import { doneIn } from "./done";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.clearance_credits_meta({ name: data.person.name }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "credit:decide");
  const view = await showCredits({ store, actor, now, personId: args.params.person ?? "" });
  return { ...view, done: doneIn(args.request), formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "credit:decide");
  const personId = args.params.person ?? "";
  const here = `/clearance/people/${encodeURIComponent(personId)}/credits`;
  return await takeCredit({ store, actor, now, personId }, args.request, here);
});

export default function CreditsPage() {
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
        title={m.clearance_credits_title()}
        lead={m.clearance_credits_lead({ name })}
      />
      <CreditsView view={view} sent={sent} done={view.done} />
    </>
  );
}
