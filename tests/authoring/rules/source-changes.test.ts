import fc from "fast-check";
import { expect, test } from "vitest";
import { fileWords } from "~/authoring/rules/files/file-words";
import { fileAt } from "~/curriculum/rules/content-paths";
import { sourceChanges } from "~/authoring/rules/compare/source-changes";
import { growth } from "../../support/harness/growth";

const side = (changes: ReturnType<typeof sourceChanges>, without: "added" | "removed") =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ pieces }) =>
      pieces
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n");

test("both sources can be read from what changed, letter by letter", () => {
  const word = fc.constantFrom("tone", "reply", " ", "  ", "\t", "\r", "—", "é", "-", "{% ", "");
  const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(""));
  const source = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(source, source, (before, after) => {
      const changes = sourceChanges(before, after);
      expect(side(changes, "added")).toBe(before);
      expect(side(changes, "removed")).toBe(after);
      for (const { kind, pieces } of changes)
        if (kind !== "changed") expect(pieces.map((piece) => piece.kind)).toEqual([kind]);
    }),
  );
});

test("a line in the place of one like it is compared word by word, its indentation too", () => {
  expect(sourceChanges("a: one two\nb", "  a: one three\nb")).toEqual([
    {
      kind: "changed",
      pieces: [
        { kind: "added", text: "  " },
        { kind: "same", text: "a: one " },
        { kind: "removed", text: "two" },
        { kind: "added", text: "three" },
      ],
    },
    { kind: "same", pieces: [{ kind: "same", text: "b" }] },
  ]);
});

test("two long texts with nothing in common are told apart at once", () => {
  const long = (word: string, length: number) =>
    Array.from({ length }, (_, at) => `${word} ${at}`).join("\n");
  const toldApart = (length: number) => () => {
    const changes = sourceChanges(long("one", length), long("other", length));
    expect(side(changes, "added")).toBe(long("one", length));
  };
  expect(growth(3200, toldApart)).toBeLessThan(3);
});

test.each([
  ["modules/reply/angry.md", "Angry", "Replying", "Lesson “Angry”, in Replying"],
  ["modules/reply/quiz.yaml", "Replying: quiz", "Replying", "Quiz “Replying: quiz”, in Replying"],
  ["modules/reply/angry.md", null, "reply", "Lesson angry, in reply"],
  ["modules/reply/module.yaml", "Replying", "Replying", "Module “Replying”"],
  ["programmes/reply.yaml", "Cleared to reply", null, "Programme “Cleared to reply”"],
  ["companies/h-p/playbook.yaml", "Harbour", "Harbour", "Harbour’s playbook"],
  ["companies/h-p/policy/2026.1.md", "Rules", "Harbour", "Policy “Rules”, version 2026.1, Harbour"],
])("%s is spoken of by its kind, title and place", (path, title, within, words) => {
  expect(fileWords(fileAt(path)!, title, within)).toBe(words);
});
