import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterQuiet, deliveryOf, isQuiet, summaryOf } from "~/notices/rules/when";
import { USUAL } from "~/notices/rules/preferences";
import { MAIL_MODES } from "~/notices/rules/kinds";
import { MOST_TRIES, nextTry } from "~/notices/rules/tries";
import { localDateOf } from "~/kit/time/moment";
import { runs } from "../../support/harness/runs";

const ZONES = [
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Apia",
  "UTC",
];
const zone = fc.constantFrom(...ZONES);
const minute = fc.integer({ min: 0, max: 1439 });
const quiet = fc.record({ from: minute, until: minute });
/** Any minute of a year, and every minute round the days on which London and New York change their clocks. */
const instant = fc.oneof(
  fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
  fc
    .tuple(
      fc.constantFrom("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-04"),
      fc.integer({ min: -1500, max: 1500 }),
    )
    .map(([day, minutes]) => new Date(Date.parse(`${day}T02:00:00Z`) + minutes * 60_000)),
);

describe("quiet hours", () => {
  test("a mail never goes inside them, is never early, and waits two days at most", () => {
    fc.assert(
      fc.property(instant, quiet, zone, (at, hours, timeZone) => {
        const goes = afterQuiet(at, hours, timeZone);
        expect(isQuiet(goes, hours, timeZone)).toBe(false);
        expect(goes.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(goes.getTime() - at.getTime()).toBeLessThan(2 * 86_400_000);
        if (!isQuiet(at, hours, timeZone)) expect(goes).toEqual(at);
      }),
      { numRuns: runs(200) },
    );
  });

  test("whatever somebody chose, no notice is mailed inside them", () => {
    fc.assert(
      fc.property(
        instant,
        quiet,
        zone,
        fc.constantFrom(...MAIL_MODES),
        (now, hours, timeZone, mode) => {
          const preferences = { ...USUAL, modes: { training: mode }, quiet: hours };
          const delivery = deliveryOf("training", preferences, now, timeZone);
          if (mode === "off") {
            expect(delivery).toBeNull();
            return;
          }
          expect(isQuiet(delivery!.at, hours, timeZone)).toBe(false);
          expect(delivery!.at.getTime()).toBeGreaterThanOrEqual(now.getTime());
          if (mode !== "at-once") expect(delivery!.at.getTime()).toBeGreaterThan(now.getTime());
        },
      ),
      { numRuns: runs(100) },
    );
  });

  test.each([
    ["in the evening, until the morning", "2026-11-21T22:00:00Z", "2026-11-22T07:00:00.000Z"],
    ["by day, not at all", "2026-11-21T12:00:00Z", "2026-11-21T12:00:00.000Z"],
    ["the night the clocks go forward", "2026-03-28T23:00:00Z", "2026-03-29T06:00:00.000Z"],
    ["the night they go back", "2026-10-24T22:00:00Z", "2026-10-25T07:00:00.000Z"],
  ])("a mail waits %s", (_, at, goes) => {
    expect(afterQuiet(new Date(at), USUAL.quiet, "Europe/London").toISOString()).toBe(goes);
  });

  test("where an hour strikes twice, the second one is as quiet as the first", () => {
    const quietUntilHalfPastOne = { from: 22 * 60, until: 90 };
    const second = new Date("2026-10-25T01:10:00Z");
    expect(isQuiet(second, quietUntilHalfPastOne, "Europe/London")).toBe(true);
    expect(afterQuiet(second, quietUntilHalfPastOne, "Europe/London").toISOString()).toBe(
      "2026-10-25T01:30:00.000Z",
    );
  });
});

describe("digests and summaries", () => {
  test("a day's notices share one digest, and a week's go on Monday", () => {
    const daily = { ...USUAL, modes: { training: "daily" as const } };
    const weekly = { ...USUAL, modes: { training: "weekly" as const } };
    const at = (time: string) => new Date(`2026-11-21T${time}:00Z`);
    const day = (preferences: typeof daily | typeof weekly, time: string) =>
      deliveryOf("training", preferences, at(time), "Europe/London")!.digest;
    expect(["08:00", "12:00", "23:00"].map((time) => day(daily, time))).toEqual(
      Array.from({ length: 3 }, () => "2026-11-22"),
    );
    expect(day(daily, "07:59")).toBe("2026-11-21");
    expect(day(weekly, "12:00")).toBe("2026-11-23");
  });

  test("what the work cannot do without is neither weekly nor off, whatever was stored", () => {
    for (const mode of ["weekly", "off"] as const)
      expect(
        deliveryOf(
          "duty",
          { ...USUAL, modes: { duty: mode } },
          new Date("2026-11-21T12:00:00Z"),
          "UTC",
        ),
      ).toEqual({ at: new Date("2026-11-21T12:00:00Z"), digest: null });
  });

  test("a summary belongs to one Monday, from its eight o'clock to the end of Tuesday", () => {
    fc.assert(
      fc.property(instant, zone, (now, timeZone) => {
        const summary = summaryOf(USUAL, now, timeZone);
        if (!summary) return;
        expect(new Date(`${summary.monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(summary.monday <= localDateOf(now, timeZone)).toBe(true);
        expect(isQuiet(summary.at, USUAL.quiet, timeZone)).toBe(false);
      }),
    );
    expect(summaryOf(USUAL, new Date("2026-11-23T07:59:00Z"), "UTC")).toBeNull();
    expect(summaryOf(USUAL, new Date("2026-11-23T08:00:00Z"), "UTC")?.monday).toBe("2026-11-23");
    expect(summaryOf(USUAL, new Date("2026-11-25T08:00:00Z"), "UTC")).toBeNull();
  });
});

test("a mail is tried eight times over a night, then given up", () => {
  const now = new Date(0);
  const minutes = Array.from({ length: MOST_TRIES }, (_, index) => {
    const next = nextTry(index + 1, now);
    return next && next.getTime() / 60_000;
  });
  expect(minutes).toEqual([1, 4, 16, 64, 256, 360, 360, null]);
});
