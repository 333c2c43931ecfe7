/** What was found in live replies: how many were looked at, and how many of them were good. */
export interface Findings {
  reviewed: number;
  good: number;
}

/** Days back that findings count for. */
export const FINDINGS_DAYS = 90;

/** From when on findings count now. */
export function findingsSince(now: Date): Date {
  return new Date(now.getTime() - FINDINGS_DAYS * 86_400_000);
}
