import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showCredits } from "~/clearance/services/credits/show-credits.server";
import { CreditsView } from "~/clearance/parts/credits/credits-view";
import { PageHead } from "~/kit/parts/page/page-head";
import { takeCredit } from "~/clearance/pages/credits/form";
import { doneIn } from "~/clearance/pages/credits/done";
import { creditsPath } from "./paths";
import { companyPath, personPath } from "~/people/rules/paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.clearance_credits_meta({ name: data.person.name }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

const place = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  companyKey: params.company ?? "",
  personId: params.person ?? "",
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:credit");
  const view = await showCredits({ store, actor, now, ...place(args) });
  return { ...view, done: doneIn(args.request), formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:credit");
  const { companyKey, personId } = place(args);
  const here = creditsPath(companyKey, personId);
  return await takeCredit({ store, actor, now, companyKey, personId }, args.request, here);
});

export default function TraineeCredits() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { person, company } = view;
  return (
    <>
      <PageHead
        back={[
          { to: "/studio", label: m.people_shell_companies() },
          { to: companyPath(company.key), label: company.name },
          { to: personPath(company.key, person.id), label: person.name },
        ]}
        title={m.clearance_credits_title()}
        lead={m.clearance_credits_lead({ name: person.name })}
      />
      <CreditsView view={view} sent={sent} done={view.done} />
    </>
  );
}
