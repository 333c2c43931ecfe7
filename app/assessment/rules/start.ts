/** An attempt as the rules of starting see it. */
export interface EarlierAttempt {
  id: string;
  number: number;
  submittedAt: Date | null;
  passed: boolean;
}

type StartReason =
  | { code: "open-attempt"; attemptId: string }
  | { code: "no-attempts-left"; maxAttempts: number }
  | { code: "cooling-down" };

/** `availableAt` is when it becomes possible; null where time alone does not help. */
export type StartVerdict =
  | { ok: true; number: number }
  | { ok: false; reasons: StartReason[]; availableAt: Date | null };

/** The attempt that is still going on, if there is one. */
export function openAttempt<Earlier extends EarlierAttempt>(
  attempts: readonly Earlier[],
): Earlier | null {
  return attempts.find(({ submittedAt }) => submittedAt === null) ?? null;
}

/**
 * When an attempt that starts now ends without being handed in: `timeLimitMinutes` and what was granted on top, in whole milliseconds,
 * minutes · 60,000 · (100 + extra percent) / 100. Null without a limit.
 */
export function deadlineOf(
  { timeLimitMinutes }: { timeLimitMinutes?: number | undefined },
  extraPercent: number,
  startedAt: Date,
): Date | null {
  if (timeLimitMinutes === undefined) return null;
  return new Date(startedAt.getTime() + timeLimitMinutes * 600 * (100 + extraPercent));
}

/** The attempt passed last. A person who has to pass again, for a renewal, starts with all attempts: only those after it count. */
export function lastPass<Earlier extends EarlierAttempt>(
  attempts: readonly Earlier[],
): Earlier | null {
  const passed = attempts.filter((attempt) => attempt.passed);
  return passed.reduce<Earlier | null>(
    (last, attempt) => (last && last.number > attempt.number ? last : attempt),
    null,
  );
}

/** How often one may take a quiz, and how soon again. */
export interface AttemptLimits {
  maxAttempts: number | null;
  cooldownMinutes: number | readonly number[];
  extraAttempts?: number;
}

/** The waits between attempts, in minutes: after the first that failed, the second …; the last one goes on. */
export function waitsOf({ cooldownMinutes }: Pick<AttemptLimits, "cooldownMinutes">) {
  return typeof cooldownMinutes === "number" ? [cooldownMinutes] : cooldownMinutes;
}

/** The attempts made since the quiz was passed last. */
function sinceLastPass<Earlier extends EarlierAttempt>(attempts: readonly Earlier[]): Earlier[] {
  const passed = lastPass(attempts)?.number ?? 0;
  return attempts.filter(({ number }) => number > passed);
}

/** How many attempts there are from one pass to the next; null without end. */
function mostAttempts({ maxAttempts, extraAttempts = 0 }: AttemptLimits): number | null {
  return maxAttempts === null ? null : maxAttempts + extraAttempts;
}

/** Whether the quiz was passed in this attempt or since, and no other is open. */
export function isPassed(
  attempt: Pick<EarlierAttempt, "number">,
  attempts: readonly EarlierAttempt[],
): boolean {
  return !openAttempt(attempts) && attempt.number <= (lastPass(attempts)?.number ?? 0);
}

/** Whether nothing of an attempt has to be kept back any more: it was passed, then or since, or the last attempt is handed in. */
export function isDone(
  attempt: Pick<EarlierAttempt, "number">,
  limits: AttemptLimits,
  attempts: readonly EarlierAttempt[],
): boolean {
  if (openAttempt(attempts)) return false;
  if (isPassed(attempt, attempts)) return true;
  const most = mostAttempts(limits);
  return most !== null && sinceLastPass(attempts).length >= most;
}

/** May a new attempt start: none is open, some are left since the last pass, and the wait since the last one's end is over. */
export function mayStart(
  quiz: AttemptLimits,
  attempts: readonly EarlierAttempt[],
  now: Date,
): StartVerdict {
  const reasons: StartReason[] = [];
  const open = openAttempt(attempts);
  if (open) reasons.push({ code: "open-attempt", attemptId: open.id });
  const most = mostAttempts(quiz);
  const tried = sinceLastPass(attempts).length;
  if (most !== null && tried >= most) {
    reasons.push({ code: "no-attempts-left", maxAttempts: most });
  }
  const waits = waitsOf(quiz);
  const wait = waits[Math.min(Math.max(tried, 1), waits.length) - 1] ?? 0;
  const ends = attempts.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt.getTime()] : []));
  const readyAt = ends.length > 0 ? Math.max(...ends) + wait * 60_000 : null;
  const cooling = readyAt !== null && now.getTime() < readyAt;
  if (cooling) reasons.push({ code: "cooling-down" });
  if (reasons.length > 0) {
    const timeHelps = reasons.every(({ code }) => code === "cooling-down");
    return { ok: false, reasons, availableAt: timeHelps && readyAt ? new Date(readyAt) : null };
  }
  const highest = Math.max(0, ...attempts.map(({ number }) => number));
  return { ok: true, number: highest + 1 };
}
