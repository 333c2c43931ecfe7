import { attemptAfter, isOver } from "~/assessment/rules/attempt";
import { answerStates, unfinishedOf } from "~/assessment/rules/answer-states";
import { findAskedBodies } from "~/assessment/queries/asked-bodies";
import { findOwnAttempt, findSteps } from "~/assessment/queries/assessment";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { submitAttempt } from "./submit-attempt.server";

interface Input extends Call<Employee> {
  attemptId: string;
  /** The numbers of the questions that the person was told of, and wants to hand in as they are. */
  accepted: readonly number[];
}

/**
 * Hands an attempt in, unless a question of which the person was not told is not answered or only partly. True where it is handed
 * in by now. What time has ended is handed in as it is.
 */
export async function handIn({ accepted, ...call }: Input): Promise<boolean> {
  const { store, actor, now, attemptId } = call;
  const row = await findOwnAttempt(store.read, actor, attemptId);
  if (!row) throw notFound("attempt");
  const attempt = attemptAfter(row, await findSteps(store.read, row));
  if (!attempt.submitted && !isOver(attempt, now)) {
    const states = answerStates(attempt, await findAskedBodies(store.read, row.asked));
    if (unfinishedOf(states).some((number) => !accepted.includes(number))) return false;
  }
  await submitAttempt(call);
  return true;
}
