import { getSchema } from "@tiptap/core";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { positionOf } from "~/authoring/parts/lesson-editor/blocks/position";
import { lessonProblems } from "~/authoring/parts/lesson-editor/problems/problems";
import { toProse } from "~/authoring/parts/lesson-editor/prose";
import { SCHEMA_EXTENSIONS } from "~/authoring/parts/lesson-editor/schema/extensions";

const schema = getSchema(SCHEMA_EXTENSIONS);
const LESSON = readFileSync(path.resolve("content/modules/reply/angry-in-public.md"), "utf8");
const OBJECTIVES = ["reply.acknowledge", "reply.own", "reply.next-step"];

/** Each problem with the kind and the first words of the block it is shown at. */
function shown(text: string): string[] {
  const doc = schema.nodeFromJSON(toProse(readLessonFile(text)));
  return lessonProblems(text, OBJECTIVES).map(({ message, path: way }) => {
    const position = way && positionOf(doc, way);
    const node = position == null ? null : doc.nodeAt(position);
    const place = node ? `${node.type.name} “${node.textContent.slice(0, 12)}”` : "the lesson";
    return `${place}: ${message}`;
  });
}

describe("problems are shown where they are", () => {
  test("a lesson in order has none", () => {
    expect(shown(LESSON)).toEqual([]);
  });

  test("a company’s own copy says which text of the original it was compared with", () => {
    const copy = (mark: string) => LESSON.replace("impact:", `original: ${mark}\nimpact:`);
    expect(shown(copy('"3f2a9c0b1d4e"'))).toEqual([]);
    expect(shown(copy("mine"))).toHaveLength(1);
  });

  test.each([
    [
      "a broken link",
      "The van broke down",
      "[The van](http://example.com) broke down",
      "paragraph “You would li”: The link is broken. Links begin with https://.",
    ],
    [
      "a picture without a description",
      "Jo writes again",
      `![](/images/${"0a1b".repeat(16)}.webp) Jo writes again`,
      "paragraph “ Jo writes a”: The image has no description. Say what it shows.",
    ],
    [
      "a picture from elsewhere",
      "Jo writes again",
      "![A cake](/images/../x.png) Jo writes again",
      "paragraph “ Jo writes a”: This image can’t be shown. Add it again, from the library.",
    ],
    [
      "an unknown variable in a company passage",
      "$replyGoal",
      "$replyGaol",
      "paragraph “a complaint ”: The variable “replyGaol” doesn’t exist. Delete it and choose one from Variable.",
    ],
    [
      "an option without feedback",
      ' feedback="Yes. She gave you a birthday to look after, and hears that you know it. Until then, neither a reason nor a voucher will help."',
      "",
      "option “Say it back:”: “Feedback for this choice” is empty.",
    ],
    [
      "a check without a right answer",
      " correct=true",
      "",
      "check “Explain that”: Tick one option as the right one.",
    ],
    [
      "a tag that there is not",
      "Jo writes again two minutes later.",
      "{% video /%}",
      "opaque “”: The tag “video” doesn’t exist. The tags here are post, compare, dont, do, mark, check, option, write, version, callout, figure, company, law, off-limits, escalation, responsibilities, voice, channels, if and else.",
    ],
    ["a missing title", /^title: .*\n/m, "", "the lesson: The title is missing."],
    [
      "an objective of another module",
      "reply.own",
      "tone.plain",
      "the lesson: One of the objectives isn’t in this module any more. Untick it.",
    ],
  ])("%s", (_name, from, to, told) => {
    expect(shown(LESSON.replace(from, to))).toContain(told);
  });

  test("an empty paragraph in the editor moves no problem elsewhere", () => {
    const text =
      '---\ntitle: A\n---\n\nOne\n\n{% callout type="note" %}\n{% $nope %}\n{% /callout %}\n';
    const json = toProse(readLessonFile(text));
    const doc = schema.nodeFromJSON({
      ...json,
      content: [{ type: "paragraph" }, ...(json.content ?? [])],
    });
    const problem = lessonProblems(text, []).find(({ message }) => message.includes("nope"));
    const position = problem?.path && positionOf(doc, problem.path);
    expect(position == null ? null : doc.resolve(position).parent.type.name).toBe("callout");
  });

  test("a paragraph that is hard to read, and a lesson that is too long", () => {
    const hard =
      "Notwithstanding the considerable organisational difficulties encountered throughout the preceding operational period, representatives are nevertheless invariably expected to demonstrate appropriate consideration.";
    expect(shown(`${LESSON}\n${hard}\n`)).toContainEqual(
      expect.stringMatching(/^paragraph “Notwithstand”: This is hard to read \(school year \d/),
    );
    const long = Array.from({ length: 200 }, () => "Say sorry to Jo now.").join("\n\n");
    expect(shown(`${LESSON}\n${long}\n`)).toContainEqual(
      expect.stringMatching(/^the lesson: The lesson has 1,\d{3} words\./),
    );
  });
});
