import { test, expect } from "vitest";
import { readContent } from "~/authoring/services/folder/read-files.server";
test("content", () => {
  const { mistakes, content } = readContent("content");
  expect(mistakes).toEqual([]);
  expect(content.translations.length).toBe(3);
});
