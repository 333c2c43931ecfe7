import {
  attemptAfter,
  endByClock,
  isOver,
  type Attempt,
  type Ending,
} from "~/domain/assessment/attempt";
import { gradeAttempt, type Graded } from "~/domain/assessment/grading";
import {
  appendSteps,
  findGrade,
  findOwnAttempt,
  findQuestionBodies,
  findSteps,
  insertGrade,
  type OwnAttempt,
  type Owner,
} from "~db/queries/assessment";
import { markChanged } from "~db/queries/changes";
import type { Store, Tx } from "~db/store";

/**
 * Keeps the step that ended an attempt, with its grade. After a reopening there are several grades; the last one counts, and a
 * pass is never lost by it.
 */
export async function keepEnd(
  tx: Tx,
  owner: Owner,
  row: OwnAttempt,
  { attempt, step }: { attempt: Attempt; step: NonNullable<Ending["step"]> },
): Promise<Graded> {
  if (row.body.kind !== "quiz") throw new Error(`Attempt ${row.id} is not at a quiz.`);
  const ids = row.asked.map(({ questionRevisionId }) => questionRevisionId);
  const bodies = await findQuestionBodies(tx, ids);
  const before = await findGrade(tx, row.id);
  const graded = gradeAttempt(attempt, bodies, row.body.passBasisPoints);
  const kept = { ...graded, passed: graded.passed || before?.passed === true };
  await appendSteps(tx, row.id, [step]);
  await insertGrade(tx, owner, row, kept, { number: (before?.number ?? 0) + 1, at: step.at });
  await markChanged(tx, owner);
  return kept;
}

/** Ends an attempt whose time is over, with what was saved until then. True where it has ended by now, however it did. */
export async function endIfOver(
  store: Store,
  owner: Owner,
  attemptId: string,
  now: Date,
): Promise<boolean> {
  const known = await findOwnAttempt(store.read, owner, attemptId);
  if (!known) return false;
  const standing = attemptAfter(known, await findSteps(store.read, attemptId));
  if (standing.submitted) return true;
  if (!isOver(standing, now)) return false;
  return store.write(async (tx) => {
    const row = await findOwnAttempt(tx, owner, attemptId);
    if (!row) return false;
    const { attempt, step } = endByClock(attemptAfter(row, await findSteps(tx, attemptId)), now);
    if (step) await keepEnd(tx, owner, row, { attempt, step });
    return attempt.submitted !== null;
  });
}
