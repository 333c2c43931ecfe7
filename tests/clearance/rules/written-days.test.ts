import { describe, expect, test } from "vitest";
import { orderOf, readDay } from "~/clearance/rules/credits/written-days";

describe("days written with numbers alone", () => {
  test.each([
    ["2026-04-03", "2026-04-03", "2026-04-03"],
    ["3.4.2026", "2026-04-03", "2026-04-03"],
    ["3/4/2026", "2026-04-03", "2026-03-04"],
    ["03-04-2026", "2026-04-03", "2026-03-04"],
    ["30/6/2026", "2026-06-30", null],
    ["6/30/2026", null, "2026-06-30"],
    ["29/2/2027", null, null],
    ["3/4-2026", null, null],
    ["3/4/26", null, null],
    ["", null, null],
  ])("“%s” is %s with the day first, and %s with the month first", (text, dayFirst, monthFirst) => {
    expect(readDay(text, "day-first")).toBe(dayFirst);
    expect(readDay(text, "month-first")).toBe(monthFirst);
  });

  test.each([
    ["nothing", [], { order: "day-first", example: null }],
    ["days that say their order", ["2026-04-03", "3.4.2026"], { example: null }],
    ["one day that is the same either way", ["4/4/2026"], { example: null }],
    ["what is no day at all", ["99/99/2026", "soon"], { example: null }],
    ["only the day first", ["3/4/2026", "30/6/2026"], { order: "day-first", example: "30/6/2026" }],
    [
      "only the month first",
      ["3/4/2026", "6/30/2026", "30.6.2026"],
      { order: "month-first", example: "6/30/2026", chosen: false },
    ],
    ["both", ["4/4/2026", "3/4/2026"], { order: null, example: "3/4/2026", mixed: false }],
    ["neither", ["30/6/2026", "6/30/2026"], { order: null, example: "30/6/2026", mixed: true }],
  ])("a whole file is read by what fits all of it: %s", (_name, written, found) => {
    expect(orderOf(written, null)).toMatchObject(found);
  });

  test("what somebody chose counts where the file does not say it, and there alone", () => {
    expect(orderOf(["3/4/2026"], "month-first")).toMatchObject({ order: "month-first" });
    expect(orderOf(["30/6/2026"], "month-first")).toMatchObject({ order: "day-first" });
  });
});
