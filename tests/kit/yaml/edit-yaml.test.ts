import { readFiles } from "~/authoring/services/folder/read-files.server";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { setFacts } from "~/authoring/rules/set-facts";
import { editYaml } from "~/kit/yaml/edit-yaml";
import type { Wanted } from "~/kit/yaml/says";
import { aQuizText } from "../../support/questions/quiz-texts";
import { runs } from "../../support/harness/runs";

const LISTED = `# Ours
topics:
  # the first one
  - name: One
    say: "Yes: it is"   # said so
  - { name: Two, say: No }
  # the third one
  - name: Three
    say: >
      On two
      lines.
lines:
  press: { who: Ann }
  legal:
    who: Bob

empty: []
`;
const topics = (parse(LISTED) as { topics: { name: string; say: string }[] }).topics;

describe("YAML with other values", () => {
  test.each<[string, { [key: string]: Wanted }, string, string]>([
    [
      "a field of an entry changes alone",
      { topics: topics.map((one, index) => (index === 0 ? { ...one, say: "No, it isn’t" } : one)) },
      '"Yes: it is"',
      "No, it isn’t",
    ],
    [
      "a field in braces is quoted where a comma would part it",
      { topics: topics.map((one, index) => (index === 1 ? { ...one, say: "No, thanks" } : one)) },
      "say: No }",
      'say: "No, thanks" }',
    ],
    [
      "an entry that goes takes its lines",
      { topics: [topics[0]!, topics[2]!] },
      "  - { name: Two, say: No }\n",
      "",
    ],
    [
      "an entry in the middle of a map goes alone",
      { lines: { legal: undefined } },
      "  legal:\n    who: Bob\n",
      "",
    ],
    [
      "a new entry of a map comes last in it",
      { lines: { noise: { who: "Cat: the" } } },
      "    who: Bob\n",
      '    who: Bob\n  noise:\n    who: "Cat: the"\n',
    ],
    ["an empty list takes entries", { empty: [{ a: "b" }] }, "empty: []", "empty:\n  - a: b"],
    [
      "a list is emptied",
      { empty: [], topics: [] },
      LISTED.slice(7, LISTED.indexOf("lines:")),
      "topics: []\n",
    ],
    ["what is not there comes last", { more: "x" }, "empty: []\n", "empty: []\nmore: x\n"],
  ])("%s", (_, wanted, from, to) => {
    expect(LISTED).toContain(from);
    expect(editYaml(LISTED, wanted)).toBe(LISTED.replace(from, to));
  });

  test("a moved entry keeps its letters and the comment above it", () => {
    const [one, two, three] = topics;
    const moved = editYaml(LISTED, { topics: [three!, one!, two!] });
    expect(parse(moved)).toEqual({ ...(parse(LISTED) as object), topics: [three, one, two] });
    for (const letters of [
      '  # the first one\n  - name: One\n    say: "Yes: it is"   # said so\n',
      "  # the third one\n  - name: Three\n    say: >\n      On two\n      lines.\n",
    ])
      expect(moved).toContain(letters);
  });

  test("CRLF stays CRLF", () => {
    const crlf = LISTED.replaceAll("\n", "\r\n");
    const changed = editYaml(crlf, { topics: [...topics, { name: "Four", say: "New" }] });
    expect(changed.replaceAll("\r\n", "")).not.toContain("\n");
    expect(parse(changed)).toMatchObject({ topics: [{}, {}, {}, { name: "Four" }] });
  });

  test("what cannot be read is not edited", () => {
    for (const text of ["a: [", "- a list", "a: 1\na: 2\n"])
      expect(() => editYaml(text, { a: "x" })).toThrow();
  });
});

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
  expect(editYaml(YAML, { [key]: value })).toBe(YAML.replace(from, to));
});

test("the value that stands there already changes no letter", () => {
  for (const [key, value] of Object.entries(parse(YAML) as Record<string, string>))
    expect(editYaml(YAML, { [key]: value })).toBe(YAML);
});

test("a key that is missing comes last", () => {
  expect(editYaml(YAML, { lead: "Now" })).toBe(`${YAML}lead: Now\n`);
  expect(editYaml("a: 1", { b: "2" })).toBe('a: 1\nb: "2"\n');
  expect(editYaml("a:\nb: 1\n", { a: "x" })).toContain("x");
  expect(parse(editYaml("a:\nb: 1\n", { a: "x" }))).toEqual({ a: "x", b: 1 });
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
    { numRuns: runs(100) },
  );
});

const MODULE = `title: Replying
objectives:
  reply.read:   Finds the facts   # before answering
  reply.own: >
    Says as ours
    what is ours
# what is in it
activities: [angry]
`;

test("an entry of a map is replaced, and nothing else changes", () => {
  expect(editYaml(MODULE, { objectives: { "reply.read": "Reads: all" } })).toBe(
    MODULE.replace("Finds the facts", '"Reads: all"'),
  );
  expect(editYaml(MODULE, { objectives: { "reply.own": "Owns it" } })).toBe(
    MODULE.replace(">\n    Says as ours\n    what is ours", "Owns it"),
  );
});

test("the words that stand there already change no letter", () => {
  expect(editYaml(MODULE, { objectives: { "reply.read": "Finds the facts" } })).toBe(MODULE);
});

test("a new entry comes last in its map, as far in as the others", () => {
  expect(editYaml(MODULE, { objectives: { "reply.new": "New" } })).toBe(
    MODULE.replace("# what is in it", "  reply.new: New\n# what is in it"),
  );
  expect(editYaml("a: { x: one }\nb: 1\n", { a: { y: "t, w, o" } })).toBe(
    'a: { x: one, "y": "t, w, o" }\nb: 1\n'.replace('"y"', "y"),
  );
  expect(parse(editYaml("a: {}\n", { a: { x: "1" } }))).toEqual({ a: { x: "1" } });
  expect(parse(editYaml("b: 1\n", { a: { x: "one" } }))).toEqual({ b: 1, a: { x: "one" } });
  expect(parse(editYaml("a:\n  x: 1", { a: { z: "one" } }))).toEqual({ a: { x: 1, z: "one" } });
});

test("whatever is written into a shipped module is read again, and the rest is as it was", () => {
  const modules = [...readFiles(path.resolve("content"))].filter(([name]) =>
    name.endsWith("module.yaml"),
  );
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() === text);
  fc.assert(
    fc.property(fc.constantFrom(...modules), words, fc.boolean(), ([, text], said, fresh) => {
      const before = parse(text) as { objectives: Record<string, string> };
      const code = fresh ? "fresh.one" : Object.keys(before.objectives)[0]!;
      const after = editYaml(text, { objectives: { [code]: said } });
      const objectives = { ...before.objectives, [code]: said };
      expect(parse(after)).toEqual({ ...before, objectives });
    }),
    { numRuns: runs(60) },
  );
});

test("a key that goes takes its lines with it, and no other’s", () => {
  expect(editYaml("a: 1\nb:\n  - x\n  - y\nc: 3 # three\n", { b: undefined })).toBe(
    "a: 1\nc: 3 # three\n",
  );
  expect(editYaml("a: 1\nc: 3 # three\n", { c: undefined })).toBe("a: 1\n");
  expect(editYaml("a: 1\nc: 3", { c: undefined })).toBe("a: 1\n");
  expect(editYaml("a: 1\n", { z: undefined })).toBe("a: 1\n");
});

test.each<[string, string, { [key: string]: Wanted | undefined }, string]>([
  [
    "entries between brackets move, and blanks stay",
    "a: [x,  y, z ] # c\n",
    { a: ["z", "x"] },
    "a: [z, x ] # c\n",
  ],
  [
    "a pair between braces goes",
    "a: { x: 1, y: 2, z: 3 }\n",
    { a: { y: undefined } },
    "a: { x: 1, z: 3 }\n",
  ],
  [
    "brackets on several lines keep them",
    "a: [\n  x,\n  y\n]\n",
    { a: ["y", "x", "z"] },
    "a: [\n  y,\n  x,\n  z\n]\n",
  ],
  [
    "a list in lines is put in order in its lines",
    "a:\n- x\n# c\n- y\nb: 1\n",
    { a: ["y", "x"] },
    "a:\n# c\n- y\n- x\nb: 1\n",
  ],
  [
    "what goes first from an entry leaves its dash",
    "a:\n  - x: 1\n    y: 2\n",
    { a: [{ x: undefined, y: 2 }] },
    "a:\n  - y: 2\n",
  ],
  [
    "a map that loses its last key is empty",
    "a:\n  x: 1\nb: 1\n",
    { a: { x: undefined } },
    "a: {}\nb: 1\n",
  ],
  [
    "a text on several lines stands in lines",
    "a: x\nb: 1\n",
    { a: "one\n\ntwo" },
    "a: |-\n  one\n\n  two\nb: 1\n",
  ],
  [
    "and in quotes where a comment follows",
    "a: x # c\n",
    { a: "one\ntwo" },
    'a: "one\\ntwo" # c\n',
  ],
  [
    "and where blanks below would be part of it",
    "a: x\n   \nb: 1\n",
    { a: "one\ntwo" },
    'a: "one\\ntwo"\n   \nb: 1\n',
  ],
  [
    "a key that stands twice is in nobody else’s way",
    "a: 1\na: 2\nb: 1\n",
    { b: 2 },
    "a: 1\na: 2\nb: 2\n",
  ],
  [
    "a list is written where another value stood",
    "a: # c\nb: x # d\n",
    { a: ["x"], b: ["One", "Two"] },
    "a: [x] # c\nb:\n  - One\n  - Two # d\n",
  ],
  [
    "nothing yet but a note takes keys",
    "# note\n",
    { a: 1, b: ["x", "z"] },
    "# note\na: 1\nb: [x, z]\n",
  ],
  ["a mark at the beginning stays there", "\ufeffa: 1\n", { a: undefined, b: 2 }, "\ufeffb: 2\n"],
  ["an end of the file stays last", "a: 1\n...\n# after\n", { b: 2 }, "a: 1\nb: 2\n...\n# after\n"],
])("%s", (_, text, wanted, edited) => {
  expect(editYaml(text, wanted)).toBe(edited);
  expect(editYaml(text.replaceAll("\n", "\r\n"), wanted)).toBe(edited.replaceAll("\n", "\r\n"));
});

test("a number changes alone, however the file is written", () => {
  fc.assert(
    fc.property(aQuizText, fc.integer(), (text, minutes) => {
      const changed = text.replace(/(["']?minutes["']?: )-?\d+/, `$1${minutes}`);
      expect(editYaml(text, { minutes })).toBe(changed);
    }),
    { numRuns: runs(200) },
  );
});

test("a new key stands below the one named before it where the map is wanted whole", () => {
  const wanted = { a: 1, b: 2, c: { x: 1, y: 2 } };
  expect(editYaml("# n\na: 1\nc:\n  x: 1\n  # deep\n\nd: 1 # d\n", wanted, { whole: true })).toBe(
    "# n\na: 1\nb: 2\nc:\n  x: 1\n  y: 2\n  # deep\n\n",
  );
});
