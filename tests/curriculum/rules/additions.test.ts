import { expect, test } from "vitest";
import { additionsOf, type Listing } from "~/curriculum/rules/additions";

const on = (day: number) => new Date(Date.UTC(2026, 10, day));
const revision = (day: number, keys: string, reach: Listing["reach"] = null): Listing => ({
  keys: keys.split(" "),
  publishedAt: on(day),
  reach,
});
const added = (...revisions: Listing[]) => Object.fromEntries(additionsOf(revisions));

test("what the first revision lists was not added, and what a later one does was", () => {
  expect(added(revision(1, "a b", "cleared"))).toEqual({});
  expect(added(revision(1, "a"), revision(2, "a b c", "uncleared"))).toEqual({
    b: { at: on(2), reach: "uncleared" },
    c: { at: on(2), reach: "uncleared" },
  });
});

test("what nobody chose for applies to everyone, as it did before there was a choice", () => {
  expect(added(revision(1, "a"), revision(2, "a b"))).toEqual({});
});

test("moving changes nothing, nor does another revision's choice", () => {
  expect(
    added(revision(1, "a b"), revision(2, "c a b", "starting"), revision(3, "b c a", "cleared")),
  ).toEqual({ c: { at: on(2), reach: "starting" } });
});

test("what left and came back counts as added again, unless it came back as it was", () => {
  const before = [revision(1, "a"), revision(2, "a b", "cleared"), revision(3, "a", "starting")];
  expect(added(...before)).toEqual({});
  expect(added(...before, revision(4, "a b", "starting"))).toEqual({
    b: { at: on(4), reach: "starting" },
  });
  expect(added(...before, revision(4, "a b", "as-before"))).toEqual({
    b: { at: on(2), reach: "cleared" },
  });
  expect(added(revision(1, "a b"), revision(2, "a"), revision(3, "a b", "as-before"))).toEqual({});
  expect(added(revision(1, "a b"), revision(2, "a"), revision(3, "a b", "starting"))).toEqual({
    b: { at: on(3), reach: "starting" },
  });
});
