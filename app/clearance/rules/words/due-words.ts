import { m } from "~/kit/language/m";
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
  if (dueOn !== null) return m.clearance_due_by({ day: dayText(dueOn) });
  if (dueDays !== null) return m.clearance_due_within({ days: dueDays });
  return m.clearance_due_none();
}
