import { attemptAfter, isOver, nextSequence, timeLeft } from "~/assessment/rules/attempt";
import { findOwnSitting, findSteps } from "~/assessment/queries/assessment";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

interface Input extends Call<Employee> {
  attemptId: string;
}

/** How an attempt stands now: what its answers count on from, and the milliseconds left, null without a time limit. */
export async function attemptTime({ store, actor, now, attemptId }: Input) {
  const row = await findOwnSitting(store.read, actor, attemptId);
  if (!row) throw notFound("attempt");
  const attempt = attemptAfter(row, await findSteps(store.read, row));
  return {
    sequence: nextSequence(attempt, row.startedAt, now),
    timeLeft: timeLeft(attempt, now),
    finished: attempt.submitted !== null || isOver(attempt, now),
  };
}
