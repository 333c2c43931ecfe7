import { addDays, addMonths, type LocalDate, type Moment } from "~/kit/time/moment";
import type {
  EnrolmentFacts,
  Period,
  PersonFacts,
  Suspension,
} from "~/clearance/rules/standing/facts";
import { isStop } from "~/clearance/rules/standing/pauses";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { SignOffKind, SuspensionAction, Verdict } from "~/clearance/rules/kinds";

export type DecisionRefusal =
  | { code: "not-awaiting"; awaiting: SignOffKind | null }
  | { code: "suspended" }
  | { code: "no-channel" }
  | { code: "own" }
  | { code: "comment-missing" }
  | { code: "incident-invalid"; message: string }
  | { code: "remedial-unknown" }
  | { code: "nothing-to-end" }
  | { code: "already"; action: SuspensionAction };

export type Verdictable = { ok: true } | { ok: false; reason: DecisionRefusal };

/**
 * Whether this person may give this sign-off now: it is asked for, it is not their own, what it authorises is for some channel, and a
 * “not yet” says why.
 */
export function maySign(
  standing: Standing,
  sign: { kind: SignOffKind; verdict: Verdict; comment: string; by: string; about: string },
): Verdictable {
  if (sign.by === sign.about) return { ok: false, reason: { code: "own" } };
  if (standing.reasons.some(isStop)) {
    return { ok: false, reason: { code: "suspended" } };
  }
  if (standing.awaiting !== sign.kind) {
    return { ok: false, reason: { code: "not-awaiting", awaiting: standing.awaiting } };
  }
  if (sign.verdict === "authorised" && standing.earns.channelIds.length === 0) {
    return { ok: false, reason: { code: "no-channel" } };
  }
  if (sign.verdict === "not-yet" && sign.comment.trim() === "") {
    return { ok: false, reason: { code: "comment-missing" } };
  }
  return { ok: true };
}

/** A side's last decision; null where the other side has started over since, as a trainer does for a renewal. */
export function lastWordOf<Word extends { kind: SignOffKind }>(
  side: SignOffKind,
  signOffs: readonly Word[],
): Word | null {
  const last = signOffs.findLast(({ kind }) => kind === side || kind === "trainer");
  return last?.kind === side ? last : null;
}

/**
 * The period that an authorisation today adds, for what is being earned. A renewal begins where the running clearance ends, so that renewing early
 * costs nothing; otherwise, or where what runs is for no channel any more, it begins today. Both dates belong to the period. It lasts no longer than the credits it rests on.
 * One for a channel more begins today and ends with what runs.
 */
export function nextPeriod(
  standing: Pick<
    Standing,
    "state" | "validUntil" | "channelIds" | "earns" | "widens" | "creditsUntil"
  >,
  validMonths: number,
  now: Moment,
): Period {
  if (standing.widens && standing.validUntil !== null) {
    const { validUntil } = standing;
    return { ...standing.earns, validFrom: now.today, validUntil, grantedAt: now.at };
  }
  const running =
    standing.state !== "revoked" &&
    standing.channelIds.length > 0 &&
    standing.validUntil !== null &&
    standing.validUntil >= now.today;
  const validFrom: LocalDate = running ? addDays(standing.validUntil!, 1) : now.today;
  const whole = addDays(addMonths(validFrom, validMonths), -1);
  const { creditsUntil } = standing;
  return {
    ...standing.earns,
    validFrom,
    validUntil: creditsUntil !== null && creditsUntil < whole ? creditsUntil : whole,
    grantedAt: now.at,
  };
}

/**
 * The instant of a decision about somebody: now, or just after the last decision about them, for what comes after what is told by
 * their instants, and two that are made at once each have a clock that was read before they took turns.
 */
export function instantAfter(
  now: Date,
  {
    person,
    enrolments,
  }: {
    person: Pick<PersonFacts, "suspensions">;
    enrolments: readonly Pick<EnrolmentFacts, "signOffs" | "periods">[];
  },
): Date {
  const decided = [
    ...person.suspensions.map(({ at }) => at),
    ...enrolments.flatMap(({ signOffs }) => signOffs.map(({ at }) => at)),
    ...enrolments.flatMap(({ periods }) => periods.map(({ grantedAt }) => grantedAt)),
  ];
  return new Date(Math.max(now.getTime(), ...decided.map((at) => at.getTime() + 1)));
}

/** The clearances that a revocation would end: still running or paused, and not ended by another one. */
export function endableStandings(standings: readonly Standing[]): Standing[] {
  return standings.filter(
    ({ holds, state, validUntil, reasons }) =>
      (holds || state === "paused") &&
      validUntil !== null &&
      !reasons.some(({ code }) => code === "revoked" || code === "expired"),
  );
}

/** Whether a manager may suspend, reinstate or revoke, given the last such decision. All of them say why. */
export function maySuspend(
  decision: { action: SuspensionAction; reason: string; by: string; about: string },
  last: Suspension | null,
  standings: readonly Standing[],
): Verdictable {
  if (decision.by === decision.about) return { ok: false, reason: { code: "own" } };
  if (decision.reason.trim() === "") return { ok: false, reason: { code: "comment-missing" } };
  const suspended = last?.action === "suspend";
  switch (decision.action) {
    case "suspend":
      return suspended
        ? { ok: false, reason: { code: "already", action: "suspend" } }
        : { ok: true };
    case "reinstate":
      return suspended
        ? { ok: true }
        : { ok: false, reason: { code: "already", action: "reinstate" } };
    case "revoke":
      return endableStandings(standings).length > 0
        ? { ok: true }
        : { ok: false, reason: { code: "nothing-to-end" } };
    default:
      return decision.action satisfies never;
  }
}
