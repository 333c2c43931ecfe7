import { expect, test } from "vitest";
import { backupState, failuresUntil, isLittleRoom } from "~/notices/rules/health";
import { NOON } from "../../support/makers";

const ago = (hours: number) => new Date(NOON.getTime() - hours * 3_600_000);

test("a backup is new enough for a day and an hour", () => {
  expect(backupState(null, NOON)).toBe("never");
  expect(backupState(ago(24.9), NOON)).toBe("fresh");
  expect(backupState(ago(25.1), NOON)).toBe("old");
});

test("failures are counted for an hour and for a day, and the newest are shown first", () => {
  const failures = [25, 23, 2, 0.5, 0.1].map((hours, number) => ({
    at: ago(hours),
    requestId: `request-${number}`,
    method: "GET",
    route: "/learn",
    status: 500,
  }));
  const { hour, day, newest } = failuresUntil(failures, NOON, 2);
  expect([hour, day]).toEqual([2, 4]);
  expect(newest.map(({ requestId }) => requestId)).toEqual(["request-4", "request-3"]);
  expect(failuresUntil([failures[0]!], NOON, 2).newest).toEqual([]);
});

test("less than a gigabyte is little room", () => {
  expect(isLittleRoom(900 * 1024 ** 2)).toBe(true);
  expect(isLittleRoom(2 * 1024 ** 3)).toBe(false);
});
