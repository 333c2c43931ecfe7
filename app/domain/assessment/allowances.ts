import type { AllowanceKind } from "./words";

/** What a person has beyond the quiz's own rules. */
export interface Allowance {
  /** Percent of the time limit. */
  extraPercent: number;
  extraAttempts: number;
}

/** Sums up what was granted, oldest first: of extra time the newest counts, extra attempts add up. */
export function allowanceOf(
  granted: readonly { kind: AllowanceKind; amount: number }[],
): Allowance {
  const amounts = (kind: AllowanceKind) =>
    granted.filter((each) => each.kind === kind).map(({ amount }) => amount);
  return {
    extraPercent: amounts("extra-time").at(-1) ?? 0,
    extraAttempts: amounts("extra-attempts").reduce((sum, amount) => sum + amount, 0),
  };
}
