import type { FeedbackMode } from "~/curriculum/rules/kinds";
import { toldMode } from "~/assessment/rules/show";
import { isDone } from "~/assessment/rules/start";
import { findActivity, findOwnAttempts, type OwnAttempt } from "~/assessment/queries/assessment";
import type { Db } from "~db/store";
import { ownAllowance } from "./own-allowance.server";

/** How much of an attempt its owner may be told now, by the quiz’s limits of today; `none` where it is not at a quiz. */
export async function ownToldMode(db: Db, row: OwnAttempt): Promise<FeedbackMode> {
  if (row.body.kind !== "quiz") return "none";
  const { feedback } = row.body;
  if (feedback !== "full-when-done") return feedback;
  const { moduleKey, activityKey, activityId, number } = row;
  const today = (await findActivity(db, { moduleKey, activityKey }))?.revision.body;
  const limits = today?.kind === "quiz" ? today : row.body;
  const attempts = await findOwnAttempts(db, row, activityId);
  const { extraAttempts } = await ownAllowance(db, row, activityId, attempts);
  return toldMode(feedback, isDone({ number }, { ...limits, extraAttempts }, attempts));
}
