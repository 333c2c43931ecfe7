import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { inPlainWords } from "~/authoring/parts/lesson-editor/problems/plain-problems";
import { lessonProblems } from "~/authoring/parts/lesson-editor/problems/problems";
import type { FoundByCode } from "~/curriculum/rules/markdoc/found";
import { LANGUAGES } from "~/kit/language/language";
import { inLanguage } from "~/kit/language/in-language.server";

const LESSON = readFileSync(path.resolve("content/modules/reply/angry-in-public.md"), "utf8");
const MESSAGE = "What the check says of `the file`.";

/** Every code, with what it is about. */
const FOUND: FoundByCode = {
  "no-alt": { code: "no-alt" },
  "no-upload": { code: "no-upload" },
  "unknown-variable": { code: "unknown-variable", name: "replyGaol" },
  "attribute-missing": { code: "attribute-missing", tag: "option", attribute: "feedback" },
  "tag-empty": { code: "tag-empty", tag: "callout" },
  "no-right-option": { code: "no-right-option" },
  "right-options": { code: "right-options" },
  "option-count": { code: "option-count" },
  "options-alike": { code: "options-alike" },
  "option-paragraph": { code: "option-paragraph" },
  "name-taken": { code: "name-taken", name: "check-1" },
  "record-name": { code: "record-name" },
  "version-count": { code: "version-count" },
  "versions-alike": { code: "versions-alike" },
  "writing-taken": { code: "writing-taken", name: "dana-quay" },
  "no-marks": { code: "no-marks" },
  "side-missing": { code: "side-missing", side: "do" },
  sides: { code: "sides", side: "dont" },
  "heading-1": { code: "heading-1" },
  "heading-4": { code: "heading-4" },
  "heading-tags": { code: "heading-tags" },
  link: { code: "link" },
  backticks: { code: "backticks" },
};

const OF_HEAD = [
  { code: "missing", key: "title" },
  { code: "empty", key: "lead" },
  { code: "missing", key: "change" },
  { code: "few", key: "objectives" },
  { code: "wrong", key: "minutes" },
];

const said = (language: (typeof LANGUAGES)[number]) =>
  inLanguage(language, () =>
    [...Object.values(FOUND), ...OF_HEAD].map((found) => inPlainWords({ message: MESSAGE, found })),
  );

describe.each(LANGUAGES)("in %s", (language) => {
  test("everything found has words of its own, which say nothing of the file", () => {
    const words = said(language);
    expect(new Set(words).size).toBe(words.length);
    for (const sentence of words) expect(sentence).not.toMatch(/`\w|What the check says/);
    if (language !== "en") expect(words.filter((one) => said("en").includes(one))).toEqual([]);
  });

  test("a lesson’s problems are the same ones, without a word of the file", () => {
    const broken = LESSON.replace("The van", "[The van](http://example.com) `van`")
      .replace("$replyGoal", "$replyGaol")
      .replace(" correct=true", "")
      .replace(/ feedback="[^"]*"/, "")
      .replace(/^title: .*\n/m, "");
    const problems = inLanguage(language, () => lessonProblems(broken, []));
    const lines = inLanguage("en", () => lessonProblems(broken, [])).map(({ line }) => line);
    expect(problems.map(({ line }) => line)).toEqual(lines);
    for (const { message } of problems) expect(message).not.toMatch(/`\w/);
  });
});

test("what has no words of its own is said as the check says it, in quotation marks", () => {
  expect(inPlainWords({ message: MESSAGE })).toBe("What the check says of “the file”.");
  expect(inPlainWords({ message: MESSAGE, found: { code: "other" } })).toBe(
    "What the check says of “the file”.",
  );
});
