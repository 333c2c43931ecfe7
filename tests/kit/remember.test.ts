import { expect, test } from "vitest";
import { keptWithin, madeOnce, remembered } from "~/kit/cache/remember";

test("what is made of an object is made once for it, and again for another that is equal", () => {
  const asked: object[] = [];
  const idOf = madeOnce((from: { id: string }) => {
    asked.push(from);
    return from.id;
  });
  const one = { id: "" };
  expect([idOf(one), idOf(one), idOf({ id: "" })]).toEqual(["", "", ""]);
  expect(asked).toHaveLength(2);
});

test("what could not be made is tried again", () => {
  let fails = true;
  const made = madeOnce((_: object) => {
    if (fails) throw new Error("Not yet.");
    return "made";
  });
  const owner = {};
  expect(() => made(owner)).toThrow("Not yet.");
  fails = false;
  expect(made(owner)).toBe("made");
});

test("what is kept is found by its owner and name, under the stamp that it was kept with", () => {
  const kept = remembered<object, string>();
  const owner = {};
  expect(kept.recall(owner, "harbour", 1)).toBeUndefined();
  expect(kept.keep(owner, "harbour", "first", 1)).toBe("first");
  expect(kept.recall(owner, "harbour", 1)).toBe("first");
  expect(kept.recall(owner, "harbour", 2)).toBeUndefined();
  expect(kept.recall(owner, "harbour")).toBeUndefined();
  expect(kept.recall(owner, "northwind", 1)).toBeUndefined();
  expect(kept.recall({}, "harbour", 1)).toBeUndefined();
  kept.keep(owner, "harbour", "second", 2);
  expect(kept.recall(owner, "harbour", 1)).toBeUndefined();
  expect(kept.recall(owner, "harbour", 2)).toBe("second");
});

test("no more is kept than there is room for, and what was recalled longest ago goes first", () => {
  const kept = keptWithin<{ of: string }>(100);
  for (const name of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"])
    kept.keep(name, { of: name }, 10);
  expect(kept.size).toBe(100);
  expect(kept.recall("a")).toEqual({ of: "a" });
  kept.keep("k", { of: "k" }, 12);
  expect(kept.size).toBe(92);
  expect(kept.recall("a")).toEqual({ of: "a" });
  expect(kept.recall("b")).toBeUndefined();
  expect(kept.recall("c")).toBeUndefined();
  expect(kept.recall("d")).toEqual({ of: "d" });
});

test("what would drive out most of the others is given and not kept, and keeping a name again counts once", () => {
  const kept = keptWithin<{ of: string }>(100);
  kept.keep("a", { of: "a" }, 10);
  expect(kept.keep("large", { of: "large" }, 13)).toEqual({ of: "large" });
  expect(kept.recall("large")).toBeUndefined();
  kept.keep("a", { of: "another" }, 5);
  expect(kept.size).toBe(5);
  expect(kept.recall("a")).toEqual({ of: "another" });
});
