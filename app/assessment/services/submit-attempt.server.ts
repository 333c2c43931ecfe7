import type { Call } from "~/people/services/call";
import { attemptAfter, endByClock, submitAttempt as end } from "~/assessment/rules/attempt";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { findGrade, findOwnAttempt, findSteps } from "~/assessment/queries/assessment";
import { keepEnd } from "./end-attempt.server";

interface Input extends Call<Employee> {
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
    const current = attemptAfter(row, await findSteps(tx, row));
    const overdue = endByClock(current, now);
    const { attempt, step } = overdue.step ? overdue : end(current, now);
    if (!step) {
      const given = await findGrade(tx, row);
      if (!given) throw new Error(`Attempt ${attemptId} was submitted and has no grade.`);
      return scoreOf(given);
    }
    return scoreOf(await keepEnd(tx, row, { attempt, step }));
  });
}

function scoreOf({ points, maxPoints, basisPoints, passed }: Score): Score {
  return { points, maxPoints, basisPoints, passed };
}
