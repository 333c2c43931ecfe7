import { describe, expect, test } from "vitest";
import type { Files } from "~/curriculum/rules/content/files";
import { describeMistake } from "~/kit/yaml/mistakes";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { aContentFolder, LESSON, QUIZ, withEdit } from "../support/content/a-content-folder";
import { LESSON_EDITS } from "../support/documents/lesson-edits";
import { YAML_EDITS } from "../support/documents/yaml-edits";

const told = (files: Files) =>
  checkContent(files).mistakes.map((mistake) => describeMistake(mistake));

test("a folder without mistakes has none", () => {
  expect(told(aContentFolder())).toEqual([]);
});

describe("each mistake is told with its file, its line and how to fix it", () => {
  test.each([...LESSON_EDITS, ...YAML_EDITS])("$rule", ({ path, from, to, told: expected }) => {
    expect(told(withEdit(path, from, to))).toEqual(
      expected.map((line) => (line.startsWith("content/") ? line : `content/${path}:${line}`)),
    );
  });
});

test("all mistakes in all files are told at once", () => {
  const files = aContentFolder({
    "programmes/reply.yaml": "title: [broken",
    "modules/reply/angry.md": LESSON.replace("$company.short", "$company.town").replace(
      "minutes: 6",
      "minutes: six",
    ),
    "modules/reply/quiz.yaml": QUIZ.replace("points: 1", "points: none").replace(
      "reread: angry#",
      "reread: calm#",
    ),
    "companies/harbour-and-pine/policy/2026.1.md": null,
    "companies/tidewater/policy/2026.1.md": "No facts.",
  });
  expect(told(files).map((line) => line.split(": ")[0])).toEqual([
    "content/companies/tidewater/playbook.yaml:1",
    "content/companies/tidewater/policy/2026.1.md:1",
    "content/modules/reply/angry.md:4",
    "content/modules/reply/angry.md:12",
    "content/modules/reply/quiz.yaml:15",
    "content/modules/reply/quiz.yaml:17",
    "content/programmes/reply.yaml:1",
  ]);
});

test("a file with no place in the folder is told", () => {
  expect(told(aContentFolder({ "modules/reply/notes.txt": "hm" }))).toEqual([
    "content/modules/reply/notes.txt:1: This file doesn’t belong in the content folder. Move or remove it.",
  ]);
});

test("a company’s own lesson names its module’s objectives, as the original does", () => {
  const copy = "companies/harbour-and-pine/modules/reply/angry.md";
  const text = LESSON.replace("[reply.acknowledge]", "[reply.acknowledge, reply.own]");
  const folder = (changes = {}) => aContentFolder({ [copy]: text, ...changes });
  expect(told(aContentFolder({ [copy]: LESSON }))).toEqual([]);
  expect(told(folder())).toEqual([
    `content/${copy}:5: The objective \`reply.own\` isn’t in this module’s module.yaml. Add it there, or name one that is.`,
  ]);
  // Of a module that cannot be read it is not known.
  expect(told(folder({ "modules/reply/module.yaml": "title: [broken" })).join()).not.toContain(
    copy,
  );
});

test("layout and comments of a file do not change its hash, words do", () => {
  const hashes = (files: Files) =>
    checkContent(files).content.modules.flatMap(({ activities }) =>
      activities.flatMap(({ hash, questions }) => [hash, ...questions.map((one) => one.hash)]),
    );
  const quiz = (text: string) => aContentFolder({ "modules/reply/quiz.yaml": text });
  const before = hashes(quiz(QUIZ));
  expect(hashes(quiz(`# A note.\n${QUIZ.replaceAll("\n", "\r\n")}`))).toEqual(before);
  const after = hashes(quiz(QUIZ.replace("Have a voucher.", "Have a cake.")));
  expect(after.map((hash, index) => hash === before[index])).toEqual([true, false, false, true]);
});
