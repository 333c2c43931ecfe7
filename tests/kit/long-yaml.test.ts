import { describe, expect, test } from "vitest";
import { readQuizFile } from "~/assessment/rules/quiz-document/quiz-document";
import { writeQuizFile } from "~/assessment/rules/quiz-document/write-quiz";
import { editYaml } from "~/kit/yaml/edit-yaml";

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
    "entries of which none is as before",
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

/** The least time of the processor, whatever else it does meanwhile, in microseconds. */
function cost(run: () => void): number {
  const times = numbers(2).map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

describe("a file eight times as long takes no more than about eight times the work to edit", () => {
  // What compares each with all others would take sixty-four times as much.
  test.each(EDITS)("%s", { timeout: 120_000 }, (_, edit) => {
    expect(cost(edit(4_800)) / cost(edit(600))).toBeLessThan(20);
  });
});

test("250 KB of 15,000 keys are edited in a moment", { timeout: 120_000 }, () => {
  const text = lines(15_000)
    .slice(0, 250_000)
    .replace(/[^\n]*$/, "");
  const edit = () => expect(editYaml(text, { key7: "x" })).toBe(text.replace("value 7\n", "x\n"));
  expect(cost(edit)).toBeLessThan(10_000_000);
});
