import { expect, test } from "vitest";
import { usualWait, workingDaysBetween } from "~/practice/rules/judging/waiting-time";

// 2026-03-02 is a Monday.
test.each([
  ["2026-03-02", "2026-03-02", 0],
  ["2026-03-02", "2026-03-03", 1],
  ["2026-03-06", "2026-03-09", 1],
  ["2026-03-07", "2026-03-08", 0],
  ["2026-03-07", "2026-03-09", 1],
  ["2026-03-06", "2026-03-20", 10],
  ["2026-03-05", "2026-03-16", 7],
  ["2026-03-09", "2026-03-02", 0],
])("from %s to %s, %i working days begin", (from, to, days) => {
  expect(workingDaysBetween(from, to)).toBe(days);
});

const waited = (...days: number[]) =>
  days.map((day) => ({
    sentAt: new Date("2026-03-02T09:00:00Z"),
    judgedAt: new Date(Date.UTC(2026, 2, 2 + day, 10)),
  }));

test("the usual wait is the median, told only where enough were judged", () => {
  expect(usualWait(waited(0, 0, 0, 0), "UTC")).toBeNull();
  expect(usualWait(waited(0, 1, 1, 2, 4), "UTC")).toBe(1);
  expect(usualWait(waited(4, 0, 0, 0, 0), "UTC")).toBe(0);
  expect(usualWait(waited(0, 0, 0, 1, 2, 3), "UTC")).toBe(1);
});

test("a day is the company’s own", () => {
  const late = Array.from({ length: 5 }, () => ({
    sentAt: new Date("2026-03-02T13:30:00Z"),
    judgedAt: new Date("2026-03-02T14:30:00Z"),
  }));
  expect(usualWait(late, "UTC")).toBe(0);
  expect(usualWait(late, "Asia/Vladivostok")).toBe(1);
});
