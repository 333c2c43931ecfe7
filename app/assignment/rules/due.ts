import { addDays, type LocalDate } from "~/kit/time/moment";

/** A day for all, days after each is enrolled, or neither. */
export interface DueRule {
  dueOn: LocalDate | null;
  dueDays: number | null;
}

/** So far ahead a due date may lie. */
const MOST_DUE_DAYS = 730;

export type DueFault = "due-past" | "due-too-late";

/** What is wrong with a due date that somebody chose today. Today itself is good. */
export function dueFault(dueOn: LocalDate | null, today: LocalDate): DueFault | null {
  if (dueOn === null) return null;
  if (dueOn < today) return "due-past";
  return dueOn > addDays(today, MOST_DUE_DAYS) ? "due-too-late" : null;
}

/** The due date of people a rule enrols today. After the rule's own day there is none, so that nobody begins overdue. */
export function dueByRule({ dueOn, dueDays }: DueRule, today: LocalDate): LocalDate | null {
  if (dueDays !== null) return addDays(today, dueDays);
  return dueOn !== null && dueOn >= today ? dueOn : null;
}
