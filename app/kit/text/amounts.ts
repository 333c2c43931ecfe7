import { inReadersLanguage } from "~/kit/language/language";

const numbers = inReadersLanguage((tag) => new Intl.NumberFormat(tag));
const percents = inReadersLanguage((tag) => new Intl.NumberFormat(tag, { style: "percent" }));

/** “1,240”, in German “1.240”. */
export function numberText(number: number): string {
  return numbers().format(number);
}

/** “85%”, in German “85 %”, for 8,571 of 10,000. Rounded down, so that a score just below the mark never reads as the mark. */
export function percentText(basisPoints: number): string {
  return percents().format(Math.floor(basisPoints / 100) / 100);
}
