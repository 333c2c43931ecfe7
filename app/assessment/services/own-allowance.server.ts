import { allowanceAt, type Allowance } from "~/assessment/rules/allowances";
import { lastPass, type EarlierAttempt } from "~/assessment/rules/start";
import { findAllowances } from "~/assessment/queries/allowances";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What a person has at a quiz beyond its own rules, given their attempts at it so far. */
export async function ownAllowance(
  db: Db,
  owner: OwnPerson,
  activityId: string,
  attempts: readonly EarlierAttempt[],
): Promise<Allowance> {
  const granted = await findAllowances(db, owner);
  return allowanceAt(activityId, granted, lastPass(attempts)?.submittedAt ?? null);
}
