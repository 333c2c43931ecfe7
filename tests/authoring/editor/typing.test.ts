import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { moveBlock } from "~/authoring/parts/lesson-editor/blocks/moves";
import { toProse } from "~/authoring/parts/lesson-editor/prose";
import { textOfDoc } from "~/authoring/parts/lesson-editor/same-text";
import { SCHEMA_EXTENSIONS } from "~/authoring/parts/lesson-editor/schema/extensions";
import { someOf } from "../../support/harness/runs";

const schema = getSchema(SCHEMA_EXTENSIONS);
const folder = path.resolve("content");
const shipped = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);
const stateOf = (text: string) =>
  EditorState.create({ doc: schema.nodeFromJSON(toProse(readLessonFile(text))) });

describe.each(shipped)("%s", (name) => {
  const text = readFileSync(path.join(folder, name), "utf8");
  const lines = text.split("\n");

  test("a word typed into any block changes that block’s line and no other", () => {
    const state = stateOf(text);
    const ends: number[] = [];
    state.doc.descendants((node, pos) => {
      if (node.isTextblock) ends.push(pos + 1 + node.content.size);
    });
    expect(ends.length).toBeGreaterThan(5);
    for (const end of someOf(ends)) {
      const written = textOfDoc(state.tr.insertText(" too", end).doc).split("\n");
      expect(written.length).toBe(lines.length);
      expect(written.filter((line, at) => line !== lines[at])).toHaveLength(1);
    }
  });

  test("a block moved down and up again stands as it stood", () => {
    const state = stateOf(text);
    const down = moveBlock(state, 0, 1);
    const moved = down && state.apply(down);
    expect(moved && textOfDoc(moved.doc)).not.toBe(text);
    const up = moved && moveBlock(moved, state.doc.child(1).nodeSize, -1);
    expect(up && textOfDoc(up.doc)).toBe(text);
  });

  test("Enter in the middle of a paragraph makes two of it", () => {
    const state = stateOf(text);
    let at = -1;
    state.doc.forEach((node, pos) => {
      if (node.type.name === "paragraph" && at < 0 && node.textContent.length > 40) at = pos + 20;
    });
    const written = textOfDoc(state.tr.split(at).doc).split("\n");
    expect(written.length).toBe(lines.length + 2);
  });
});

test("a block moved right after typing moves back by undoing, and what was typed stays", () => {
  const doc = schema.nodeFromJSON(toProse(readLessonFile("---\ntitle: A\n---\n\nOne\n\nTwo\n")));
  const typed = EditorState.create({ doc, plugins: [history()] });
  const before = typed.apply(typed.tr.insertText("!", 4));
  const down = moveBlock(before, 0, 1);
  expect(down).not.toBeNull();
  let now = before.apply(down ?? before.tr);
  expect(textOfDoc(now.doc)).toContain("Two\n\nOne!");
  undo(now, (tr) => (now = now.apply(tr)));
  expect(textOfDoc(now.doc)).toContain("One!\n\nTwo");
});
