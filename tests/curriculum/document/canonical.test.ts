import fc from "fast-check";
import { expect, test } from "vitest";
import { containerKey, contentKey } from "~/curriculum/rules/document/content-key";
import type { Container } from "~/curriculum/rules/document/model";
import { readBlocks } from "~/curriculum/rules/document/read/blocks";
import { writeText } from "~/curriculum/rules/document/write/blocks";
import { writeHeading, writeParagraph } from "~/curriculum/rules/document/write/inline";
import { content, inline } from "../../support/documents/models";
import { runs } from "../../support/harness/runs";

const bare = { before: null, source: null };

test("words that Markdown would misread are read as they were meant", () => {
  fc.assert(
    fc.property(inline, (runs) => {
      const source = writeParagraph(runs);
      const meant: Container = {
        lead: "",
        blocks: [{ type: "paragraph", ...bare, inline: runs }],
        tail: "",
      };
      expect(containerKey(readBlocks(source)), source).toBe(containerKey(meant));
    }),
    { numRuns: runs(300) },
  );
});

test("so are those of a heading", () => {
  fc.assert(
    fc.property(inline, fc.integer({ min: 1, max: 6 }), (runs, level) => {
      const source = writeHeading(level, runs);
      const [block] = readBlocks(source).blocks;
      expect(block && contentKey(block), source).toBe(
        contentKey({ type: "heading", ...bare, level, inline: runs }),
      );
    }),
    { numRuns: runs(200) },
  );
});

test("a document that was never written is written so that it is read as it was meant", () => {
  fc.assert(
    fc.property(content, fc.constantFrom("\n" as const, "\r\n" as const), (document, newline) => {
      const text = writeText(document, newline);
      expect(containerKey(readBlocks(text)), text).toBe(containerKey(document));
    }),
    { numRuns: runs(200) },
  );
});
