import fc from "fast-check";
import { expect, test } from "vitest";
import { withOwnEnds, withPlainEnds } from "~/authoring/parts/lesson-editor/plain-lines";

const text = fc
  .array(fc.tuple(fc.constantFrom("", "a", "b", "c"), fc.constantFrom("\n", "\r\n", "\r")), {
    maxLength: 8,
  })
  .map((lines) => lines.map(([words, end]) => words + end).join(""))
  // A lone return and a newline behind it are one line’s end.
  .map((lines) =>
    lines.replace(/\r\n/g, "\n\u0000").replace(/\r\n/g, "\r").replace(/\n\0/g, "\r\n"),
  );

test("a source that nobody changed keeps every line’s end", () => {
  fc.assert(
    fc.property(text, (own) => {
      expect(withOwnEnds(own, withPlainEnds(own))).toBe(own);
    }),
  );
});

test("what is typed is what is kept, whatever the ends", () => {
  fc.assert(
    fc.property(text, fc.array(fc.constantFrom("a", "b", "\n"), { maxLength: 8 }), (own, typed) => {
      const content = typed.join("");
      expect(withPlainEnds(withOwnEnds(own, content))).toBe(content);
    }),
    { examples: [["\rc\n\n", ["\n", "\n"]]] },
  );
});

test("a changed line leaves the others’ ends alone", () => {
  expect(withOwnEnds("a\r\nb\nc\r\n", "a\nx\nc\n")).toBe("a\r\nx\r\nc\r\n");
});
