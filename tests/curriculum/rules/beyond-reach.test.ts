import fc from "fast-check";
import { expect, test } from "vitest";
import { readLesson } from "~/curriculum/rules/content/read-lesson";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { runs } from "../../support/harness/runs";

const HEAD = `---
title: T
lead: L
minutes: 5
objectives: [a]
impact: notice
change: Why.
---

## One

`;
/** The line of the file on which what follows `HEAD` begins. */
const FIRST = HEAD.split("\n").length;

const context = { company: {}, channels: [], teams: [] } as never;
const mistakesIn = (body: string) => {
  const mistakes: { line: number; message: string }[] = [];
  readLesson("a", HEAD + body, null, (line, message) => mistakes.push({ line, message }));
  return mistakes;
};

const times = (text: string, count = 5_000) => text.repeat(count);

test.each([
  ["lists in a tag’s attribute", `{% note a=${times("[")}${times("]")} %}\nx\n{% /note %}`],
  ["lists that are never closed", `{% note a=${times("[")}`],
  ["maps in a tag’s attribute", `{% note a=${times("{a:")}1${times("}")} %}`],
  ["functions in a tag", `{% if ${times("not(")}$a${times(")")} %}`],
  ["stars around a word", `${times("*")}word${times("*")}`],
  ["emphasis in emphasis", `${times("*a ")}${times("b*")}`],
  ["a little emphasis in emphasis", `${times("*a ", 400)}${times("b*", 400)}`],
  ["underscores around a word", `${times("_")}word${times("_")}`],
  ["links in links", `${times("[")}a${times("](https://x)")}`],
  ["pictures in pictures", `${times("![")}a${times("](/images/x)")}`],
  ["quotations in quotations", `${times("> ")}a`],
  ["lists in lists", `${times("- ")}a`],
  ["tags in tags", `${times("{% if $a %}\n\n", 5_000)}${times("{% /if %}\n\n", 5_000)}`],
  ["tags left open in a line", `a ${times("{% note %}x", 101)}`],
  ["nearly too many tags left open in a line", `a ${times("{%note%}\uFEFF", 199)}`],
  ["tags in a line", `a ${times("{% if $a %}")}${times("{% /if %}")}`],
  ["code in many lengths", Array.from({ length: 600 }, (_, at) => times("`", at)).join("a")],
])("%s are one mistake, with its line, and show nothing", (_, body) => {
  const mistakes = mistakesIn(body);
  expect(mistakes).toHaveLength(1);
  const { line, message } = mistakes[0]!;
  expect(message).toMatch(/nested too deeply|too many characters|more than \d+ tags/);
  expect(line).toBeGreaterThanOrEqual(FIRST);
  expect(line).toBeLessThanOrEqual(FIRST + body.split("\n").length);
  expect(renderLesson({ source: body, context, checks: {} }).tree).toEqual([]);
});

test("what people write is within reach: long lists, much emphasis, many tags", () => {
  const list = times("* Say *sorry*, **once**, and [mean it](https://example.com).\n", 100);
  const tags = times("{% note %}\nWell **done**.\n{% /note %}\n\n", 300);
  const deep = Array.from({ length: 12 }, (_, at) => `${"  ".repeat(at)}- point`).join("\n");
  for (const body of [list, tags, deep])
    expect(mistakesIn(body).map(({ message }) => message)).not.toContainEqual(
      expect.stringMatching(/nested too deeply|too many/),
    );
});

const PIECES = [
  ["[", "]", "(", ")", "{", "}", "*", "_", "`", "~~", "!", "<", ">", "|", "&", "\\", '"', "$"],
  ["{% ", " %}", "{% note %}", "{% /note %}", "{% if $a %}", "{% /if %}", "{% $a", "a=", "not("],
  ["#", "- ", "> ", "1. ", "---", "```", "\n", "\n\n", "  ", "a", "\uFEFF", "\u0000", "\ud800"],
].flat();

test("no text of such pieces, however often repeated, does anything but report its mistakes", () => {
  const run = fc.record({
    pieces: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
    count: fc.constantFrom(1, 2, 50, 1_000),
  });
  const text = fc
    .array(run, { maxLength: 4 })
    .map((parts) => parts.map(({ pieces, count }) => pieces.join("").repeat(count)).join(""));
  fc.assert(
    fc.property(text, (body) => {
      mistakesIn(body);
      const headed = { objectives: null, headings: new Map() };
      readQuiz("quiz", body, headed, () => undefined);
      readLesson("a", body, null, () => undefined);
    }),
    { numRuns: runs(50) },
  );
});
