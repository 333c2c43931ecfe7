import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foundGroups } from "~/search/rules/found/groups";
import type { Findable, Piece } from "~/search/rules/found/found";
import { markedPieces, prepared, queryWords, ranked } from "~/search/rules/match";

const person = (title: string, words = ""): Findable => ({
  kind: "people",
  title,
  note: "",
  to: `/people/${title}`,
  words,
});

const found = (query: string, all: readonly Findable[]) =>
  ranked(all.map(prepared), query).map(({ item }) => item.title);

const marks = (pieces: readonly Piece[]) =>
  pieces.filter(({ marked }) => marked).map(({ text }) => text);

describe("what is found", () => {
  const people = [
    person("Ana Brandt", "Pier Street ana@example.test"),
    person("Ångström Ægir", "Old Town"),
    person("Brandt Anders"),
    person("Zoë O’Neill"),
  ];

  test("has every word at the beginning of some word, however it is written", () => {
    expect(found("ana brandt", people)).toEqual(["Ana Brandt"]);
    expect(found("BRAN AN", people)).toEqual(["Ana Brandt", "Brandt Anders"]);
    expect(found("angstrom aegir", people)).toEqual(["Ångström Ægir"]);
    expect(found("zoe o'neill", people)).toEqual(["Zoë O’Neill"]);
    expect(found("randt", people)).toEqual([]);
  });

  test("may have a word of the query only among its other words, and comes after those that have it in the title", () => {
    expect(found("ana pier", people)).toEqual(["Ana Brandt"]);
    expect(found("old", [...people, person("Old Hand")])).toEqual(["Old Hand", "Ångström Ægir"]);
  });

  test("comes first where the whole title is asked for, then where the title begins so", () => {
    const titles = ["New lesson plan", "The new lesson", "New lesson"];
    expect(
      found(
        "new lesson",
        titles.map((title) => person(title)),
      ),
    ).toEqual(["New lesson", "New lesson plan", "The new lesson"]);
  });

  test("is nothing where nothing but signs is typed", () => {
    for (const query of ["", "  ", "?!", "🙂", "—"]) {
      expect(queryWords(query)).toEqual([]);
      expect(found(query, people)).toEqual([]);
    }
  });
});

describe("what is marked", () => {
  test("is as long as what was typed, in the letters that stand there", () => {
    expect(marks(markedPieces("Ångström Ægir", ["ang", "aeg"]))).toEqual(["Ång", "Æg"]);
    expect(marks(markedPieces("Zoe\u0308 Zoeller", ["zoe"]))).toEqual(["Zoe\u0308", "Zoe"]);
    expect(marks(markedPieces("Brandt", ["rand"]))).toEqual([]);
  });

  test("leaves the text as it was, whatever it and the query are", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (text, query) => {
          const pieces = markedPieces(text, queryWords(query));
          expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        },
      ),
    );
  });
});

test("of each kind a few are shown with how many there are, the kind that fits best first", () => {
  const people = Array.from({ length: 7 }, (_, index) => person(`Lesson ${index}`));
  const action: Findable = { kind: "actions", title: "Lesson", note: "", to: "/new" };
  const groups = foundGroups(ranked([...people, action].map(prepared), "lesson"), ["lesson"], 5);
  expect(groups.map(({ kind, all, items }) => [kind, all, items.length])).toEqual([
    ["actions", 1, 1],
    ["people", 7, 5],
  ]);
});
