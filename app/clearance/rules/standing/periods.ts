import { includesLevel } from "~/curriculum/rules/kinds";
import { addDays, localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";
import type { EnrolmentFacts, Period, PersonFacts, Scope, Suspension } from "./facts";
import type { ProgrammeRule } from "~/curriculum/rules/requirements";

/** Where somebody is among the periods that were granted to them in one programme. */
export interface Tenure {
  /** Oldest first, without those that a revocation ended. */
  unrevoked: readonly Period[];
  revocation: Suspension | null;
  /** Of those that hold today, the one granted last: it may be wider than the one before. */
  running: Period | null;
  /** The one that ends last, a revoked one only where there is no other. */
  last: Period | null;
  /** From when the next period can be earned; null where there is none to follow, or none can be earned any more. */
  renewFrom: LocalDate | null;
  /** The instant since which quizzes and sign-offs count for the next period; null before it, and for a first one. */
  renewSince: Date | null;
  /** From when what runs counts as expiring, whether or not it can be renewed. */
  expiringFrom: LocalDate | null;
}

export function tenureOf(
  {
    person,
    enrolment,
    programme,
  }: {
    person: Pick<PersonFacts, "suspensions">;
    enrolment: Pick<EnrolmentFacts, "periods" | "endedAt">;
    programme: Pick<ProgrammeRule, "renewalWindowDays" | "retired">;
  },
  { today, timeZone }: Moment,
): Tenure {
  const periods = [...enrolment.periods].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const { unrevoked, revocation } = afterRevocation(periods, person, timeZone);
  const last = latest(unrevoked) ?? latest(periods);
  const renewFrom =
    last && !programme.retired && !enrolment.endedAt ? renewalBegins(last, programme) : null;
  const running = unrevoked
    .filter((period) => period.validFrom <= today && today <= period.validUntil)
    .reduce<Period | null>(
      (newest, period) => (newest && newest.grantedAt >= period.grantedAt ? newest : period),
      null,
    );
  const renewSince =
    renewFrom !== null && today >= renewFrom ? startOfDay(renewFrom, timeZone) : null;
  const expiringFrom = running && expiringSince(running, { unrevoked, last, renewFrom }, programme);
  return { unrevoked, revocation, running, last, renewFrom, renewSince, expiringFrom };
}

/** With the renewal of what runs, or so long before its end where nothing renews it. */
function expiringSince(
  running: Period,
  { unrevoked, last, renewFrom }: Pick<Tenure, "unrevoked" | "last" | "renewFrom">,
  programme: Pick<ProgrammeRule, "renewalWindowDays">,
): LocalDate {
  const { validFrom } = running;
  const validUntil = lastDayOf(running, unrevoked);
  if (renewFrom !== null && validUntil === last?.validUntil) return renewFrom;
  return renewalBegins({ validFrom, validUntil }, programme);
}

/** The last day on which all that a period grants is granted, by it or by those that follow without a gap. */
export function lastDayOf(period: Period, periods: readonly Period[]): LocalDate {
  let until = period.validUntil;
  for (const next of periods) {
    if (next.validFrom <= period.validFrom) continue;
    if (next.validFrom > addDays(until, 1) || !covers(next, period)) break;
    if (next.validUntil > until) until = next.validUntil;
  }
  return until;
}

/**
 * What is earned while a period runs, where the enrolment is for a channel more than was granted: all of both, at the higher of
 * the two levels. Null where the period, or one granted to follow it, has every channel already.
 */
export function widerScope(
  { running, unrevoked }: Pick<Tenure, "running" | "unrevoked">,
  earns: Scope,
): Scope | null {
  if (!running) return null;
  const following = unrevoked.filter((period) => period.validFrom >= running.validFrom);
  const missing = earns.channelIds.filter(
    (channelId) => !following.some((period) => period.channelIds.includes(channelId)),
  );
  if (missing.length === 0) return null;
  const level = includesLevel(earns.level, running.level) ? earns.level : running.level;
  return { level, channelIds: [...running.channelIds, ...missing] };
}

/** The period granted to follow the one that runs, where it is for something else. */
export function comingAfter(running: Period, periods: readonly Period[]): Period | null {
  return (
    periods.find((period) => period.validFrom > running.validFrom && !sameScope(period, running)) ??
    null
  );
}

export function lastGrantOf({ unrevoked }: Pick<Tenure, "unrevoked">): Date | null {
  return unrevoked.length > 0 ? latestOf(unrevoked.map(({ grantedAt }) => grantedAt)) : null;
}

export function latestOf(dates: readonly (Date | null)[]): Date {
  return new Date(Math.max(...dates.map((date) => date?.getTime() ?? 0)));
}

/** Null where none of them is known. */
export function earliestOf(dates: readonly (Date | null)[]): Date | null {
  const known = dates.flatMap((date) => date?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}

export function sameScope(one: Scope, other: Scope): boolean {
  return covers(one, other) && covers(other, one);
}

function covers(wider: Scope, narrower: Scope): boolean {
  return (
    includesLevel(wider.level, narrower.level) &&
    narrower.channelIds.every((channelId) => wider.channelIds.includes(channelId))
  );
}

function latest(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>(
    (best, period) => (!best || period.validUntil > best.validUntil ? period : best),
    null,
  );
}

/** Whether a revocation has ended what was granted then. */
export function isRevoked(
  { grantedAt }: Pick<Period, "grantedAt">,
  suspensions: readonly Suspension[],
): boolean {
  const revoke = suspensions.findLast((decision) => decision.action === "revoke");
  return revoke !== undefined && grantedAt <= revoke.at;
}

/** A revocation ends every period granted before it that had not run out; only a new sign-off makes another. */
function afterRevocation(
  periods: readonly Period[],
  { suspensions }: Pick<PersonFacts, "suspensions">,
  timeZone: string,
) {
  const revoke = suspensions.findLast((decision) => decision.action === "revoke");
  if (!revoke) return { unrevoked: periods, revocation: null };
  const unrevoked = periods.filter((period) => !isRevoked(period, suspensions));
  const day = localDateOf(revoke.at, timeZone);
  const ended = unrevoked.length === 0 && periods.some((period) => period.validUntil >= day);
  return { unrevoked, revocation: ended ? revoke : null };
}

/** Never before a period's second day, so that what earned a period cannot earn the next one too. */
function renewalBegins(
  last: Pick<Period, "validFrom" | "validUntil">,
  { renewalWindowDays }: Pick<ProgrammeRule, "renewalWindowDays">,
): LocalDate {
  const window = addDays(last.validUntil, -renewalWindowDays);
  return window > last.validFrom ? window : addDays(last.validFrom, 1);
}
