import { getSchema, type JSONContent } from "@tiptap/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromProse, toProse } from "~/authoring/parts/lesson-editor/prose";
import { lessonProblems } from "~/authoring/parts/lesson-editor/problems/problems";
import { SCHEMA_EXTENSIONS } from "~/authoring/parts/lesson-editor/schema/extensions";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { withMeantAside } from "~/curriculum/rules/markdoc/meant-as-text";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { sourceLines } from "~/curriculum/rules/markdoc/source-lines";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import type { Inline, Tree } from "~/curriculum/rules/tree";
import { runs } from "../../support/harness/runs";

const schema = getSchema(SCHEMA_EXTENSIONS);
const HEAD = [
  "---",
  "title: Typed",
  "lead: What is typed.",
  "minutes: 3",
  "objectives: [name]",
  "impact: wording",
  "change: It is typed anew.",
  "---",
  "",
].join("\n");

/** A lesson’s file with these words typed into a paragraph, an item and, in bold, beside others. */
function typed(words: string): string {
  const text = (marks?: { type: string }[]) => ({
    type: "text",
    text: words,
    ...(marks && { marks }),
  });
  const paragraph = (...content: JSONContent[]) => ({ type: "paragraph", content });
  const file = toProse(readLessonFile(`${HEAD}\n## Start\n\nHere.\n`));
  const content = [
    ...(file.content ?? []),
    paragraph(text()),
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [paragraph(text())] }],
    },
    paragraph(text([{ type: "bold" }]), { type: "text", text: " and on" }),
  ];
  const doc = schema.nodeFromJSON({ ...file, content });
  doc.check();
  return writeLessonFile(fromProse(doc.toJSON() as JSONContent));
}

/** What keeps a lesson from being published. */
const wrong = (text: string) =>
  lessonProblems(text, ["name"])
    .filter(({ weight }) => weight === "wrong")
    .map(({ message }) => message);

function shown(text: string): string[] {
  const source = text.slice(HEAD.length);
  const context = { strings: new Map(), conditions: new Map() } as never;
  const { tree } = renderLesson({ source, context, checks: {} });
  return tree.flatMap(linesOf);
}

function linesOf(block: Tree[number]): string[] {
  if (typeof block === "string") return [block];
  if (block.type === "list") return block.items.flatMap((item) => item.flatMap(linesOf));
  if (block.type === "paragraph" || block.type === "heading")
    return [block.children.map(wordsOf).join("")];
  return [];
}

function wordsOf(inline: Inline): string {
  if (typeof inline === "string") return inline;
  return "children" in inline ? inline.children.map(wordsOf).join("") : "";
}

const NASTY = [
  "Hello <customer name>",
  "<b>not bold</b> <!-- not hidden -->",
  "{% company.name %}",
  "Use {% if $x %} and {% /if %}",
  "{% half",
  "half %}",
  "{{ name }} and {{#if x}}",
  "*not* **bold** _em_ __strong__ `code`",
  "# not a heading",
  "- not an item",
  "1. not an item",
  "> not a quotation",
  "[words](https://example.com) and [words](javascript:x)",
  "![alt](x.png)",
  "$company.name costs $5",
  "\\ \\\\ \\< back\\slashes\\",
  "&amp; &lt;b&gt; &#60; &nbsp",
  "<https://example.com> and https://example.com",
  "| a | b |",
  "~~struck~~ and ~~~",
  "---",
  "===",
  '<img src="x" onerror="y">',
  "a < b > c",
  "</script>",
  "]( and ](x)",
];

describe("what a writer types is text", () => {
  test.each(NASTY)("%s", (words) => {
    const text = typed(words);
    expect(wrong(text), text).toEqual([]);
    expect(shown(text)).toEqual(["Start", "Here.", words, words, `${words} and on`]);
  });

  test("whatever it is", () => {
    const sign = fc.constantFrom(..."<>[](){}%$#*_`~!&\\|-+=:;\"'/.,1aé ".split(""));
    const piece = fc.oneof(
      fc.constantFrom(...NASTY),
      fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join("")),
    );
    const words = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join("").replace(/\s+/g, " ").trim())
      .filter((all) => all !== "");
    fc.assert(
      fc.property(words, (all) => {
        const text = typed(all);
        expect(wrong(text), text).toEqual([]);
        expect(shown(text), text).toEqual(["Start", "Here.", all, all, `${all} and on`]);
        expect(sourceLines(text.slice(HEAD.length)).slice(2), text).toContain(all);
      }),
      { numRuns: runs(60) },
    );
  });

  test.each([
    ["HTML isn’t allowed", "Hello <b>you</b>"],
    ["HTML isn’t allowed", "Escaped backslash: \\\\<b>you</b>"],
    ["HTML isn’t allowed", "One meant \\<b> and one not <b>"],
    ["This link can’t be used", "[words](javascript:alert(1))"],
    ["A `{%` without its `%}`", "{% half"],
    ["A `{%` without its `%}`", "half %}"],
    ["A `{%` without its `%}`", "\\{% meant %} and half %}"],
    ["The variable `$nothing` doesn’t exist", "{% $nothing %}"],
    ["The tag `huh` doesn’t exist", '{% huh title="\\"<b>" %}'],
  ])("and what is written in the source as markup is not: %s", (message, source) => {
    const found: string[] = [];
    const report = (_line: number, said: string) => found.push(said);
    checkText({ source, place: "lesson", known: VARIABLES_OF_ALL, report });
    expect(found.join("\n")).toContain(message);
  });

  test.each(["\\", "&", "{%", "&#1", '{%"%}', '{% "\\', "\\{%"])(
    "100,000 signs take no time: %s",
    (sign) => {
      const long = sign.repeat(100_000 / sign.length);
      const began = process.cpuUsage();
      withMeantAside(long);
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1_000).toBeLessThan(250);
    },
  );
});
