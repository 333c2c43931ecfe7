import { describe, expect, test } from "vitest";
import { leaving } from "~/people/rules/leaving";
import { momentIn } from "~/kit/time/moment";
import { noon, on, TODAY } from "../../support/clearance/clearance";

const MAYA = { lastDay: null, by: "priya", about: "maya", leftAt: null };

describe("leaving", () => {
  test.each([
    ["oneself", { by: "maya" }, "own"],
    ["who has left", { leftAt: noon(-1) }, "left-already"],
    ["on a day that is over", { lastDay: "2026-11-20" }, "day-past"],
    ["in more than a year", { lastDay: "2027-11-22" }, "too-far"],
  ])("is refused of %s", (_name, changes, reason) => {
    expect(leaving({ ...MAYA, ...changes }, on(0))).toEqual({ ok: false, reason });
  });

  test("without a day is now", () => {
    expect(leaving(MAYA, on(0))).toEqual({ ok: true, leftAt: noon(0) });
    expect(leaving({ ...MAYA, leftAt: noon(3) }, on(0))).toEqual({ ok: true, leftAt: noon(0) });
  });

  test("after a last day is when the next one begins in the company’s calendar", () => {
    const at = (zone: string) => leaving({ ...MAYA, lastDay: TODAY }, momentIn(zone, noon(0)));
    expect(at("Europe/London")).toEqual({ ok: true, leftAt: new Date("2026-11-22T00:00:00Z") });
    expect(at("America/New_York")).toEqual({ ok: true, leftAt: new Date("2026-11-22T05:00:00Z") });
  });
});
