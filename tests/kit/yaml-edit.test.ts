import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { setFacts } from "~/authoring/rules/set-facts";
import { setYamlValue } from "~/kit/yaml/yaml-edit";
import { readFiles } from "~/authoring/services/folder/read-files.server";

const YAML = `# A lesson’s facts
title:   "Angry: in public"   # as it stands on the page
minutes: 7
objectives: [reply.own, 'reply.next-step']
change: >
  Two lines
  in one.
impact: notice
`;

test.each<[string, string, string | number | string[], string]>([
  ["a plain text", "impact", "relearn", "impact: notice → impact: relearn"],
  ["a quoted text", "title", "Calm", '"Angry: in public" → Calm'],
  ["a text that needs quotes", "title", "Own: it", '"Angry: in public" → "Own: it"'],
  ["a number", "minutes", 9, "minutes: 7 → minutes: 9"],
  [
    "a list",
    "objectives",
    ["reply.read", "reply.own"],
    "[reply.own, 'reply.next-step'] → [reply.read, reply.own]",
  ],
  ["a block", "change", "One.", ">\n  Two lines\n  in one.\n → One.\n"],
])("%s is put in the place of another, and nothing else changes", (_, key, value, edit) => {
  const [from = "", to = ""] = edit.split(" → ");
  expect(setYamlValue(YAML, key, value)).toBe(YAML.replace(from, to));
});

test("the value that stands there already changes no letter", () => {
  for (const [key, value] of Object.entries(parse(YAML) as Record<string, string>))
    expect(setYamlValue(YAML, key, value)).toBe(YAML);
});

test("a key that is missing comes last", () => {
  expect(setYamlValue(YAML, "lead", "Now")).toBe(`${YAML}lead: Now\n`);
  expect(setYamlValue("a: 1", "b", "2")).toBe('a: 1\nb: "2"\n');
  expect(setYamlValue("a:\nb: 1\n", "a", "x")).toContain("x");
  expect(parse(setYamlValue("a:\nb: 1\n", "a", "x"))).toEqual({ a: "x", b: 1 });
});

test("whatever is written is read again, on every shipped lesson", () => {
  const lessons = [...readFiles(path.resolve("content"))].filter(([name]) => name.endsWith(".md"));
  const text = fc.string({ unit: "grapheme", maxLength: 40 }).filter((one) => one.trim() === one);
  fc.assert(
    fc.property(fc.constantFrom(...lessons), text, ([, lesson], change) => {
      const edited = setFacts("lesson", lesson, { change }) ?? "";
      const [, head = "", ...body] = edited.split(/^---$/m);
      expect(parse(head)).toMatchObject({ change });
      expect(body.join("---")).toBe(lesson.split(/^---$/m).slice(2).join("---"));
      const before = parse(lesson.split(/^---$/m)[1] ?? "") as Record<string, unknown>;
      expect(parse(head)).toEqual({ ...before, change });
    }),
    { numRuns: 500 },
  );
});
