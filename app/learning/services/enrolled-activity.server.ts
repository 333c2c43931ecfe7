import type { Employee } from "~/people/rules/actor";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { findActivity } from "~/assessment/queries/assessment";
import type { Db } from "~db/store";
import { isOpenTo } from "./enrolled-module.server";

/**
 * A lesson or quiz as `db` sees it at its current revision, if its module is an elective or a programme that the employee is enrolled
 * in leads through it. Undefined for what is retired, what isn’t theirs to take, and what doesn’t exist.
 */
export async function enrolledActivity(
  { rules, db }: { rules: CompanyRules; db: Db },
  actor: Employee,
  at: { moduleKey: string; activityKey: string },
) {
  const open = await isOpenTo(db, actor, { rules, moduleKey: at.moduleKey });
  return open ? await findActivity(db, at) : undefined;
}
