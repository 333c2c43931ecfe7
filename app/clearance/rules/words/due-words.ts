import { counted } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import type { LocalDate } from "~/kit/time/moment";

/** When a rule's people should be done: “by 5 December 2026”. */
export function dueRuleWords({
  dueOn,
  dueDays,
}: {
  dueOn: LocalDate | null;
  dueDays: number | null;
}): string {
  if (dueOn !== null) return `by ${dayText(dueOn)}`;
  if (dueDays !== null) return `within ${counted(dueDays, "day")} of being enrolled`;
  return "no due date";
}
