import { escalationLines } from "~/curriculum/rules/markdoc/render-list";
import type { Employee, Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { currentPlaybook } from "~/company/queries/company";
import type { Store } from "~db/store";

/** The playbook in force, for the people of its company. */
export async function showPlaybook({ store, actor }: { store: Store; actor: Employee | Manager }) {
  const { company } = await companyRules(store, actor.companyId);
  const newest = await currentPlaybook(store.read, actor.companyId);
  if (!newest) throw notFound("playbook");
  const { number, body, publishedAt } = newest;
  return {
    company: { name: company.name, timeZone: company.timeZone },
    playbook: body,
    escalation: { type: "escalation" as const, items: escalationLines(body) },
    number,
    publishedAt,
    canEdit: actor.role === "manager",
  };
}
