import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headField, isHeadReadable, setHeadField } from "~/curriculum/rules/document/head";

const HEAD = `---
# Who this is for
title: "Angry: in public"   # quoted
lead: >
  Hundreds may read
  your answer.
minutes: 7
objectives:
  - reply.own # first
  - reply.next-step
impact: notice
change: 'It''s new.'
extra: {a: 1,b: 2}
---
`;

describe("a fact of the head", () => {
  test("is read", () => {
    expect(headField(HEAD, "title")).toBe("Angry: in public");
    expect(headField(HEAD, "lead")).toBe("Hundreds may read your answer.\n");
    expect(headField(HEAD, "minutes")).toBe(7);
    expect(headField(HEAD, "objectives")).toEqual(["reply.own", "reply.next-step"]);
    expect(headField(HEAD, "change")).toBe("It's new.");
  });

  test("set to what it is changes nothing", () => {
    for (const name of ["title", "lead", "minutes", "objectives", "impact", "change"] as const)
      expect(setHeadField(HEAD, name, headField(HEAD, name) ?? "")).toBe(HEAD);
  });

  test.each([
    ["title", "A new one", 'title: "Angry: in public"', 'title: "A new one"'],
    ["change", "Don’t", "change: 'It''s new.'", "change: 'Don’t'"],
    ["minutes", 12, "minutes: 7", "minutes: 12"],
    ["impact", "relearn", "impact: notice", "impact: relearn"],
    [
      "lead",
      "One line: yes",
      "lead: >\n  Hundreds may read\n  your answer.",
      'lead: "One line: yes"',
    ],
    [
      "objectives",
      ["tone.plain", "tone.short"],
      "  - reply.own # first\n  - reply.next-step",
      "  - tone.plain\n  - tone.short",
    ],
  ] as const)("%s is changed where it stands, and no other byte is", (name, value, from, to) => {
    expect(setHeadField(HEAD, name, value)).toBe(HEAD.replace(from, to));
    const windows = HEAD.replaceAll("\n", "\r\n");
    expect(setHeadField(windows, name, value)).toBe(
      windows.replace(from.replaceAll("\n", "\r\n"), to.replaceAll("\n", "\r\n")),
    );
  });

  test("that is missing is added below the others", () => {
    expect(setHeadField("---\ntitle: A\n---\n", "minutes", 4)).toBe(
      "---\ntitle: A\nminutes: 4\n---\n",
    );
    expect(setHeadField("---\n---\n", "title", "A")).toBe("---\ntitle: A\n---\n");
    expect(setHeadField("---\ntitle:\nminutes: 3\n---\n", "title", "A")).toBe(
      "---\ntitle: A\nminutes: 3\n---\n",
    );
  });

  test("stays as it is where the head cannot be read", () => {
    const broken = "---\ntitle: [a\n---\n";
    expect(isHeadReadable(broken)).toBe(false);
    expect(setHeadField(broken, "title", "B")).toBe(broken);
  });

  test("holds any words, and the others keep theirs", () => {
    const names = fc.constantFrom("title", "lead", "change" as const);
    fc.assert(
      fc.property(
        names as fc.Arbitrary<"title">,
        fc.string({ unit: "grapheme" }),
        (name, words) => {
          const set = setHeadField(HEAD, name, words);
          expect(headField(set, name)).toBe(words);
          for (const other of ["title", "minutes", "objectives", "impact", "change"] as const)
            if (other !== name) expect(headField(set, other)).toEqual(headField(HEAD, other));
        },
      ),
    );
  });

  test("objectives stay in one line where they stood in one", () => {
    const head = "---\nobjectives: [a.b,   c.d] # both\n---\n";
    expect(setHeadField(head, "objectives", ["a.b", "e: f"])).toBe(
      '---\nobjectives: [a.b, "e: f"] # both\n---\n',
    );
  });
});
