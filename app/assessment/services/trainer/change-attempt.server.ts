import type { Creating } from "~/people/services/call";
import { attemptAfter } from "~/assessment/rules/attempt";
import {
  decisionOf,
  extendAttempt,
  lastDecision,
  reopenAttempt,
  type Deciding,
  type ExtendVerdict,
  type ReopenVerdict,
} from "~/assessment/rules/grants";
import type { EarlierAttempt } from "~/assessment/rules/start";
import type { Trainer } from "~/people/rules/actor";
import { takenId } from "~/kit/http/form-id";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  appendSteps,
  findOwnAttempts,
  findSteps,
  type OwnAttempt,
} from "~/assessment/queries/assessment";
import type { Granted } from "./grant-allowance.server";
import { traineeAttempt, type AttemptPlace } from "./trainee-attempt.server";

interface Input extends Creating<Trainer>, AttemptPlace {
  /** Extending needs them, and reopening where the quiz is timed. */
  minutes: number | null;
  reason: string;
  /** The number of the last decision that the form was made from. */
  since: number;
}

/** Gives an open attempt more minutes. */
export async function extendTime(input: Input): Promise<Granted> {
  return change(input, ({ attempt, decided }) =>
    extendAttempt(attempt, input.minutes ?? 0, decided),
  );
}

/** Opens a submitted attempt again, with what was answered in it. */
export async function openAgain(input: Input): Promise<Granted> {
  return change(input, ({ attempt, decided, others }, { number }) =>
    reopenAttempt(attempt, input.minutes, { number, others }, decided),
  );
}

/** What a decision about an attempt is made from. */
interface Grounds {
  attempt: ReturnType<typeof attemptAfter>;
  decided: Deciding & { last: number };
  others: readonly EarlierAttempt[];
}

async function change(
  { store, actor, now, id, key, personId, attemptId, reason, since }: Input,
  rule: (grounds: Grounds, row: OwnAttempt) => ExtendVerdict | ReopenVerdict,
): Promise<Granted> {
  const { person, row } = await traineeAttempt({
    store,
    actor,
    now,
    key,
    personId,
    attemptId,
  });
  return store.write(async (tx) => {
    const steps = await findSteps(tx, row);
    const sent = decisionOf(steps, id);
    if (sent && sent.body.by !== actor.personId) throw takenId();
    if (sent) return { ok: true };
    const earlier = await findOwnAttempts(tx, person, row.activityId);
    const others = earlier.filter((other) => other.id !== attemptId);
    const attempt = attemptAfter(row, steps);
    const last = lastDecision(steps);
    const decided = { id, by: actor.personId, reason, since, now, last };
    const verdict = rule({ attempt, decided, others }, row);
    if (!verdict.ok) return verdict;
    const { kind, seq, body } = verdict.step;
    await appendSteps(tx, row, [verdict.step]);
    await recordDecision(tx, {
      company: row,
      personId,
      at: now,
      kind: "attempt-changed",
      actor,
      evidence: `${attemptId}-${seq}`,
      facts: {
        attemptId,
        quiz: row.body.title,
        attempt: row.number,
        change: kind,
        deadline: body.deadline === null ? null : new Date(body.deadline).toISOString(),
      },
      personal: { reason: body.reason },
    });
    return { ok: true };
  });
}
