import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSeq, parse } from "yaml";
import {
  withDuplicate,
  withMoved,
  withNewQuestion,
  withoutQuestion,
  withQuestion,
  withQuestionBack,
  withSetting,
} from "~/assessment/rules/quiz-document/edit-quiz";
import { readQuizFile, type QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { writeQuizFile } from "~/assessment/rules/quiz-document/write-quiz";
import { openYaml } from "~/kit/yaml/open-yaml";
import { blockEntries, flowEntries } from "~/kit/yaml/places";
import { modulesWithQuiz } from "../../support/questions/shipped-quizzes";
import { aQuizText, anyValue, aText } from "../../support/questions/quiz-texts";
import { runs } from "../../support/harness/runs";

const MODULES = path.resolve(import.meta.dirname, "../../../content/modules");
const SHIPPED = modulesWithQuiz().map((name) => ({
  name,
  text: readFileSync(path.join(MODULES, name, "quiz.yaml"), "utf8"),
}));

function model(text: string): QuizModel {
  const document = readQuizFile(text);
  if (!document.readable) throw new Error(JSON.stringify(document.mistakes));
  return document;
}

/** The letters of each question, with the comments above it. */
function slicesOf(text: string): string[] {
  const list = openYaml(text).document.get("questions");
  if (!isSeq(list)) return [];
  const entries = list.flow ? flowEntries(list.srcToken) : blockEntries(text, list);
  return entries?.map(({ from, to }) => text.slice(from, to)) ?? [];
}

describe.each(SHIPPED)("the quiz of $name", ({ text }) => {
  const quiz = model(text);

  test("is written as it was read", () => {
    expect(writeQuizFile(quiz)).toBe(text);
    expect(writeQuizFile(model(text.replaceAll("\n", "\r\n")))).toBe(text.replaceAll("\n", "\r\n"));
    expect(slicesOf(text)).toHaveLength(quiz.questions.length);
  });

  test("a changed stem changes its own lines and no others", () => {
    for (const { id, value } of quiz.questions) {
      const changed = writeQuizFile(
        withQuestion(quiz, id, { ...(value as object), stem: "What: now?" }),
      );
      const before = text.split("\n");
      const after = changed.split("\n");
      const line = after.indexOf(`    stem: "What: now?"`);
      expect(after.toSpliced(line, 1)).toEqual(before.toSpliced(line, 1));
    }
  });

  test("a changed setting changes its own line and no others", () => {
    const changed = writeQuizFile(withSetting(quiz, "passMark", 75));
    expect(changed).toBe(text.replace("passMark: 80", "passMark: 75"));
  });

  test("what is added, duplicated, moved or taken out leaves every other question’s letters", () => {
    const slices = slicesOf(text);
    const [first, second, third] = quiz.questions;
    if (!first || !second || !third) throw new Error("too few questions");
    const { model: more } = withNewQuestion(quiz, { key: "new", stem: "?" }, first.id);
    expect(slicesOf(writeQuizFile(more)).toSpliced(1, 1)).toEqual(slices);
    const twice = withDuplicate(quiz, first.id, "again").model;
    const doubled = slicesOf(writeQuizFile(twice));
    expect(doubled.toSpliced(1, 1)).toEqual(slices);
    expect(doubled[1]).toBe(slices[0]?.replace(/key: .*/, "key: again"));
    const moved = withMoved(quiz, first.id, 2);
    expect(slicesOf(writeQuizFile(moved))).toEqual([
      slices[1],
      slices[2],
      slices[0],
      ...slices.slice(3),
    ]);
    expect(writeQuizFile(withMoved(moved, first.id, 0))).toBe(text);
    const without = withoutQuestion(quiz, second.id);
    expect(slicesOf(writeQuizFile(without))).toEqual(slices.toSpliced(1, 1));
    expect(writeQuizFile(withQuestionBack(without, second, 1))).toBe(text);
  });
});

test("any text is written as it was read, also one that is no quiz", () => {
  fc.assert(
    fc.property(fc.oneof(aQuizText, fc.string(), aText), (text) => {
      expect(writeQuizFile(readQuizFile(text))).toBe(text);
    }),
    { numRuns: runs(80) },
  );
});

test("a change to one question leaves the letters of all others, however the file is written", () => {
  fc.assert(
    fc.property(
      aQuizText,
      fc.nat(),
      fc.constantFrom("stem", "hint", "time"),
      anyValue,
      (text, pick, name, said) => {
        const quiz = model(text);
        const chosen = quiz.questions[pick % quiz.questions.length];
        if (!chosen) return;
        const value = { ...(chosen.value as object), [name]: said };
        const written = writeQuizFile(withQuestion(quiz, chosen.id, value));
        const at = quiz.questions.indexOf(chosen);
        expect(slicesOf(written).toSpliced(at, 1)).toEqual(slicesOf(text).toSpliced(at, 1));
        expect(model(written).questions[at]?.value).toEqual(value);
        expect(model(written).settings).toEqual(quiz.settings);
      },
    ),
    { numRuns: runs(80) },
  );
});

test("whatever is done to a quiz, its text says just that", () => {
  fc.assert(
    fc.property(
      aQuizText,
      fc.array(fc.tuple(fc.nat(7), fc.nat(), fc.nat(), anyValue)),
      (text, steps) => {
        let quiz = model(text);
        for (const [kind, pick, to, value] of steps) {
          const id = quiz.questions[pick % Math.max(1, quiz.questions.length)]?.id ?? "";
          if (kind === 0) quiz = withMoved(quiz, id, to % 5);
          if (kind === 1) quiz = withoutQuestion(quiz, id);
          if (kind === 2) quiz = withDuplicate(quiz, id, "again").model;
          if (kind === 3) quiz = withNewQuestion(quiz, value, id).model;
          if (kind === 4) quiz = withQuestion(quiz, id, value);
          if (kind === 5) quiz = withSetting(quiz, "title", value);
          if (kind === 6) quiz = withSetting(quiz, "draw", undefined);
          if (kind === 7) quiz = withSetting(quiz, "timeLimitMinutes", to);
          const written = writeQuizFile(quiz);
          const again = model(written);
          expect(again.settings).toEqual(quiz.settings);
          expect(again.questions.map((one) => one.value)).toEqual(
            quiz.questions.map((one) => one.value),
          );
          expect(writeQuizFile(again)).toBe(written);
        }
      },
    ),
    { numRuns: runs(150) },
  );
});

test("reordering and taking out keep the letters of every question, however the file is written", () => {
  fc.assert(
    fc.property(aQuizText, fc.nat(), fc.nat(), (text, pick, to) => {
      const quiz = model(text);
      const chosen = quiz.questions[pick % quiz.questions.length];
      if (!chosen) return;
      const letters = (written: string) =>
        slicesOf(written)
          .map((slice) => slice.trimEnd())
          .sort();
      const moved = writeQuizFile(withMoved(quiz, chosen.id, to % quiz.questions.length));
      expect(letters(moved)).toEqual(letters(text));
      const fewer = writeQuizFile(withoutQuestion(quiz, chosen.id));
      const at = quiz.questions.indexOf(chosen);
      expect(letters(fewer)).toEqual(
        slicesOf(text)
          .toSpliced(at, 1)
          .map((slice) => slice.trimEnd())
          .sort(),
      );
    }),
    { numRuns: runs(60) },
  );
});

test("a text that keeps the blank lines below it takes none along where it is moved", () => {
  const kept = "- key: a\n  hint: |+\n    \n\n";
  const plain = "- key: b\n  type: ordering\n";
  const below = "# note\ntitle: One\n";
  const quiz = model(`questions:\n${kept}${plain}\n${below}`);
  const first = quiz.questions[0]?.id ?? "";
  const moved = writeQuizFile(withMoved(quiz, first, 1));
  expect(moved).toBe(`questions:\n${plain}${kept}${below}`);
  expect(model(moved).questions[1]?.value).toEqual(quiz.questions[0]?.value);
  const three = model(`questions:\n${plain}\n- key: c\n\n${kept}${below}`);
  const last = three.questions[2]?.id ?? "";
  expect(writeQuizFile(withMoved(three, last, 0))).toBe(
    `questions:\n${kept}${plain}\n- key: c\n${below}`,
  );
});

test("a text that is not readable says so, and is not lost", () => {
  const text = "title: [broken\nminutes: 6\n";
  const document = readQuizFile(text);
  expect(document).toMatchObject({ readable: false, text });
  expect(writeQuizFile(document)).toBe(text);
  expect(readQuizFile("- a list\n")).toMatchObject({ readable: false });
});

test("an empty file becomes a quiz", () => {
  const quiz = withSetting(withSetting(model("# A note\n"), "minutes", 6), "title", "One");
  const { model: asked } = withNewQuestion(quiz, { stem: "One\n\ntwo", key: "a" });
  expect(writeQuizFile(asked)).toBe(
    "# A note\ntitle: One\nminutes: 6\nquestions:\n  - key: a\n    stem: |-\n      One\n\n      two\n",
  );
  expect(parse(writeQuizFile(asked))).toMatchObject({ minutes: 6 });
});
