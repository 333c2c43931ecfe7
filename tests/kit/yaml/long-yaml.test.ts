import { describe, expect, test } from "vitest";
import { readQuizFile } from "~/assessment/rules/quiz-document/quiz-document";
import { writeQuizFile } from "~/assessment/rules/quiz-document/write-quiz";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { growth } from "../../support/harness/growth";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const keys = (count: number, value: string) =>
  Object.fromEntries(numbers(count).map((one) => [`key${one}`, `${value} ${one}`]));
const lines = (count: number, indent = "") =>
  numbers(count)
    .map((one) => `${indent}key${one}: value ${one}\n`)
    .join("");
const rows = (count: number) => numbers(count).map((one) => ({ key: `k${one}`, type: "same" }));
const listed = (count: number) =>
  rows(count)
    .map(({ key, type }) => `  - key: ${key}\n    type: ${type} # note\n\n`)
    .join("");

/** What is edited, by the number of its keys or entries. */
const EDITS: [string, (count: number) => () => void][] = [
  [
    "a key among many",
    (count) => {
      const text = lines(count);
      return () => editYaml(text, { key1: "other" });
    },
  ],
  [
    "every key, and as many new ones",
    (count) => {
      const text = `a:\n${lines(count, "  ")}`;
      return () => editYaml(text, { a: { ...keys(count, "other"), ...keys(2 * count, "new") } });
    },
  ],
  [
    "every key between braces",
    (count) => {
      const text = `a: {${lines(count).trim().replaceAll("\n", ", ")}}\n`;
      return () => editYaml(text, { a: keys(count, "other") });
    },
  ],
  [
    "every entry of a list, in another order",
    (count) => {
      const text = `a:\n${listed(count)}`;
      const wanted = rows(count).map(({ key }) => ({ key, type: "other" }));
      return () => editYaml(text, { a: wanted.toReversed() });
    },
  ],
  [
    "entries that have all changed",
    (count) => {
      const text = `a:\n${listed(count)}`;
      return () =>
        editYaml(text, { a: numbers(count).map((one) => ({ key: `n${one}`, type: "same" })) });
    },
  ],
  [
    "a quiz, each question after the one below it",
    (count) => {
      const read = readQuizFile(`title: One\nquestions:\n${listed(count)}`);
      if (!read.readable) throw new Error("not readable");
      return () => writeQuizFile({ ...read, questions: read.questions.toReversed() });
    },
  ],
];

describe("a file eight times as long takes no more than about eight times the work to edit", () => {
  // What compares each with all others would take sixty-four times as much.
  test.each(EDITS)("%s", (_, edit) => {
    expect(growth(800, edit)).toBeLessThan(2.5);
  });
});

test("85 KB of 4,000 keys take no more than eight times the work of 500", () => {
  const edit = (count: number) => () => {
    const text = lines(count);
    expect(editYaml(text, { key7: "x" })).toBe(text.replace("value 7\n", "x\n"));
  };
  expect(growth(4_000, edit)).toBeLessThan(2.5);
});
