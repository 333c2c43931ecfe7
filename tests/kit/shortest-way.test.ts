import fc from "fast-check";
import { expect, test } from "vitest";
import { anEffort, shortestWay } from "~/kit/text/shortest-way";
import { shortenedChanges } from "~/kit/text/shortened-changes";
import { lineChanges, wordChanges } from "~/kit/text/text-changes";

const list = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });

test("both lists can be read in the way between them, whatever the effort", () => {
  fc.assert(
    fc.property(list, list, fc.nat(200), (before, after, left) => {
      const way = shortestWay(before, after, { left });
      const side = (without: string) =>
        way.filter(({ kind }) => kind !== without).flatMap(({ values }) => values);
      expect(side("added")).toEqual(before);
      expect(side("removed")).toEqual(after);
    }),
  );
});

test("where the effort does not suffice, what both begin and end with stays and all between is replaced", () => {
  const before = ["one", "a", "b", "c", "last"];
  const after = ["one", "x", "b", "y", "last"];
  expect(shortestWay(before, after, { left: 4 })).toEqual([
    { kind: "same", values: ["one"] },
    { kind: "removed", values: ["a", "b", "c"] },
    { kind: "added", values: ["x", "b", "y"] },
    { kind: "same", values: ["last"] },
  ]);
});

test("what one comparison takes is missing for the next", () => {
  const effort = anEffort();
  const all = effort.left;
  const many = (word: string) => Array.from({ length: 400 }, (_, at) => `${word}${at}`).join(" ");
  wordChanges(many("a"), many("b"), effort);
  expect(all - effort.left).toBeGreaterThanOrEqual(800 ** 2 / 2);
  effort.left = 0;
  expect(wordChanges("one two three", "one 2 three", effort)).toEqual([
    { kind: "same", text: "one" },
    { kind: "removed", text: "two" },
    { kind: "added", text: "2" },
    { kind: "same", text: "three" },
  ]);
});

test("of a long comparison the beginning is shown, and how many lines there are beyond it", () => {
  const lines = (word: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${word} ${at}`);
  const same = lines("same", 300);
  const shown = shortenedChanges(lineChanges([...same, "old"], [...same, ...lines("new", 2_000)]));
  const [kept, rest] = [shown.filter(({ kind }) => kind === "same"), shown.at(-1)];
  expect(kept).toHaveLength(40);
  expect(kept.find(({ more }) => more)?.more).toBe(260);
  expect(rest).toMatchObject({ kind: "added", more: 2_001 - 500 });
  expect(shortenedChanges(lineChanges(["a", "b"], ["a", "c"]))).toEqual(
    lineChanges(["a", "b"], ["a", "c"]),
  );
});
