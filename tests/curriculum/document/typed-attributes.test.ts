import fc from "fast-check";
import { expect, test } from "vitest";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { parse } from "~/curriculum/rules/markdoc/parse";
import { readBlocks } from "~/curriculum/rules/document/read/blocks";
import { writeText } from "~/curriculum/rules/document/write/blocks";
import type { TagBlock } from "~/curriculum/rules/document/model";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";
import { runs } from "../../support/harness/runs";

/** What somebody may type into a field of a block, signs of our own among it. */
const typed = fc
  .array(
    fc.constantFrom(
      ...["{%", "%}", '"', "\\", "\n", "a", " ", "{% /callout %}", "{% $company.short %}"],
      ...["{% if $x %}", "{% callout", "'", "`", "<b>", "é", "\\n", '\\"', "--", "{", "}", "%"],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

const SOURCE =
  'Before.\n\n{% callout type="note" title="x" %}\nInside.\n{% /callout %}\n\nAfter.\n';

/** The block of that text with another title. */
function withTitle(title: string): string {
  const content = readBlocks(SOURCE);
  const blocks = content.blocks.map((block) =>
    block.type === "tag" ? { ...block, attributes: { ...block.attributes, title } } : block,
  );
  return writeText({ ...content, blocks }, "\n");
}

function mistakesIn(source: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const known = { strings: [], conditions: [] };
  checkText({ source, place: "lesson", known, report: reporter(mistakes, "lesson.md") });
  return mistakes;
}

test("what is typed into a block’s title is text: it can be published, and comes out as it was typed", () => {
  fc.assert(
    fc.property(typed, (title) => {
      const source = withTitle(title);
      expect(mistakesIn(source)).toEqual([]);
      expect(parse(source).children.map(({ attributes }) => attributes["title"])).toEqual([
        undefined,
        title,
        undefined,
      ]);
      const again = readBlocks(source).blocks.find((one): one is TagBlock => one.type === "tag");
      expect(again?.attributes["title"]).toBe(title);
    }),
    { numRuns: runs(100) },
  );
});
