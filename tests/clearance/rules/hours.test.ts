import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  hoursOn,
  isWeek,
  joined,
  shared,
  spansText,
  weekText,
  type Hours,
  type Span,
  type Week,
} from "~/clearance/rules/coverage/hours";

const NINE_TO_FIVE: Week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [[540, 1020]] : []));
const NEVER: Week = [[], [], [], [], [], [], []];

const aSpan = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([from, until]) => from < until)
  .map(([from, until]): Span => [from, until]);
const inAny = (spans: readonly Span[], minute: number) =>
  spans.some(([from, until]) => from <= minute && minute < until);

describe("a week", () => {
  const monday = (...spans: Span[]): Week => [spans, [], [], [], [], [], []];
  test.each<[string, Week, boolean]>([
    ["of working days", NINE_TO_FIVE, true],
    ["off", NEVER, true],
    ["with a break", monday([540, 720], [780, 1020]), true],
    ["until midnight", monday([1080, 1440]), true],
    ["of six days", NEVER.slice(1), false],
    ["that overlaps itself", monday([540, 720], [700, 1020]), false],
    ["out of order", monday([780, 1020], [540, 720]), false],
    ["that goes backwards", monday([1020, 540]), false],
    ["of no length", monday([540, 540]), false],
    ["past its day", monday([1320, 1500]), false],
    ["before its day", monday([-60, 60]), false],
  ])("%s", (_, week, good) => {
    expect(isWeek(week)).toBe(good);
  });
});

describe("the entry that counts on a day", () => {
  const from = (validFrom: string, week = NINE_TO_FIVE): Hours => ({ validFrom, week });
  test("is the latest that is valid; before the first, nothing is known", () => {
    const entries = [from("2026-11-01"), from("2026-12-01", NEVER)];
    expect(hoursOn(entries, "2026-10-31")).toBeNull();
    expect(hoursOn(entries, "2026-11-01")).toBe(entries[0]);
    expect(hoursOn(entries, "2026-11-30")).toBe(entries[0]);
    expect(hoursOn(entries, "2026-12-01")).toBe(entries[1]);
  });

  test("of two from the same day, is the one entered later", () => {
    const entries = [from("2026-11-01"), from("2026-11-01", NEVER)];
    expect(hoursOn(entries, "2026-11-02")).toBe(entries[1]);
  });

  test("is not moved by an entry for an earlier day that came later", () => {
    const entries = [from("2026-12-01"), from("2026-11-01", NEVER)];
    expect(hoursOn(entries, "2026-12-02")).toBe(entries[0]);
    expect(hoursOn(entries, "2026-11-02")).toBe(entries[1]);
  });
});

test("a minute is in the joined spans if it is in any, and in the shared ones if it is in both", () => {
  fc.assert(
    fc.property(
      fc.array(aSpan, { maxLength: 6 }),
      fc.array(aSpan, { maxLength: 6 }),
      fc.integer({ min: 0, max: 1439 }),
      (one, other, minute) => {
        expect(inAny(joined(one), minute)).toBe(inAny(one, minute));
        expect(inAny(shared(one, other), minute)).toBe(inAny(one, minute) && inAny(other, minute));
        for (const spans of [joined(one), shared(one, other)])
          expect(isWeek([spans, [], [], [], [], [], []])).toBe(true);
      },
    ),
  );
});

test("hours in words", () => {
  expect(
    spansText([
      [540, 720],
      [780, 1020],
    ]),
  ).toBe("09:00–12:00 and 13:00–17:00");
  expect(spansText([[0, 1440]])).toBe("all day");
  expect(weekText(NINE_TO_FIVE.map(spansText))).toBe("Mon–Fri 09:00–17:00; Sat, Sun off");
  expect(weekText(["a", "b", "a", "a", "a", "b", "b"])).toBe("Mon, Wed–Fri a; Tue, Sat, Sun b");
});
