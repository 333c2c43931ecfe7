import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { fromProse } from "~/authoring/parts/lesson-editor/prose";
import { lessonProblems } from "~/authoring/parts/lesson-editor/problems/problems";
import { SCHEMA_EXTENSIONS } from "~/authoring/parts/lesson-editor/schema/extensions";
import { blocksFor } from "~/authoring/parts/lesson-editor/slash/blocks";
import { newBlock } from "~/authoring/parts/lesson-editor/templates";

const schema = getSchema(SCHEMA_EXTENSIONS);
const HEAD =
  "---\ntitle: A\nlead: B\nminutes: 1\nobjectives: [a.b]\nimpact: notice\nchange: C\n---\n\n## One\n\n";

/** The text of a lesson whose only block this is. */
function written(block: ReturnType<typeof newBlock>): string {
  const doc = schema.nodeFromJSON({ type: "doc", content: [block] });
  doc.check();
  return writeLessonFile(fromProse(doc.toJSON()));
}

test("the slash menu has a figure, by its name and by what it may be called", () => {
  for (const query of ["figure", "diagram", "timeline"])
    expect(blocksFor(query)[0]?.id, query).toBe("figure");
});

test("a new figure says what is still missing, and is whole once it is filled in", () => {
  const block = newBlock("figure", []);
  const said = (text: string) =>
    lessonProblems(HEAD + text.trimStart(), ["a.b"]).map(({ message }) => message);
  expect(said(written(block))).toContain("“What it shows” is empty.");
  const item = (label: string) => ({
    type: "listItem",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: label, marks: [{ type: "bold" }] },
          { type: "text", text: " words" },
        ],
      },
    ],
  });
  const filled = written({
    ...block,
    attrs: { attributes: { kind: "steps", title: "Two" } },
    content: [{ type: "orderedList", content: [item("One"), item("Other")] }],
  });
  expect(filled.trim()).toBe(
    '{% figure kind="steps" title="Two" %}\n1. **One** words\n2. **Other** words\n{% /figure %}',
  );
  expect(said(filled)).toEqual([]);
});
