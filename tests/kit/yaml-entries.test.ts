import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { setYamlEntry, withoutYamlValue } from "~/kit/yaml/yaml-edit";
import { readFiles } from "~/authoring/services/folder/read-files.server";

const MODULE = `title: Replying
objectives:
  reply.read:   Finds the facts   # before answering
  reply.own: >
    Says as ours
    what is ours
# what is in it
activities: [angry]
`;

test("an entry of a map is said anew, and nothing else changes", () => {
  expect(setYamlEntry(MODULE, "objectives", "reply.read", "Reads: all")).toBe(
    MODULE.replace("Finds the facts", '"Reads: all"'),
  );
  expect(setYamlEntry(MODULE, "objectives", "reply.own", "Owns it")).toBe(
    MODULE.replace(">\n    Says as ours\n    what is ours", "Owns it"),
  );
});

test("the words that stand there already change no letter", () => {
  expect(setYamlEntry(MODULE, "objectives", "reply.read", "Finds the facts")).toBe(MODULE);
});

test("a new entry comes last in its map, as far in as the others", () => {
  expect(setYamlEntry(MODULE, "objectives", "reply.new", "New")).toBe(
    MODULE.replace("# what is in it", "  reply.new: New\n# what is in it"),
  );
  expect(setYamlEntry("a: { x: one }\nb: 1\n", "a", "y", "t, w, o")).toBe(
    'a: { x: one, "y": "t, w, o" }\nb: 1\n'.replace('"y"', "y"),
  );
  expect(parse(setYamlEntry("a: {}\n", "a", "x", "1"))).toEqual({ a: { x: "1" } });
  expect(parse(setYamlEntry("b: 1\n", "a", "x", "one"))).toEqual({ b: 1, a: { x: "one" } });
  expect(parse(setYamlEntry("a:\n  x: 1", "a", "z", "one"))).toEqual({ a: { x: 1, z: "one" } });
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
      const after = setYamlEntry(text, "objectives", code, said);
      const objectives = { ...before.objectives, [code]: said };
      expect(parse(after)).toEqual({ ...before, objectives });
    }),
    { numRuns: 300 },
  );
});

test("a key that goes takes its lines with it, and no other’s", () => {
  expect(withoutYamlValue("a: 1\nb:\n  - x\n  - y\nc: 3 # three\n", "b")).toBe(
    "a: 1\nc: 3 # three\n",
  );
  expect(withoutYamlValue("a: 1\nc: 3 # three\n", "c")).toBe("a: 1\n");
  expect(withoutYamlValue("a: 1\nc: 3", "c")).toBe("a: 1\n");
  expect(withoutYamlValue("a: 1\n", "z")).toBe("a: 1\n");
});
