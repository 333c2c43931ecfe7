import { inReadersLanguage } from "~/kit/language/language";

/* English’s own plurals, for sentences that are not in the catalogue yet. */
const RULES = new Intl.PluralRules("en-GB");

const numbers = inReadersLanguage((tag) => new Intl.NumberFormat(tag));
const percents = inReadersLanguage((tag) => new Intl.NumberFormat(tag, { style: "percent" }));

/** What goes with a count, in which # is the number: `plural(3, "One is late", "# are late")` is “3 are late”. */
export function plural(count: number, one: string, many: string): string {
  return (RULES.select(count) === "one" ? one : many).replace("#", numberText(count));
}

/** “1 person”, “1,240 people”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return plural(count, `# ${one}`, `# ${many}`);
}

/** “1,240”, in German “1.240”. */
export function numberText(number: number): string {
  return numbers().format(number);
}

const SPELLED = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
];

/** “Two steps”, “One step”, “14 steps”: a count as it begins a sentence. */
export function spelled(count: number, one: string, many = `${one}s`): string {
  return `${SPELLED[count] ?? numberText(count)} ${plural(count, one, many)}`;
}

/** “85%”, in German “85 %”, for 8,571 of 10,000. Rounded down, so that a score just below the mark never reads as the mark. */
export function percentText(basisPoints: number): string {
  return percents().format(Math.floor(basisPoints / 100) / 100);
}
