import { regradeOutlook, regrade, type RegradeOutlook } from "~/assessment/rules/regrade";
import type { Graded } from "~/assessment/rules/grading";
import { findResponses, type SatBy, type SubmittedAttempt } from "~/assessment/queries/regrading";
import { findTranslationBodies } from "~/curriculum/queries/translations";
import { translatedQuestion } from "~/assessment/rules/translation/translated";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Db } from "~db/store";
import type { Regradable } from "./regradable.server";
import type { RegradeChoice } from "~/assessment/rules/kinds";

/** One attempt whose grade would change. */
export interface PlannedChange {
  attempt: SubmittedAttempt;
  before: SubmittedAttempt["grade"];
  after: Graded;
  passBasisPoints: number;
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
  const keyFor = await keysInTheirWords(db, attempts, { key, current });
  const changes = attempts.flatMap((attempt): PlannedChange[] => {
    if (attempt.quiz.kind !== "quiz") return [];
    const { passBasisPoints } = attempt.quiz;
    const after = regrade(
      attempt.grade,
      { questionRevisionId: asked.revisionId, response: responses.get(attempt.id) },
      choice === "award" ? { choice } : { choice, key: keyFor(attempt) },
      passBasisPoints,
    );
    return after ? [{ attempt, before: attempt.grade, after, passBasisPoints }] : [];
  });
  const outlook = regradeOutlook(changes);
  const { affected, newlyPass, fallBelow } = outlook;
  const mark = [current.revisionId, affected, newlyPass, fallBelow].join(".");
  return { changes, outlook, mark };
}

/** The key in the words in which each attempt was asked: what was typed or marked is to be read in those. */
async function keysInTheirWords(
  db: Db,
  attempts: readonly SubmittedAttempt[],
  { key, current: { body } }: Pick<Regradable, "key" | "current">,
) {
  const idOf = ({ asked }: SubmittedAttempt) =>
    asked.find(({ translation }) => translation !== undefined)?.translation;
  const ids = [...new Set(attempts.flatMap((attempt) => idOf(attempt) ?? []))];
  const translations = await findTranslationBodies(db, ids);
  return (attempt: SubmittedAttempt): QuestionBody => {
    const translation = translations.get(idOf(attempt) ?? "");
    if (translation?.kind !== "quiz") return body;
    return translatedQuestion(body, translation.questions[key]) ?? body;
  };
}
