import type { Employee } from "~/people/rules/actor";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { findActivity } from "~/assessment/queries/assessment";
import type { Db } from "~db/store";
import { leadingEnrolments } from "./enrolled-module.server";

/**
 * A lesson or quiz as `db` sees it at its current revision, if a programme that the employee is enrolled in leads through its
 * module. Undefined for what is retired, what they aren’t enrolled in, and what doesn’t exist.
 */
export async function enrolledActivity(
  { rules, db }: { rules: CompanyRules; db: Db },
  actor: Employee,
  at: { moduleKey: string; activityKey: string },
) {
  const leading = await leadingEnrolments(db, actor, { rules, moduleKey: at.moduleKey });
  return leading.length > 0 ? await findActivity(db, at) : undefined;
}
