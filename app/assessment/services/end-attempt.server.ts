import {
  attemptAfter,
  endByClock,
  isOver,
  type Attempt,
  type EndedAttempt,
} from "~/assessment/rules/attempt";
import { gradeAttempt, type Graded } from "~/assessment/rules/grading/grading";
import type { Marks } from "~/assessment/rules/grading/mastery";
import { keepRegrades, regradesIn } from "~/assessment/rules/grading/regrade";
import type { OwnPerson } from "~/ledger/rules/own";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import {
  appendSteps,
  findGrade,
  findOwnAttempt,
  findSteps,
  insertGrade,
  type OwnAttempt,
  type SomeAttempt,
} from "~/assessment/queries/assessment";
import { findAskedBodies } from "~/assessment/queries/asked-bodies";
import { markChanged } from "~/people/queries/changes";
import type { Store, Tx } from "~db/store";

/**
 * Keeps the step that ended an attempt, with its grade. After a reopening there are several grades; the last one counts, neither
 * a pass nor what was decided on a question is lost by it.
 */
export async function keepEnd(
  tx: Tx,
  row: OwnAttempt,
  { attempt, step }: { attempt: Attempt; step: NonNullable<EndedAttempt["step"]> },
): Promise<Graded> {
  if (row.body.kind !== "quiz") throw new Error(`Attempt ${row.id} is not at a quiz.`);
  const bodies = await findAskedBodies(tx, row.asked);
  const before = await findGrade(tx, row);
  const fresh = gradeAttempt(attempt, bodies, row.body);
  const graded = before ? await withRegrades(tx, row, attempt, fresh, row.body) : fresh;
  const kept = { ...graded, passed: graded.passed || before?.passed === true };
  await appendSteps(tx, row, [step]);
  const number = (before?.number ?? 0) + 1;
  const { at } = step;
  const gradeId = await insertGrade(tx, row, kept, { number, at, handedInAt: at });
  const { points, maxPoints, passed } = kept;
  await recordDecision(tx, {
    company: row,
    personId: row.personId,
    at: step.at,
    kind: "attempt-graded",
    actor: SYSTEM,
    evidence: gradeId,
    facts: {
      attemptId: row.id,
      quiz: row.body.title,
      attempt: row.number,
      grade: number,
      points,
      maxPoints,
      passed,
      late: step.kind === "submitted" && step.body.late,
    },
  });
  await markChanged(tx, row);
  return kept;
}

async function withRegrades(
  tx: Tx,
  row: SomeAttempt,
  { answers, asked }: Attempt,
  graded: Graded,
  marks: Marks,
): Promise<Graded> {
  const regrades = regradesIn(await findSteps(tx, row));
  if (regrades.size === 0) return graded;
  const keys = [...regrades.values()].flatMap(({ body }) => body.key ?? []);
  return keepRegrades(
    graded,
    regrades,
    (questionRevisionId) => answers.get(questionRevisionId)?.response,
    await findAskedBodies(tx, asked, keys),
    marks,
  );
}

/** Ends an attempt whose time is over, with what was saved until then. True where it has ended by now, however it did. */
export async function endIfOver(
  store: Store,
  owner: OwnPerson,
  attemptId: string,
  now: Date,
): Promise<boolean> {
  const known = await findOwnAttempt(store.read, owner, attemptId);
  if (!known) return false;
  const current = attemptAfter(known, await findSteps(store.read, known));
  if (current.submitted) return true;
  if (!isOver(current, now)) return false;
  return store.write(async (tx) => {
    const row = await findOwnAttempt(tx, owner, attemptId);
    if (!row) return false;
    const { attempt, step } = endByClock(attemptAfter(row, await findSteps(tx, row)), now);
    if (step) await keepEnd(tx, row, { attempt, step });
    return attempt.submitted !== null;
  });
}
