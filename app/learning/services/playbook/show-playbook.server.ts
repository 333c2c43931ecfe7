import type { Call } from "~/people/services/call";
import { escalationLines } from "~/curriculum/rules/markdoc/render-list";
import type { Employee, Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { currentPlaybook } from "~/company/queries/company";

/** The playbook in force, for the people of its company. */
export async function showPlaybook({
  store,
  actor,
}: Pick<Call<Employee | Manager>, "store" | "actor">) {
  const { company } = await companyRules(store, actor);
  const newest = await currentPlaybook(store.read, actor);
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
