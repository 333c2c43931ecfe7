import { m } from "~/kit/language/m";
import type { Step } from "~/assessment/rules/steps";
import { findNames } from "~/assessment/queries/person-quizzes";
import type { Db } from "~db/store";

/** A decision that changed an attempt, with who made it and why. */
export type AttemptChange = { seq: number; at: Date; by: string; reason: string } & (
  | { kind: "extended"; deadline: Date }
  | { kind: "reopened"; deadline: Date | null }
  | {
      kind: "regraded";
      choice: "award" | "rescore";
      /** The number in the attempt of the question that was graded again. */
      question: number;
    }
);

/** What was decided about an attempt, the first one first. */
export async function attemptChanges(
  db: Db,
  asked: readonly { questionRevisionId: string }[],
  steps: readonly Step[],
): Promise<AttemptChange[]> {
  const decisions = steps.filter(
    (step) => step.kind === "extended" || step.kind === "reopened" || step.kind === "regraded",
  );
  const names = await findNames(
    db,
    decisions.map(({ body }) => body.by),
  );
  return decisions.map((step) => {
    const { seq, at } = step;
    const { by, reason } = step.body;
    const said = { seq, at, by: names.get(by) ?? m.assessment_trainer_someone(), reason };
    switch (step.kind) {
      case "extended":
        return { ...said, kind: "extended", deadline: new Date(step.body.deadline) };
      case "reopened": {
        const { deadline } = step.body;
        return {
          ...said,
          kind: "reopened",
          deadline: deadline === null ? null : new Date(deadline),
        };
      }
      case "regraded": {
        const { choice, questionRevisionId } = step.body;
        const index = asked.findIndex((one) => one.questionRevisionId === questionRevisionId);
        return { ...said, kind: "regraded", choice, question: index + 1 };
      }
      default:
        return step satisfies never;
    }
  });
}
