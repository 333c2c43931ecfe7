import type { Call } from "~/people/services/call";
import { mistakeIn } from "~/assessment/rules/grants";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { appendSteps, insertGrade } from "~/assessment/queries/assessment";
import { markChanged } from "~/people/queries/changes";
import { lastStep } from "~/assessment/queries/regrading";
import { planRegrade } from "./plan-regrade.server";
import { findRegradable, quizToRegrade } from "./regradable.server";
import { offers } from "./show-regrade.server";
import type { RegradeChoice } from "~/assessment/rules/kinds";

export type Regraded =
  | { ok: true; attempts: number }
  | {
      ok: false;
      reason:
        | { code: "reason-missing" }
        | { code: "reason-too-long" }
        /** The answers offered are not the same in both revisions. */
        | { code: "not-to-be-had" }
        /** What it would do is not what the preview said. */
        | { code: "changed-since" };
    };

/**
 * Grades a fixed question again in the past attempts of the trainer's companies, all of them in one write: a step and a new
 * grade for each attempt whose grade changes, and nothing for the others. Twice the same adds nothing.
 */
export async function regradeQuestion({
  store,
  actor,
  now,
  revisionId,
  choice,
  reason,
  mark,
  ...place
}: Call<Trainer> & {
  moduleKey: string;
  activityKey: string;
  /** As it was asked. */
  revisionId: string;
  choice: RegradeChoice;
  reason: string;
  /** From the preview that was confirmed. */
  mark: string;
}): Promise<Regraded> {
  const mistake = mistakeIn(reason);
  if (mistake) return { ok: false, reason: mistake };
  const { quiz, satBy } = await quizToRegrade({ store, actor, now, ...place });
  return store.write(async (tx) => {
    const regradable = await findRegradable(tx, quiz, satBy);
    const question = regradable.find(({ asked }) => asked.revisionId === revisionId);
    if (!question) throw notFound("question");
    if (!offers(question, choice)) return { ok: false, reason: { code: "not-to-be-had" } };
    const plan = await planRegrade(tx, satBy, question, choice);
    if (plan.changes.length === 0) return { ok: true, attempts: 0 };
    if (plan.mark !== mark) return { ok: false, reason: { code: "changed-since" } };
    for (const { attempt, before, after } of plan.changes) {
      const number = before.number + 1;
      const seq = (await lastStep(tx, attempt)) + 1;
      const key = choice === "rescore" ? question.current.revisionId : null;
      await appendSteps(tx, attempt, [
        {
          seq,
          kind: "regraded",
          questionRevisionId: null,
          clientSeq: null,
          body: {
            by: actor.personId,
            reason: reason.trim(),
            grade: number,
            questionRevisionId: revisionId,
            choice,
            key,
          },
          at: now,
        },
      ]);
      const { handedInAt } = before;
      const given = { number, at: now, handedInAt };
      const gradeId = await insertGrade(tx, attempt, after, given);
      const { points, maxPoints, passed } = after;
      await recordDecision(tx, {
        company: attempt,
        personId: attempt.personId,
        at: now,
        kind: "attempt-regraded",
        actor,
        evidence: `${attempt.id}-${seq}`,
        facts: {
          attemptId: attempt.id,
          quiz: attempt.quiz.title,
          attempt: attempt.number,
          gradeId,
          grade: number,
          points,
          maxPoints,
          passed,
          questionRevisionId: revisionId,
          choice,
          key,
        },
        personal: { reason: reason.trim() },
      });
      await markChanged(tx, attempt);
    }
    return { ok: true, attempts: plan.changes.length };
  });
}
