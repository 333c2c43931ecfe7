import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween, localDateOf, weekdayOf } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";

const aDay = fc
  .integer({ min: 0, max: 36_500 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const aZone = fc.constantFrom(
  "Europe/London",
  "America/New_York",
  "Pacific/Auckland",
  "America/Sao_Paulo",
  "Asia/Kathmandu",
);

describe("months clamp at their end", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-11-21", 12, "2027-11-21"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test("as Temporal clamps them, and weekdays are Temporal’s", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const date = Temporal.PlainDate.from(day);
        expect(addMonths(day, months)).toBe(date.add({ months }).toString());
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
      }),
    );
  });

  test("never runs into the month after", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const [year, month, date] = day.split("-").map(Number);
        const index = year! * 12 + (month! - 1) + months;
        const [toYear, toMonth, toDate] = addMonths(day, months).split("-").map(Number);
        expect(toYear! * 12 + toMonth! - 1).toBe(index);
        expect(toDate).toBeLessThanOrEqual(date!);
      }),
    );
  });
});

test("days are counted on the calendar, also over the nights when clocks change", () => {
  expect(addDays("2026-03-28", 1)).toBe("2026-03-29");
  expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2026-11-21", "2026-11-20")).toBe(-1);
  fc.assert(
    fc.property(aDay, fc.integer({ min: -4_000, max: 4_000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test("what is counted fast is what the calendar of the language counts", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      const { PlainDate } = Temporal;
      const other = PlainDate.from(day).add({ days });
      expect(addDays(day, days)).toBe(other.toString());
      expect(daysBetween(day, other.toString())).toBe(
        PlainDate.from(day).until(other, { largestUnit: "days" }).days,
      );
    }),
  );
  const aTime = fc.date({
    min: new Date("1950-01-01"),
    max: new Date("2150-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(aTime, aZone, (at, zone) => {
      expect(localDateOf(at, zone)).toBe(
        Temporal.Instant.fromEpochMilliseconds(at.getTime())
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .toString(),
      );
    }),
  );
});

describe("a day begins where the company is", () => {
  test.each([
    ["the day the clocks go forward", "2026-03-29", "Europe/London", "2026-03-29T00:00:00.000Z"],
    ["the day after", "2026-03-30", "Europe/London", "2026-03-29T23:00:00.000Z"],
    ["the day they go back", "2026-10-25", "Europe/London", "2026-10-24T23:00:00.000Z"],
    ["the day after that", "2026-10-26", "Europe/London", "2026-10-26T00:00:00.000Z"],
    [
      "where midnight is skipped, at the first instant there is",
      "2018-11-04",
      "America/Sao_Paulo",
      "2018-11-04T03:00:00.000Z",
    ],
    ["far from Greenwich", "2026-11-21", "Pacific/Auckland", "2026-11-20T11:00:00.000Z"],
  ])("%s", (_, day, zone, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant);
  });

  test("the instant a day begins is on that day, and the one before is not", () => {
    fc.assert(
      fc.property(aDay, aZone, (day, zone) => {
        const start = startOfDay(day, zone);
        expect(localDateOf(start, zone)).toBe(day);
        expect(localDateOf(new Date(start.getTime() - 1), zone)).toBe(addDays(day, -1));
      }),
    );
  });
});
