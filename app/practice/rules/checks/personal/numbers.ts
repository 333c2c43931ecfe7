import type { Span } from "~/practice/rules/checks/reply";

const RUN = /\+?\(?\d[\d ()./\u00a0-]*/gu;
const GROUP = /[^ \u00a0]+/gu;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\D*$/;

/** Digits that stand together, as they were typed: groups with spaces between. */
interface Group extends Span {
  text: string;
  digits: string;
}

/** The runs of digits in a text, each in its groups. */
export function digitRuns(text: string): Group[][] {
  return [...text.matchAll(RUN)].map(({ 0: run, index }) =>
    [...run.matchAll(GROUP)]
      .map(({ 0: group, index: at }): Group => {
        const from = index + at;
        return { text: group, digits: group.replace(/\D/g, ""), from, to: from + group.length };
      })
      .filter(({ digits }) => digits !== ""),
  );
}

/** Where a stretch of groups begins and ends, without what stands behind the last digit. */
function spanOf(groups: readonly Group[]): Span {
  const last = groups.at(-1)!;
  const from = groups[0]!.from;
  return { from, to: last.from + last.text.replace(/\D*$/, "").length };
}

/** Card numbers: 13 to 19 digits that a payment card can have. */
export function cardsIn(runs: readonly (readonly Group[])[]): Span[] {
  return runs.flatMap((groups) => {
    for (let first = 0; first < groups.length; first += 1) {
      let digits = "";
      for (let last = first; last < groups.length && digits.length < 20; last += 1) {
        digits += groups[last]!.digits;
        const whole = digits.length >= 13 && digits.length <= 19;
        if (whole && /^[3-6]/.test(digits) && passesLuhn(digits))
          return [spanOf(groups.slice(first, last + 1))];
      }
    }
    return [];
  });
}

/** Luhn’s check digit. Source: ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Telephone numbers, except those that a business gives to everybody, such as 0800. */
export function phonesIn(runs: readonly (readonly Group[])[]): Span[] {
  return runs.flatMap((groups) => {
    const found: Span[] = [];
    for (let first = 0; first < groups.length; first += 1) {
      const end = phoneEnd(groups, first);
      if (end === null) continue;
      const phone = groups.slice(first, end);
      if (!isForAll(phone)) found.push(spanOf(phone));
      first = end - 1;
    }
    return found;
  });
}

const MOST_DIGITS = 14;

function phoneEnd(groups: readonly Group[], first: number): number | null {
  const start = groups[first]!;
  if (DATE.test(start.text)) return null;
  const dialled = /^(?:\+|\(?0)/.test(start.text);
  let digits = "";
  let end: number | null = null;
  for (let at = first; at < groups.length; at += 1) {
    const group = groups[at]!;
    // A lone digit belongs to a number only behind its country’s.
    const alone =
      at > first &&
      group.digits.length === 1 &&
      !(at === first + 1 && /^(?:\+|00)/.test(start.text));
    digits += group.digits;
    if (alone || DATE.test(group.text) || digits.length > MOST_DIGITS) break;
    const written = groups.slice(first, at + 1);
    if (dialled ? digits.length >= 9 : isLocal(written)) end = at + 1;
    if (dialled && digits.length >= 11 && !start.text.startsWith("+")) break;
  }
  return end;
}

/** As people in North America and in Spain write theirs, without a 0 before. */
function isLocal(groups: readonly Group[]): boolean {
  const text = groups
    .map((group) => group.text)
    .join(" ")
    .replace(/(?<=\d)\D*$/, "");
  return (
    /^\(?[2-9]\d\d\)?[ .-]\d{3}[ .-]\d{4}$/.test(text) ||
    /^[6-9]\d\d[ .-]?(?:\d{3}[ .-]?\d{3}|\d\d[ .-]?\d\d[ .-]?\d\d)\D?$/.test(text)
  );
}

function isForAll(groups: readonly Group[]): boolean {
  const [first] = groups;
  const digits = groups.map((group) => group.digits).join("");
  return (
    /^0(?:80[08]|84[45]|87[01]|180|900)/.test(digits) ||
    /^03\d\d$/.test(first!.digits) ||
    /^[89]00/.test(digits)
  );
}
