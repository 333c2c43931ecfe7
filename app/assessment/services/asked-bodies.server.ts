import type { QuestionBody } from "~/curriculum/rules/question-body";
import { regradesIn } from "~/assessment/rules/grading/regrade";
import type { Step } from "~/assessment/rules/steps";
import type { OwnAttempt } from "~/assessment/queries/assessment";
import { findAskedBodies } from "~/assessment/queries/asked-bodies";
import type { Db } from "~db/store";
import type { RegradeChoice } from "~/assessment/rules/kinds";

export interface AskedBodies {
  /** By the revision that was asked: its texts as they were shown, its key as it counts now. */
  counting: Map<string, QuestionBody>;
  /** By the revision that was asked, where it was graded again. */
  choices: Map<string, RegradeChoice>;
}

/** The questions of an attempt. One that was graded again by a newer key is reviewed by that key. */
export async function askedBodies(
  db: Db,
  { asked }: Pick<OwnAttempt, "asked">,
  steps: readonly Step[],
): Promise<AskedBodies> {
  const regrades = [...regradesIn(steps)].map(([id, { body }]) => ({ id, ...body }));
  const ids = asked.map(({ questionRevisionId }) => questionRevisionId);
  const keys = regrades.flatMap(({ key }) => key ?? []);
  const all = await findAskedBodies(db, asked, keys);
  const keyOf = new Map(regrades.map(({ id, key }) => [id, key]));
  const counting = ids.flatMap((id) => {
    const body = all.get(id);
    if (!body) return [];
    const key = all.get(keyOf.get(id) ?? "");
    return [[id, key ? { ...body, content: key.content } : body] as const];
  });
  return {
    counting: new Map(counting),
    choices: new Map(regrades.map(({ id, choice }) => [id, choice] as const)),
  };
}
