import { listPlaybooks } from "~/company/queries/company";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import { valuesOf, type Values } from "~/practice/rules/scenario/story/playbook-variables";
import type { Db } from "~db/store";

/** What a play is told of its company: as the playbook had it when the play began, whatever it says today. */
export async function playValues(
  db: Db,
  actor: Employee,
  rules: CompanyRules,
  playbookNumber: number,
): Promise<Values> {
  const playbook =
    playbookNumber === rules.playbookNumber
      ? rules.playbook
      : (await listPlaybooks(db, actor)).find(({ number }) => number === playbookNumber)?.body;
  if (!playbook) throw notFound("playbook");
  return valuesOf(companyContext(playbook, rules.policies.at(-1)?.version ?? null));
}
