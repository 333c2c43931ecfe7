import { addMonths, type LocalDate } from "~/kit/time/moment";

/** How few and how many months a company can choose. */
export const FEWEST_MONTHS = 6;
export const MOST_MONTHS = 120;

/** From which day on somebody is erased who left at the end of another, by the company’s calendar. */
export function erasedOn(leftOn: LocalDate, months: number): LocalDate {
  return addMonths(leftOn, months);
}

/** Whether another period erases anyone sooner than the one before: switched on, or shorter. That is confirmed first. */
export function isSooner(before: number | null, wanted: number | null): boolean {
  return wanted !== null && (before === null || wanted < before);
}
