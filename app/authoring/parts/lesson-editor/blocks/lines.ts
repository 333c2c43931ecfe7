import type { Block, Container } from "~/curriculum/rules/document/model";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";

/** Where a block of a file stands: the way to it from the document down, and its lines, counted from 1. */
export interface BlockLines {
  path: number[];
  block: Block;
  from: number;
  to: number;
}

/** The lines of every block of a file, the outer before the inner. A path counts blocks as the editor’s document does. */
export function blockLines(text: string): BlockLines[] {
  const { head, content } = readLessonFile(text);
  const out: BlockLines[] = [];
  const cursor = { line: 1 };
  skip(head, cursor);
  walk(content, [], cursor, out);
  return out;
}

interface Cursor {
  line: number;
}

function skip(bytes: string | null, cursor: Cursor) {
  cursor.line += (bytes?.match(/\r\n|\r|\n/g) ?? []).length;
}

function walk(container: Container, path: readonly number[], cursor: Cursor, out: BlockLines[]) {
  skip(container.lead, cursor);
  container.blocks.forEach((block, index) => {
    if (index > 0) skip(block.before, cursor);
    const found = { path: [...path, index], block, from: cursor.line, to: cursor.line };
    out.push(found);
    walkBlock(block, found.path, cursor, out);
    found.to = cursor.line;
  });
  skip(container.tail, cursor);
}

function walkBlock(block: Block, path: readonly number[], cursor: Cursor, out: BlockLines[]) {
  switch (block.type) {
    case "tag":
      skip(block.open, cursor);
      walk(block.content, path, cursor, out);
      skip(block.close, cursor);
      return;
    case "if":
      skip(block.open, cursor);
      walk(block.then, [...path, 0], cursor, out);
      if (block.otherwise) {
        skip(block.otherwise.divider, cursor);
        walk(block.otherwise.content, [...path, 1], cursor, out);
      }
      skip(block.close, cursor);
      return;
    default:
      skip(block.source, cursor);
  }
}
