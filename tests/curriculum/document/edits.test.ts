import fc from "fast-check";
import { expect, test } from "vitest";
import { containerKey, isNothing } from "~/curriculum/rules/document/content-key";
import type { Block } from "~/curriculum/rules/document/model";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { writeText } from "~/curriculum/rules/document/write/blocks";
import { files } from "../../support/documents/documents";
import { inline } from "../../support/documents/models";
import { bytesOf, withLeaves } from "../../support/documents/pieces";
import { runs } from "../../support/harness/runs";

function leaves(text: string): Block[] {
  const found: Block[] = [];
  withLeaves(readLessonFile(text), (block) => {
    found.push(block);
    return block;
  });
  return found;
}

/** A text that begins with spaces is the one that Markdoc does not read piece by piece. */
function isEven(text: string): boolean {
  const { content } = readLessonFile(text);
  const body = writeText({ ...content, lead: "" }, "\n");
  return !/^\s/.test(body) && leaves(text).every(({ type }) => type !== "opaque");
}

const plain = files.filter(isEven);

test("changing one block changes its bytes and no others", () => {
  fc.assert(
    fc.property(plain, fc.nat(), inline, (text, pick, words) => {
      const file = readLessonFile(text);
      const all = leaves(text);
      const chosen = pick % Math.max(1, all.length);
      const target = all[chosen];
      fc.pre(target !== undefined && (target.type === "paragraph" || target.type === "heading"));
      let at = -1;
      const edited = withLeaves(file, (block) => {
        at += 1;
        return at === chosen && (block.type === "paragraph" || block.type === "heading")
          ? { ...block, inline: words }
          : block;
      });
      fc.pre(!isNothing({ ...target, inline: words } as Block));

      const written = writeLessonFile(edited);
      const again = readLessonFile(written);
      expect(containerKey(again.content)).toBe(containerKey(edited.content));
      let seen = -1;
      const changed = bytesOf(again).map((piece) =>
        piece.what === "block" && (seen += 1) === chosen ? null : piece,
      );
      seen = -1;
      const wanted = bytesOf(file).map((piece) =>
        piece.what === "block" && (seen += 1) === chosen ? null : piece,
      );
      expect(changed).toEqual(wanted);
    }),
    {
      numRuns: runs(60),
      // A list may count as it likes: only its first number says anything.
      examples: [
        [
          "---\ntitle: A title\n---\n10. Say\n1. Say\n",
          0,
          [{ type: "text", text: "So", marks: [] }],
        ],
      ],
    },
  );
});

test.each([
  ["---\ntitle: A\n---\n", "---\ntitle: A\n---\n\nFirst.\n"],
  ["---\ntitle: A\n---", "---\ntitle: A\n---\n\nFirst.\n"],
  ["---\ntitle: A\n---\n\n\n", "---\ntitle: A\n---\n\n\nFirst.\n"],
  ["", "First.\n"],
])("the first words in %j stand below an empty line", (text, wanted) => {
  const file = readLessonFile(text);
  const first: Block = {
    type: "paragraph",
    before: null,
    source: null,
    inline: [{ type: "text", text: "First.", marks: [] }],
  };
  expect(writeLessonFile({ ...file, content: { ...file.content, blocks: [first] } })).toBe(wanted);
  expect(writeLessonFile(file)).toBe(text);
});
