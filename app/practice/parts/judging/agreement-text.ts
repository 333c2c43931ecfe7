import { inReadersLanguage } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { agreementTone } from "~/practice/rules/judging/agreement";

const coefficients = inReadersLanguage((tag) => ({
  plain: new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  signed: new Intl.NumberFormat(tag, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  }),
}));

/** “0.72”, in German “0,72”, of 7,200 of 10,000. */
export function kappaText(basisPoints: number | null): string {
  if (basisPoints === null) return "—";
  return coefficients()
    .plain.format(basisPoints / 10_000)
    .replace("-", "−");
}

/** “+0.10”, “−0.08”. */
export function driftText(basisPoints: number): string {
  return coefficients()
    .signed.format(basisPoints / 10_000)
    .replace("-", "−");
}

const TONE_WORDS = {
  good: m.practice_agreement_good,
  fair: m.practice_agreement_fair,
  poor: m.practice_agreement_poor,
  unknown: m.practice_agreement_unknown,
} as const;

/** “0.72, good”. */
export function agreementText(basisPoints: number | null): string {
  const word = TONE_WORDS[agreementTone(basisPoints)]();
  return basisPoints === null ? word : `${kappaText(basisPoints)}, ${word}`;
}
