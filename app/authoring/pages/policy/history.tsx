import { m } from "~/kit/language/m";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressReader, oneOf } from "~/kit/http/read-address";
import { authorise } from "~/people/services/authorise.server";
import { parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { policyPlace } from "~/authoring/services/library/company-door.server";
import { showPolicyHistory } from "~/authoring/services/policy/show-policy-history.server";
import { startTranslation } from "~/authoring/services/translations/start-translation.server";
import { LANGUAGES } from "~/kit/language/language";
import { translationEditPath } from "~/authoring/pages/translations/paths";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { HistoryAddress } from "~/authoring/pages/history/address";
import { HistoryCards } from "~/authoring/pages/history/cards";
import { restoreIn } from "~/authoring/pages/history/form";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { policyEditPath, policyHistoryPath, policyPublishPath } from "~/company/rules/paths";
import { belowPolicyCrumbs } from "./crumbs";
import { PolicyTranslations } from "./translations";
import { policyImpactWords } from "./words";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_policy_history_of({ company: data.company.name }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

const ADDRESS = addressReader(HistoryAddress.extend({ published: oneOf(["minor", "signed"]) }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = companyDoor(args, await authorise(args, "policy:edit"));
  const { from, to, aside, published, people } = ADDRESS.read(args.request);
  const history = await showPolicyHistory({ ...door, from, to, aside });
  const done =
    published === null
      ? null
      : published === "minor"
        ? m.authoring_policy_done_minor()
        : people === 0
          ? m.authoring_policy_done_nobody()
          : m.authoring_policy_done_signed({ count: people });
  return { ...history, companyKey: door.companyKey, done };
});

const Translate = z.object({
  intent: z.literal("translate"),
  version: z.string().max(40),
  language: z.enum(LANGUAGES),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { companyKey, ...door } = companyDoor(args, await authorise(args, "policy:edit"));
  const chosen = await parseForm(args.request.clone(), Translate);
  if (chosen.ok) {
    const { version, language } = chosen.value;
    const place = { companyKey, version, language };
    await startTranslation({ ...door, ...place });
    return redirect(translationEditPath(place), 303);
  }
  const { path } = await policyPlace({ ...door, companyKey });
  return await restoreIn({ ...door, path }, args.request, policyEditPath(companyKey));
});

export default function PolicyHistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { company, companyKey, draft } = page;
  return (
    <>
      <PageHead
        back={belowPolicyCrumbs(companyKey, company.name)}
        title={m.authoring_library_history()}
        lead={m.authoring_policy_history_lead({ company: company.name })}
        actions={
          draft && (
            <LinkButton to={policyPublishPath(companyKey)}>
              {m.authoring_playbook_check_draft()}
            </LinkButton>
          )
        }
      />
      <HistoryCards
        page={page}
        sent={sent}
        here={policyHistoryPath(companyKey)}
        impactWords={policyImpactWords}
      />
      <PolicyTranslations page={page} />
    </>
  );
}
