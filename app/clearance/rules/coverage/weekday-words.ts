import { inReadersLanguage } from "~/kit/language/language";

const weekdays = (weekday: "long" | "short") =>
  inReadersLanguage((tag) => new Intl.DateTimeFormat(tag, { weekday, timeZone: "UTC" }));
const long = weekdays("long");
const short = weekdays("short");

/** The name of a weekday within a sentence, 1 for Monday: “Monday”, in Spanish “lunes”; short, “Mon”. */
export function weekdayText(weekday: number, { short: brief = false } = {}): string {
  // 1 January 2024 was a Monday.
  return (brief ? short : long)().format(Date.UTC(2024, 0, weekday));
}

/** The same as a heading, or at the beginning of a sentence: “Lunes”. */
export function weekdayTitle(weekday: number, options?: { short: boolean }): string {
  const text = weekdayText(weekday, options);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
