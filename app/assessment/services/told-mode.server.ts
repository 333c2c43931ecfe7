import type { AskedQuestion } from "~/assessment/rules/attempt";
import { heldBackMode, toldMode } from "~/assessment/rules/show";
import { isDone, isPassed } from "~/assessment/rules/start";
import {
  findActivity,
  findOwnAttempts,
  findQuestionIds,
  type OwnAttempt,
} from "~/assessment/queries/assessment";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import type { Db } from "~db/store";
import { ownAllowance } from "./own-allowance.server";

type Asked = Pick<AskedQuestion, "questionId">;

/** How much of an attempt its owner may be told now. */
interface Told {
  feedback: FeedbackMode;
  /** The same of one of its questions: less of one that is held back until the quiz is passed. */
  of: (question: Asked) => FeedbackMode;
  /** Whether more will be told of some of these once the quiz is passed, and not before. */
  untilPassed: (questions: readonly Asked[]) => boolean;
}

/** By the quiz’s limits of today and what it holds back today; `none` where the attempt is not at a quiz. */
export async function ownToldMode(db: Db, row: OwnAttempt): Promise<Told> {
  const all = (feedback: FeedbackMode): Told => ({
    feedback,
    of: () => feedback,
    untilPassed: () => false,
  });
  if (row.body.kind !== "quiz") return all("none");
  const { feedback } = row.body;
  if (feedback === "none" || feedback === "right-or-wrong") return all(feedback);
  const { moduleKey, activityKey, activityId, number } = row;
  const today = (await findActivity(db, { moduleKey, activityKey }))?.revision.body;
  const quiz = today?.kind === "quiz" ? today : row.body;
  if (feedback !== "full-when-done" && !quiz.heldBack) return all(feedback);
  const attempts = await findOwnAttempts(db, row, activityId);
  const { extraAttempts } = await ownAllowance(db, row, activityId, attempts);
  const limits = { ...quiz, extraAttempts };
  const told = toldMode(feedback, isDone({ number }, limits, attempts));
  if (!quiz.heldBack || isPassed({ number }, attempts)) return all(told);
  const heldBack = await findQuestionIds(db, activityId, quiz.heldBack);
  const waits = told !== "full-when-done" || quiz.maxAttempts !== null;
  return {
    feedback: told,
    of: ({ questionId }) => (heldBack.has(questionId) ? heldBackMode(told) : told),
    untilPassed: (questions) =>
      waits && questions.some(({ questionId }) => heldBack.has(questionId)),
  };
}
