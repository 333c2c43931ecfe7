import { expect, test } from "vitest";
import { leavingOf, mayChangeIdentity } from "~/roster/rules/identity";

test.each([
  ["manager", [], [], true],
  ["manager", ["other"], ["other"], false],
  ["trainer", ["other"], ["other"], true],
  ["trainer", ["other", "third"], ["other"], false],
  ["trainer", [null], ["other"], false],
  ["admin", [null, "other"], [], true],
] as const)("a name is changed by who speaks for all it is used in: %s", (role, at, with_, may) => {
  expect(mayChangeIdentity(role, at, with_)).toBe(may);
});

test("somebody leaves with the last thing they are, and not while one goes on", () => {
  const [first, last] = [new Date(1), new Date(2)];
  expect(leavingOf([{ leftAt: last }, { leftAt: first }])).toEqual(last);
  expect(leavingOf([{ leftAt: last }, { leftAt: null }])).toBeNull();
  expect(leavingOf([])).toBeNull();
});
