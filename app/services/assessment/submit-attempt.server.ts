import { attemptAfter, submitAttempt as end } from "~/domain/assessment/attempt";
import { gradeAttempt } from "~/domain/assessment/grading";
import type { Employee } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import {
  appendSteps,
  findGrade,
  findOwnAttempt,
  findQuestionBodies,
  findSteps,
  insertGrade,
} from "~db/queries/assessment";
import { markChanged } from "~db/queries/changes";
import type { Store } from "~db/store";

interface Input {
  store: Store;
  actor: Employee;
  now: Date;
  attemptId: string;
}

export interface Score {
  points: number;
  maxPoints: number;
  basisPoints: number;
  passed: boolean;
}

/** Ends an attempt and grades it. Submitting again gives the same score and changes nothing. */
export async function submitAttempt({ store, actor, now, attemptId }: Input): Promise<Score> {
  return store.write(async (tx) => {
    const row = await findOwnAttempt(tx, actor, attemptId);
    if (!row || row.body.kind !== "quiz") throw notFound("attempt");
    const { attempt, step } = end(attemptAfter(row, await findSteps(tx, attemptId)), now);
    if (!step) {
      const given = await findGrade(tx, attemptId);
      if (!given) throw new Error(`Attempt ${attemptId} was submitted and has no grade.`);
      return scoreOf(given);
    }
    const ids = row.asked.map(({ questionRevisionId }) => questionRevisionId);
    const bodies = await findQuestionBodies(tx, ids);
    const graded = gradeAttempt(attempt, bodies, row.body.passBasisPoints);
    await appendSteps(tx, attemptId, [step]);
    await insertGrade(tx, actor, row, graded, { number: 1, at: now });
    await markChanged(tx, actor);
    return scoreOf(graded);
  });
}

function scoreOf({ points, maxPoints, basisPoints, passed }: Score): Score {
  return { points, maxPoints, basisPoints, passed };
}
