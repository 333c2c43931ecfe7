import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Block, Container } from "~/curriculum/rules/document/model";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";

const folder = path.resolve("content");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);

function blocksIn({ blocks }: Container): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === "tag") return [block, ...blocksIn(block.content)];
    if (block.type === "list")
      return [block, ...block.items.flatMap(({ content }) => blocksIn(content))];
    return [block];
  });
}

describe.each(files)("%s", (name) => {
  const text = readFileSync(path.join(folder, name), "utf8");

  test("is written byte for byte as it was read", () => {
    expect(writeLessonFile(readLessonFile(text))).toBe(text);
    const windows = text.replaceAll("\n", "\r\n");
    expect(writeLessonFile(readLessonFile(windows))).toBe(windows);
  });

  test("holds nothing that the model has no words for", () => {
    const blocks = blocksIn(readLessonFile(text).content);
    expect(blocks.filter(({ type }) => type === "opaque")).toEqual([]);
    expect(blocks.length).toBeGreaterThan(5);
  });
});
