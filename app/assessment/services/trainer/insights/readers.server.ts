import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import type { Render } from "~/assessment/rules/question-types/question-type";
import { textsFor } from "~/assessment/services/texts.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import {
  trainersCompanies,
  type TrainersCompany,
} from "~/people/services/delegation/engaged-company.server";
import type { Store } from "~db/store";

/** A trainer's companies, and those of them that are asked about: one by its key, or all. Any other company does not exist here. */
export async function companiesAsked({
  store,
  actor,
  now,
  companyKey,
}: Call<Trainer> & { companyKey: string | null }) {
  const companies = await trainersCompanies(store.read, actor, now);
  const asked = companies.filter(({ key }) => companyKey === null || key === companyKey);
  if (companyKey !== null && asked.length === 0) throw notFound("company");
  return { companies, asked };
}

/** How texts read for the first of these companies that has a playbook; as they were written where none has. */
export async function textsForOneOf(
  store: Store,
  companies: readonly TrainersCompany[],
): Promise<Render> {
  for (const company of companies)
    if ((await companyRules(store, company)).playbook) return textsFor(store, company);
  return (source) => [source];
}
