import { advance, isOver, type Attempt } from "./attempt";
import type { ExtendStep, ReopenStep, Step } from "./steps";
import type { AllowanceKind } from "./kinds";
import { openAttempt, type EarlierAttempt } from "./start";

/** The granter’s reason, in their own words. It is never empty, so anyone reading it later can understand the decision. */
export const REASON_LENGTH = 500;

/** The most minutes that one decision adds to an attempt. */
export const MOST_MINUTES = 600;

/** What one grant may be: percent of the time limit, or attempts. 0 percent takes extra time back. */
export const ALLOWED: Record<AllowanceKind, { from: number; to: number }> = {
  "extra-time": { from: 0, to: 300 },
  "extra-attempts": { from: 1, to: 10 },
};

/** A decision: its id, whose, why, and when. `since` is the number of the last decision its form was made from. */
export interface Deciding {
  id: string;
  by: string;
  reason: string;
  since: number;
  now: Date;
}

export type GrantRefusal =
  | { code: "reason-missing" }
  | { code: "reason-too-long" }
  | { code: "amount-out-of-range"; from: number; to: number }
  /** Something was decided since the form was made. */
  | { code: "changed-since" }
  | { code: "not-open" }
  | { code: "not-submitted" }
  | { code: "no-time-limit" }
  | { code: "another-open"; attemptId: string }
  | { code: "later-attempt" }
  /** The quiz sets no limit that could be raised. */
  | { code: "not-limited" };

type Refused = { ok: false; reason: GrantRefusal };
export type ExtendVerdict = { ok: true; attempt: Attempt; step: ExtendStep } | Refused;
export type ReopenVerdict = { ok: true; attempt: Attempt; step: ReopenStep } | Refused;

/** The number of the last step that is no answer: what a form about the attempt was made from. 0 where there is none. */
export function lastDecision(steps: readonly Step[]): number {
  return steps.findLast(({ kind }) => kind !== "answered")?.seq ?? 0;
}

/** The decision of this id among an attempt's steps, where it was made. */
export function decisionOf(steps: readonly Step[], id: string): ExtendStep | ReopenStep | null {
  const decided = steps.filter((step) => step.kind === "extended" || step.kind === "reopened");
  return decided.find(({ body }) => body.id === id) ?? null;
}

/** More minutes for an open attempt with a deadline: they count from the deadline, or from now where it has passed. */
export function extendAttempt(
  attempt: Attempt,
  minutes: number,
  decided: Deciding & { last: number },
): ExtendVerdict {
  if (decided.since !== decided.last) return refused({ code: "changed-since" });
  if (attempt.submitted) return refused({ code: "not-open" });
  if (!attempt.deadline) return refused({ code: "no-time-limit" });
  const wrong = mistakeIn(decided.reason) ?? outOfRange(minutes, 1, MOST_MINUTES);
  if (wrong) return refused(wrong);
  const from = isOver(attempt, decided.now) ? decided.now : attempt.deadline;
  const step: ExtendStep = {
    ...blank(attempt, decided.now),
    kind: "extended",
    body: { ...saidBy(decided), deadline: from.getTime() + minutes * 60_000 },
  };
  return { ok: true, attempt: advance(attempt, step), step };
}

/**
 * Opens the last attempt again, with everything that was answered in it. `minutes` from now where the quiz is timed, null where
 * it is not. `others` are the person's other attempts at the same quiz.
 */
export function reopenAttempt(
  attempt: Attempt,
  minutes: number | null,
  { number, others }: { number: number; others: readonly EarlierAttempt[] },
  decided: Deciding & { last: number },
): ReopenVerdict {
  if (decided.since !== decided.last) return refused({ code: "changed-since" });
  if (!attempt.submitted) return refused({ code: "not-submitted" });
  const open = openAttempt(others);
  if (open) return refused({ code: "another-open", attemptId: open.id });
  if (others.some((other) => other.number > number)) return refused({ code: "later-attempt" });
  const timed = attempt.deadline !== null;
  const wrong =
    mistakeIn(decided.reason) ?? (timed ? outOfRange(minutes ?? 0, 1, MOST_MINUTES) : null);
  if (wrong) return refused(wrong);
  const deadline = timed ? decided.now.getTime() + (minutes ?? 0) * 60_000 : null;
  const step: ReopenStep = {
    ...blank(attempt, decided.now),
    kind: "reopened",
    body: { ...saidBy(decided), deadline },
  };
  return { ok: true, attempt: advance(attempt, step), step };
}

/** May this be granted? `maxAttempts` is that of the quiz that attempts are granted for; null has no limit to raise. */
export function mayGrant(
  { kind, amount, reason }: { kind: AllowanceKind; amount: number; reason: string },
  maxAttempts: number | null,
): { ok: true } | Refused {
  if (kind === "extra-attempts" && maxAttempts === null) return refused({ code: "not-limited" });
  const { from, to } = ALLOWED[kind];
  const wrong = outOfRange(amount, from, to) ?? mistakeIn(reason);
  return wrong ? refused(wrong) : { ok: true };
}

/** What is wrong with a reason, if anything is. */
export function mistakeIn(
  reason: string,
): Extract<GrantRefusal, { code: `reason-${string}` }> | null {
  const { length } = reason.trim();
  if (length === 0) return { code: "reason-missing" };
  return length > REASON_LENGTH ? { code: "reason-too-long" } : null;
}

function outOfRange(amount: number, from: number, to: number): GrantRefusal | null {
  const fits = Number.isInteger(amount) && amount >= from && amount <= to;
  return fits ? null : { code: "amount-out-of-range", from, to };
}

function saidBy({ id, by, reason }: Deciding) {
  return { id, by, reason: reason.trim() };
}

function blank(attempt: Attempt, at: Date) {
  return { seq: attempt.seq + 1, questionRevisionId: null, clientSeq: null, at } as const;
}

function refused(reason: GrantRefusal): Refused {
  return { ok: false, reason };
}
