import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import { fileAt } from "~/curriculum/rules/content-paths";
import {
  longLesson,
  longSummary,
  MANY_HEADINGS,
  MANY_KEYS,
  usualLesson,
} from "../../support/load/worst-texts";

const LESSON = fileAt("modules/reply/angry-in-public.md")!;
const QUIZ = fileAt("modules/reply/quiz.yaml")!;
const PLAYBOOK = fileAt("companies/harbour-and-pine/playbook.yaml")!;
const playbook = readFileSync("db/demo/companies/harbour-and-pine/playbook.yaml", "utf8");
const quiz = readFileSync("content/modules/reply/quiz.yaml", "utf8");

const compare = (file: typeof LESSON, before: string, after: string) =>
  compareTexts(file, { before, after, objectives: {} });

/** What one comparison may take of the processor, whatever else it does meanwhile, in milliseconds. */
const MOMENT = 6_000;

const differs = ({ text, source, questions }: Comparison) =>
  [...text, ...source].some(({ kind }) => kind !== "same") || questions.length > 0;

test.each([
  ["summaries of 60,000 letters", PLAYBOOK, longSummary(playbook, 1), longSummary(playbook, 2)],
  ["a quiz and 90,000 headings", QUIZ, quiz, MANY_HEADINGS],
  ["15,000 keys and 15,000 others", QUIZ, MANY_KEYS("a"), MANY_KEYS("b")],
  [
    "paragraphs of 190 KB",
    LESSON,
    longLesson(1, { paragraph: true }),
    longLesson(2, { paragraph: true }),
  ],
  ["lessons of 190 KB", LESSON, longLesson(1), longLesson(2)],
] as const)("%s are told apart within a moment", async (_, file, before, after) => {
  const began = process.cpuUsage();
  const comparison = await compare(file, before, after);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(MOMENT);
  expect(differs(comparison)).toBe(true);
  // What is sent to a browser is as much as somebody may read.
  expect(JSON.stringify(comparison).length).toBeLessThan(1_500_000);
});

test("what was compared is not compared again", async () => {
  const [before, after] = [usualLesson(1), usualLesson(2)];
  const first = await compare(LESSON, before, after);
  expect(differs(first)).toBe(true);
  expect(await compare(LESSON, before, after)).toBe(first);
  expect(await compare(LESSON, before, `${after}\nMore.\n`)).not.toBe(first);
});
