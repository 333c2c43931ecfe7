import type { Call } from "~/people/services/call";
import { escalationLines } from "~/curriculum/rules/markdoc/render-list";
import { companyOf } from "~/ledger/rules/own";
import type { Employee, Manager } from "~/people/rules/actor";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { currentPlaybook } from "~/company/queries/company";

/** The playbook in force, for the people of its company; null as long as none is published. */
export async function showPlaybook({
  store,
  actor,
}: Pick<Call<Employee | Manager>, "store" | "actor">) {
  const newest = await currentPlaybook(store.read, companyOf(actor));
  if (!newest) return null;
  const { company } = await companyRules(store, actor);
  const { number, body, publishedAt } = newest;
  return {
    company: { name: company.name, timeZone: company.timeZone },
    playbook: body,
    escalation: { type: "escalation" as const, items: escalationLines(body) },
    number,
    publishedAt,
  };
}
