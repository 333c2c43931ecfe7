import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readPlaybookForm, writePlaybookForm } from "~/authoring/rules/playbook/playbook-file";
import { rewriteYaml, type Wanted } from "~/kit/yaml/rewrite-yaml";
import {
  EMPTY_ROWS,
  LISTS,
  MOST_ROWS,
  rowActionOf,
  withAction,
  writtenAction,
  type PlaybookForm,
  type RowAction,
} from "~/company/rules/playbook-form";

const SHIPPED = ["harbour-and-pine", "tidewater"].map((key) =>
  readFileSync(`content/companies/${key}/playbook.yaml`, "utf8"),
);

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
    expect(rewriteYaml(LISTED, wanted)).toBe(LISTED.replace(from, to));
  });

  test("a moved entry keeps its letters and the comment above it", () => {
    const [one, two, three] = topics;
    const moved = rewriteYaml(LISTED, { topics: [three!, one!, two!] });
    expect(parse(moved)).toEqual({ ...(parse(LISTED) as object), topics: [three, one, two] });
    for (const letters of [
      '  # the first one\n  - name: One\n    say: "Yes: it is"   # said so\n',
      "  # the third one\n  - name: Three\n    say: >\n      On two\n      lines.\n",
    ])
      expect(moved).toContain(letters);
  });

  test("CRLF stays CRLF", () => {
    const crlf = LISTED.replaceAll("\n", "\r\n");
    const changed = rewriteYaml(crlf, { topics: [...topics, { name: "Four", say: "New" }] });
    expect(changed.replaceAll("\r\n", "")).not.toContain("\n");
    expect(parse(changed)).toMatchObject({ topics: [{}, {}, {}, { name: "Four" }] });
  });

  test("what cannot be read is not edited", () => {
    for (const text of ["a: [", "- a list", "a: 1\na: 2\n"])
      expect(() => rewriteYaml(text, { a: "x" })).toThrow();
  });
});

const words = fc.oneof(
  fc.constantFrom(
    "#help",
    "- dash",
    "yes",
    "12",
    "a: b",
    "“Sorry,” she said",
    "{x}",
    "null",
    "@us",
    "it's",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

/** A form after buttons were pressed and one field of each list was typed into. */
function edited(form: PlaybookForm, actions: readonly RowAction[], typed: string): PlaybookForm {
  const after = actions.reduce(withAction, form);
  const first = <Row extends object>(rows: readonly Row[], name: keyof Row) =>
    rows.map((row, index) => (index === 0 ? { ...row, [name]: typed } : row));
  return {
    ...after,
    channels: first(after.channels, "handle"),
    offLimits: first(after.offLimits, "say"),
    signature: { ...after.signature, rule: typed },
    responsibilities: first(after.responsibilities, "task"),
  };
}

const action = fc
  .tuple(fc.constantFrom(...LISTS), fc.constantFrom("add", "remove", "up", "down"), fc.nat(7))
  .map(([list, kind, index]) =>
    rowActionOf(kind === "add" ? `add:${list}` : `${kind}:${list}:${index}`),
  )
  .filter((one) => one !== null);

/** As it comes back from the file: without the blanks around, lines of escalation under their keys. */
function settled(form: unknown): unknown {
  return JSON.parse(
    JSON.stringify(form, (key, value: unknown) =>
      key === "key" ? "" : typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : value,
    ),
  );
}

describe("a playbook’s form", () => {
  test("saved as it was shown, it changes no letter", () => {
    for (const text of SHIPPED) expect(writePlaybookForm(text, readPlaybookForm(text)!)).toBe(text);
  });

  test("whatever is typed, added, moved and taken away is read again, and the programmes’ terms keep their letters", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED),
        fc.array(action, { maxLength: 8 }),
        words,
        (text, actions, typed) => {
          const wanted = edited(readPlaybookForm(text)!, actions, typed);
          const written = writePlaybookForm(text, wanted);
          const read = readPlaybookForm(written)!;
          const inOrder = (form: PlaybookForm) => ({
            ...form,
            escalation: form.escalation.map((line) => JSON.stringify(settled(line))).sort(),
          });
          expect(settled(inOrder(read))).toEqual(settled(inOrder(wanted)));
          const tail = text.slice(text.indexOf("\n# What Tidewater asks"));
          if (text.includes("programmes:")) expect(written.endsWith(tail)).toBe(true);
          expect(writePlaybookForm(written, read)).toBe(written);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test("one field that changes leaves every other line as it was", () => {
    for (const text of SHIPPED) {
      const form = readPlaybookForm(text)!;
      const changed = writePlaybookForm(text, {
        ...form,
        signature: { ...form.signature, rule: "a whole name" },
      });
      const before = text.split("\n");
      const after = changed.split("\n");
      expect(after).toHaveLength(before.length);
      expect(after.filter((line, index) => line !== before[index])).toEqual([
        "  rule: a whole name",
      ]);
    }
  });

  test("a new channel gets a key of its own, and one that is there keeps its key whatever it is called", () => {
    const form = readPlaybookForm(SHIPPED[0]!)!;
    const [instagram, ...others] = form.channels;
    const fresh = { ...EMPTY_ROWS.channels, name: "Instagram", network: "Instagram" };
    const channels = [{ ...instagram!, name: "Insta" }, ...others, fresh];
    const read = readPlaybookForm(writePlaybookForm(SHIPPED[0]!, { ...form, channels }))!;
    expect(read.channels.map(({ key, name }) => [key, name])).toEqual([
      ["instagram", "Insta"],
      ["facebook", "Facebook"],
      ["x", "X"],
      ["forum", "Support forum"],
      ["instagram-2", "Instagram"],
    ]);
  });

  test("a button’s words are read as what it does, and nothing else is", () => {
    for (const text of ["add:channels", "up:offLimits:2", "remove:escalation:0"])
      expect(writtenAction(rowActionOf(text)!)).toBe(text);
    for (const text of ["", "save", "add:constructor", "up:channels", "down:channels:-1", "up:x:1"])
      expect(rowActionOf(text)).toBeNull();
  });

  test("a list holds so many entries and no more", () => {
    const form = readPlaybookForm(SHIPPED[0]!)!;
    const many = Array.from({ length: 100 }, (): RowAction => ({ kind: "add", list: "offLimits" }));
    expect(many.reduce(withAction, form).offLimits).toHaveLength(MOST_ROWS);
  });
});
