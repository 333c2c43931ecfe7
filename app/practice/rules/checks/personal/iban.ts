import type { Span } from "~/practice/rules/checks/reply";

const START = /(?<![\p{L}\p{N}])[A-Z]{2}\d\d(?: ?[A-Z0-9]){11,30}/giu;

/** How many characters an IBAN has in each country that has one we may meet. Source: SWIFT, IBAN registry, release 99. */
const LENGTHS: Record<string, number> = {
  AT: 20,
  BE: 16,
  CH: 21,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
};

export function ibansIn(text: string): Span[] {
  return [...text.matchAll(START)].flatMap(({ 0: found, index }) => {
    const most = LENGTHS[found.slice(0, 2).toUpperCase()];
    if (most === undefined) return [];
    let length = 0;
    let to = 0;
    for (; to < found.length && length < most; to += 1) if (found[to] !== " ") length += 1;
    const iban = found.slice(0, to).replaceAll(" ", "").toUpperCase();
    return iban.length === most && remainder(iban) === 1 ? [{ from: index, to: index + to }] : [];
  });
}

/** Modulo 97 of the number that an IBAN spells, its first four characters last. Source: ISO 13616-1. */
function remainder(iban: string): number {
  const spelt = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => parseInt(sign, 36)).join("");
  return [...spelt].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
