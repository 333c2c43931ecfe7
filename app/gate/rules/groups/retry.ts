import type { Fault } from "./kinds";

const MINUTE_MS = 60_000;
const FIRST_MS = 5_000;
const MOST_MS = 15 * MINUTE_MS;
/** A provider that is away is asked so often: people who left meanwhile are out within five seconds of its being back. */
const AWAY_MS = 2_000;
/** Nobody is left alone longer than that, whatever they ask for. */
const ASKED_MOST_MS = 60 * MINUTE_MS;

/** How long a provider asked to be left alone, in milliseconds: by seconds or a date; 0 where it didn’t. Source: RFC 9110, 10.2.3. */
export function waitAsked(header: string | null, now: Date): number {
  if (header === null) return 0;
  const ms = /^\d{1,9}$/.test(header)
    ? Number(header) * 1000
    : new Date(header).getTime() - now.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), ASKED_MOST_MS);
}

/**
 * When to try again after so many failures in a row: later each time, up to a quarter of an hour, but soon where nobody answered; and
 * not before it was asked to.
 */
export function retryAt(
  now: Date,
  { fault, tries, waitMs }: { fault?: Fault; tries: number; waitMs: number },
): Date {
  const later = Math.min(FIRST_MS * 2 ** Math.min(tries, 12), MOST_MS);
  const backOff = fault === "away" ? AWAY_MS : later;
  return new Date(now.getTime() + Math.max(backOff, waitMs));
}

/** After how long managers hear that it fails. */
export const TOLD_AFTER_MS = 60 * MINUTE_MS;
/** How often everything is compared, though nothing changed. */
export const COMPARE_EVERY_MS = 60 * MINUTE_MS;
/** How often it is looked whether an account is still somebody’s. */
export const LOOK_EVERY_MS = 24 * 60 * MINUTE_MS;
