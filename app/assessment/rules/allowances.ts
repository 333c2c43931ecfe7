import type { AllowanceKind } from "./kinds";

/** What a person has beyond the quiz's own rules. */
export interface Allowance {
  /** Percent of the time limit. */
  extraPercent: number;
  extraAttempts: number;
}

interface Granted {
  kind: AllowanceKind;
  amount: number;
  at: Date;
}

/** What a person has at one quiz, from everything that they were granted. */
export function allowanceAt(
  activityId: string,
  granted: readonly (Granted & { activityId: string | null })[],
  passedAt: Date | null,
): Allowance {
  const here = granted.filter((one) => one.activityId === activityId || one.activityId === null);
  return allowanceOf(here, passedAt);
}

/**
 * Sums up what was granted, oldest first: of extra time the newest counts, extra attempts add up. Attempts granted before the
 * quiz was passed last are used up by that pass.
 */
export function allowanceOf(granted: readonly Granted[], passedAt: Date | null): Allowance {
  const time = granted.filter(({ kind }) => kind === "extra-time");
  const attempts = granted.filter(
    ({ kind, at }) => kind === "extra-attempts" && (!passedAt || at > passedAt),
  );
  return {
    extraPercent: time.at(-1)?.amount ?? 0,
    extraAttempts: attempts.reduce((sum, { amount }) => sum + amount, 0),
  };
}
