import fc from "fast-check";
import { expect, test } from "vitest";
import { lineChanges } from "~/kit/text/text-changes";
import { passagesOf } from "~/kit/text/text-passages";

const NUMBERS = Array.from({ length: 9 }, (_, index) => `Line ${index + 1} of the text.`);

test("what changed is shown with a line before and after it, and the rest is folded", () => {
  const after = NUMBERS.map((line, index) => (index === 4 ? "Line 5 of the new text." : line));
  const passages = passagesOf(lineChanges(NUMBERS, after));
  expect(passages.map(({ folded, lines }) => [folded, lines.length])).toEqual([
    [true, 3],
    [false, 3],
    [true, 3],
  ]);
});

test("a text in which nothing changed is one fold", () => {
  expect(passagesOf(lineChanges(NUMBERS, NUMBERS)).map(({ folded }) => folded)).toEqual([true]);
  expect(passagesOf([])).toEqual([]);
});

test("no line is lost, none is folded that changed, and folds and passages take turns", () => {
  const text = fc.array(fc.constantFrom("a b c", "a b d", "e", "f g"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.nat(3), (before, after, around) => {
      const changes = lineChanges(before, after);
      const passages = passagesOf(changes, around);
      expect(passages.flatMap(({ lines }) => lines)).toEqual(changes);
      for (const [index, { folded, lines }] of passages.entries()) {
        if (folded) expect(lines.every(({ kind }) => kind === "same")).toBe(true);
        expect(folded).not.toBe(passages[index - 1]?.folded);
      }
    }),
  );
});
