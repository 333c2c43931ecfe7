import { expect, test } from "vitest";
import { withChanges } from "~/authoring/services/library/mistakes-in.server";

test("what stays as it is published is told from what is changed, new, or gone", () => {
  const current = new Map([
    ["a", "one"],
    ["b", "two"],
    ["c", "three"],
  ]);
  const { files, published } = withChanges(current, [
    ["a", "one"],
    ["b", "other"],
    ["c", null],
    ["d", "new"],
  ]);
  expect([...files]).toEqual([
    ["a", "one"],
    ["b", "other"],
    ["d", "new"],
  ]);
  expect([...published]).toEqual(["a"]);
  expect(current.size).toBe(3);
});
