/** An attempt as the rules of starting see it. */
export interface EarlierAttempt {
  id: string;
  number: number;
  submittedAt: Date | null;
}

export type StartReason =
  | { code: "open-attempt"; attemptId: string }
  | { code: "no-attempts-left"; maxAttempts: number }
  | { code: "cooling-down" };

/** `availableAt` is when it becomes possible; null where time alone does not help. */
export type StartVerdict =
  { ok: true; number: number } | { ok: false; reasons: StartReason[]; availableAt: Date | null };

/** The attempt that is still going on, if there is one. */
export function openAttempt<Earlier extends EarlierAttempt>(
  attempts: readonly Earlier[],
): Earlier | null {
  return attempts.find(({ submittedAt }) => submittedAt === null) ?? null;
}

/** May a new attempt start: none is open, some are left, and the cooldown since the last one's end is over. Passing does not end it. */
export function mayStart(
  quiz: { maxAttempts: number | null; cooldownMinutes: number },
  attempts: readonly EarlierAttempt[],
  now: Date,
): StartVerdict {
  const reasons: StartReason[] = [];
  const open = openAttempt(attempts);
  if (open) reasons.push({ code: "open-attempt", attemptId: open.id });
  if (quiz.maxAttempts !== null && attempts.length >= quiz.maxAttempts) {
    reasons.push({ code: "no-attempts-left", maxAttempts: quiz.maxAttempts });
  }
  const ends = attempts.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt.getTime()] : []));
  const readyAt = ends.length > 0 ? Math.max(...ends) + quiz.cooldownMinutes * 60_000 : null;
  const cooling = readyAt !== null && now.getTime() < readyAt;
  if (cooling) reasons.push({ code: "cooling-down" });
  if (reasons.length > 0) {
    const timeHelps = reasons.every(({ code }) => code === "cooling-down");
    return { ok: false, reasons, availableAt: timeHelps && readyAt ? new Date(readyAt) : null };
  }
  const highest = Math.max(0, ...attempts.map(({ number }) => number));
  return { ok: true, number: highest + 1 };
}
