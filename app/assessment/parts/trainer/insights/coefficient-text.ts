import { inReadersLanguage } from "~/kit/language/language";

const coefficients = inReadersLanguage(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** “−0.12”, in German “−0,12”: a number from −1 to 1. */
export function coefficientText(value: number): string {
  return coefficients().format(value).replace("-", "−");
}
