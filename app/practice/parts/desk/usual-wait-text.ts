import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";

/** How long replies usually wait to be judged, in words. */
export function usualWaitText(workingDays: number): string {
  if (workingDays === 0) return m.practice_desk_usually_same();
  if (workingDays === 1) return m.practice_desk_usually_next();
  return m.practice_desk_usually_days({ days: numberText(workingDays) });
}
