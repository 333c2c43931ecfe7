import { regradeOutlook, regrade, type RegradeOutlook } from "~/assessment/rules/grading/regrade";
import type { Marks } from "~/assessment/rules/grading/mastery";
import type { Graded } from "~/assessment/rules/grading/grading";
import { findResponses, type SatBy, type SubmittedAttempt } from "~/assessment/queries/regrading";
import { attemptWords } from "~/assessment/queries/asked-bodies";
import type { Db } from "~db/store";
import type { Regradable } from "./regradable.server";
import type { RegradeChoice } from "~/assessment/rules/kinds";

/** One attempt whose grade would change. */
export interface PlannedChange {
  attempt: SubmittedAttempt;
  before: SubmittedAttempt["grade"];
  after: Graded;
  marks: Marks;
}

export interface RegradePlan {
  changes: PlannedChange[];
  outlook: RegradeOutlook;
  /** Says the same for the same plan, and another thing for any other: what a confirmation carries along. */
  mark: string;
}

/** What a choice would do to each attempt that was asked the question; attempts whose grade stays are not in it. */
export async function planRegrade(
  db: Db,
  satBy: SatBy,
  { key, asked, current, attempts }: Regradable,
  choice: RegradeChoice,
): Promise<RegradePlan> {
  const responses =
    choice === "rescore"
      ? await findResponses(db, satBy, asked.revisionId)
      : new Map<string, unknown>();
  // What was typed or marked is to be read in the words in which it was asked.
  const inWords = await attemptWords(db, attempts);
  const changes = attempts.flatMap((attempt): PlannedChange[] => {
    if (attempt.quiz.kind !== "quiz") return [];
    const marks = attempt.quiz;
    const after = regrade(
      attempt.grade,
      { questionRevisionId: asked.revisionId, response: responses.get(attempt.id) },
      choice === "award" ? { choice } : { choice, key: inWords(attempt, key, current.body) },
      marks,
    );
    return after ? [{ attempt, before: attempt.grade, after, marks }] : [];
  });
  const outlook = regradeOutlook(changes);
  const { affected, newlyPass, fallBelow } = outlook;
  const mark = [current.revisionId, affected, newlyPass, fallBelow].join(".");
  return { changes, outlook, mark };
}
