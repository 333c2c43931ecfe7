const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lasts, in milliseconds. */
export interface SessionLimits {
  /** Since signing in, however often it is used. */
  longestMs: number;
  /** Since it was last used. */
  idleMs: number;
}

export const SESSION_LIMITS: SessionLimits = {
  longestMs: 30 * 24 * HOUR,
  idleMs: 14 * 24 * HOUR,
};

/** For how long after signing in people may do what asks them to sign in again. */
const RECENT_MS = 10 * MINUTE;

interface SessionTimes {
  createdAt: Date;
  expiresAt: Date;
  seenAt: Date;
}

export function hasEnded(
  { expiresAt, seenAt }: SessionTimes,
  { idleMs }: SessionLimits,
  now: Date,
) {
  return expiresAt <= now || now.getTime() - seenAt.getTime() >= idleMs;
}

/** Since when a session must have been used to run still. */
export function usedAfter({ idleMs }: SessionLimits, now: Date): Date {
  return new Date(now.getTime() - idleMs);
}

/** Whether its use has to be noted: once an hour is enough, or more often where the idle limit is short. */
export function isToBeNoted({ seenAt }: SessionTimes, { idleMs }: SessionLimits, now: Date) {
  return now.getTime() - seenAt.getTime() >= Math.min(HOUR, idleMs / 60);
}

/** Whether somebody has signed in so lately that they need not do it again. A clock that was set back asks once more. */
export function signedInLately({ createdAt }: Pick<SessionTimes, "createdAt">, now: Date): boolean {
  const age = now.getTime() - createdAt.getTime();
  return age >= 0 && age < RECENT_MS;
}
