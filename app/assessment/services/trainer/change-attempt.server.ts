import type { Call } from "~/people/services/call";
import { attemptAfter } from "~/assessment/rules/attempt";
import {
  extendAttempt,
  lastDecision,
  reopenAttempt,
  type Deciding,
  type ExtendVerdict,
  type ReopenVerdict,
} from "~/assessment/rules/grants";
import type { EarlierAttempt } from "~/assessment/rules/start";
import type { Step } from "~/assessment/rules/steps";
import type { Trainer } from "~/people/rules/actor";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  appendSteps,
  findOwnAttempts,
  findSteps,
  type OwnAttempt,
} from "~/assessment/queries/assessment";
import type { Granted } from "./grant-allowance.server";
import { traineeAttempt, type AttemptPlace } from "./trainee-attempt.server";

interface Input extends Call<Trainer>, AttemptPlace {
  /** Extending needs them, and reopening where the quiz is timed. */
  minutes: number | null;
  reason: string;
  /** The number of the last decision that the form was made from. */
  since: number;
}

/** Gives an open attempt more minutes. The same form twice gives them once. */
export async function extendTime(input: Input): Promise<Granted> {
  return change(input, ({ attempt, decided }) =>
    extendAttempt(attempt, input.minutes ?? 0, decided),
  );
}

/** Opens a submitted attempt again, with what was answered in it. The same form twice opens it once. */
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
  { store, actor, now, key, personId, attemptId, reason, since }: Input,
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
  const groundsAfter = (steps: readonly Step[], at: Date): Omit<Grounds, "others"> => ({
    attempt: attemptAfter(row, steps),
    decided: { by: actor.personId, reason, since, now: at, last: lastDecision(steps) },
  });
  return store.write(async (tx) => {
    const steps = await findSteps(tx, row);
    const earlier = await findOwnAttempts(tx, person, row.activityId);
    const others = earlier.filter(({ id }) => id !== attemptId);
    const verdict = rule({ ...groundsAfter(steps, now), others }, row);
    if (verdict.ok) {
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
    }
    if (verdict.reason.code !== "changed-since") return verdict;
    // Sent twice: what the form asks for is what was decided last, from the same state.
    const last = steps.find(({ seq }) => seq === lastDecision(steps));
    if (!last) return verdict;
    const before = steps.filter(({ seq }) => seq < last.seq);
    const again = rule({ ...groundsAfter(before, last.at), others: [] }, row);
    return again.ok && isSame(again.step, last) ? { ok: true } : verdict;
  });
}

function isSame(one: Step, other: Step): boolean {
  if (one.kind !== "extended" && one.kind !== "reopened") return false;
  return (
    other.kind === one.kind &&
    other.body.by === one.body.by &&
    other.body.reason === one.body.reason &&
    other.body.deadline === one.body.deadline
  );
}
