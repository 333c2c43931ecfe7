import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  mergePassages,
  passagesIn,
  type MergePart,
} from "~/authoring/rules/compare/merge-passages";

const passage = fc.constantFrom(
  "One paragraph\nof two lines.\n",
  "Another.\n",
  "- an item\n",
  "- another item\n",
  "## A heading\n",
  "{% company %}\n",
  "{% /company %}\n",
  "\n",
  "\n\n",
  "constructor\n",
);
const text = fc.array(passage, { maxLength: 12 }).map((passages) => passages.join(""));

const taking = (side: "ours" | "theirs", parts: readonly MergePart[]) =>
  parts.map((part) => (part.kind === "conflict" ? part[side] : part.text)).join("");
const isClean = (parts: readonly MergePart[]) => parts.every(({ kind }) => kind !== "conflict");

describe("three texts merged passage by passage", () => {
  test("a text is the sum of its passages, letter by letter", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (any) => {
        expect(passagesIn(any).join("")).toBe(any);
      }),
    );
  });

  test("an unchanged side gives the other one, without a question", () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        const ours = mergePassages(base, other, base);
        const theirs = mergePassages(base, base, other);
        expect([isClean(ours), isClean(theirs)]).toEqual([true, true]);
        expect([taking("theirs", ours), taking("ours", theirs)]).toEqual([other, other]);
      }),
    );
  });

  test("where nothing changed there is one part, and where both changed alike no question", () => {
    fc.assert(
      fc.property(text, text, (base, both) => {
        const same = mergePassages(base, base, base);
        expect(same).toEqual(base === "" ? [] : [{ kind: "same", text: base }]);
        const agreed = mergePassages(base, both, both);
        expect(isClean(agreed)).toBe(true);
        expect(taking("ours", agreed)).toBe(both);
      }),
    );
  });

  test("whichever side is taken, no passage is lost that only one of them changed", () => {
    // Every passage is its own, so that it can be told what became of it.
    const fates = fc.array(fc.constantFrom("same", "ours", "theirs", "both"), { maxLength: 20 });
    fc.assert(
      fc.property(fates, fc.boolean(), (all, spaced) => {
        const line = (who: string, index: number) => `- ${who} ${index}\n${spaced ? "\n" : ""}`;
        const of = (side: string) =>
          all
            .map((fate, index) => line(fate === side || fate === "both" ? side : "base", index))
            .join("");
        const base = all.map((_, index) => line("base", index)).join("");
        const parts = mergePassages(base, of("ours"), of("theirs"));
        for (const side of ["ours", "theirs"] as const) {
          const merged = taking(side, parts);
          const expected = all.map((fate, index) =>
            line(fate === "both" ? side : fate === "same" ? "base" : fate, index),
          );
          expect(merged).toBe(expected.join(""));
        }
        const asked = parts.filter(({ kind }) => kind === "conflict").length;
        expect(asked > 0).toBe(all.includes("both"));
      }),
    );
  });

  test("what stood there before is told with every change", () => {
    const parts = mergePassages("A.\n\nB.\n\nC.\n", "A.\n\nOurs.\n\nC.\n", "A.\n\nTheirs.\n");
    expect(parts).toEqual([
      { kind: "same", text: "A.\n\n" },
      { kind: "conflict", before: "B.\n", ours: "Ours.\n", theirs: "Theirs.\n" },
      { kind: "theirs", before: "\nC.\n", text: "" },
    ]);
    expect(mergePassages("A.\n\nB.\n\nC.\n", "A.\n\nB.\n", "New.\n\nB.\n\nC.\n")).toEqual([
      { kind: "theirs", before: "A.\n", text: "New.\n" },
      { kind: "same", text: "\nB.\n" },
      { kind: "ours", before: "\nC.\n", text: "" },
    ]);
  });

  test("a text of very many passages is asked about as a whole, at once", () => {
    const long = "- item\n".repeat(20_000);
    expect(mergePassages(long, `${long}a`, `${long}b`)).toMatchObject([{ kind: "conflict" }]);
    expect(mergePassages(long, `${long}a`, long)).toMatchObject([{ kind: "ours" }]);
  });
});
