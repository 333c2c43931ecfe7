import type { Creating } from "~/people/services/call";
import { mayGrant, type GrantRefusal } from "~/assessment/rules/grants";
import type { AllowanceKind } from "~/assessment/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { findAllowances, insertAllowance } from "~/assessment/queries/allowances";
import { isSent } from "~db/sent";
import { limitedQuizzes } from "./limited-quizzes.server";
import { traineeOf } from "./trainee-attempt.server";

export type Granted = { ok: true } | { ok: false; reason: GrantRefusal };

/**
 * A trainer grants a person extra time at every quiz, or more attempts at one that limits them.
 */
export async function grantAllowance({
  store,
  actor,
  now,
  id,
  ...call
}: Creating<Trainer> & {
  key: string;
  personId: string;
  kind: AllowanceKind;
  /** The quiz that attempts are granted for; null with extra time. */
  activityId: string | null;
  amount: number;
  reason: string;
}): Promise<Granted> {
  const { person } = await traineeOf({ store, actor, now, key: call.key, personId: call.personId });
  const { kind, amount } = call;
  const reason = call.reason.trim();
  const activityId = kind === "extra-time" ? null : call.activityId;
  const limited = kind === "extra-time" ? [] : await limitedQuizzes(store, person);
  const quiz = limited.find((one) => one.activityId === activityId);
  if (kind === "extra-attempts" && !quiz) throw notFound("quiz");
  const verdict = mayGrant({ kind, amount, reason }, quiz?.maxAttempts ?? null);
  return store.write(async (tx) => {
    const { companyId, personId } = person;
    const made = { companyId, personId, kind, grantedBy: actor.personId };
    if (await isSent(tx, "allowance", id, made)) return { ok: true };
    if (!verdict.ok) return verdict;
    const granted = await findAllowances(tx, person);
    // Later than the one before it, so that of extra time the newest is certain.
    const before = granted.at(-1)?.at.getTime() ?? 0;
    const grantedAt = new Date(Math.max(now.getTime(), before + 1));
    const said = { kind, amount, activityId, reason, grantedBy: actor.personId, grantedAt };
    await insertAllowance(tx, person, { id, ...said });
    await recordDecision(tx, {
      company: person,
      personId: person.id,
      at: grantedAt,
      kind: "allowance-granted",
      actor,
      evidence: id,
      facts: { of: kind, amount, activityId, quiz: quiz?.title ?? null },
      personal: { reason },
    });
    return { ok: true };
  });
}
