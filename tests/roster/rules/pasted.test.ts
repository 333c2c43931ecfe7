import { expect, test } from "vitest";
import { pastedPeople } from "~/roster/rules/file/pasted";

const read = (text: string) =>
  pastedPeople(text).map(({ email, name, teams, role }) => [email, name, teams, role]);

test("a pasted list is read in the ways people write one", () => {
  const ana = ["ana@x.example", "Ana Brandt", null, ""];
  const inBakery = ["ana@x.example", "Ana Brandt", ["Bakery"], ""];
  expect(read("Ana Brandt <ana@x.example>")).toEqual([ana]);
  expect(read('"Brandt, Ana" <Ana@X.example>')).toEqual([ana]);
  expect(read("Ana Brandt\tana@x.example\tBakery")).toEqual([inBakery]);
  expect(read("Brandt, Ana; ana@x.example; Bakery")).toEqual([inBakery]);
  expect(read("ana@x.example, Ana Brandt, Bakery")).toEqual([inBakery]);
  expect(read("- Ana Brandt (ana@x.example)")).toEqual([ana]);
  expect(read("1. Ana Brandt: ana@x.example.")).toEqual([
    ["ana@x.example", "Ana Brandt", null, ""],
  ]);
  expect(read("Ana Brandt ana@x.example Bakery | Counter")).toEqual([
    ["ana@x.example", "Ana Brandt", ["Bakery", "Counter"], ""],
  ]);
  expect(read("Ana Brandt; ana@x.example; Führungskraft; Bakery")).toEqual([
    ["ana@x.example", "Ana Brandt", ["Bakery"], "Führungskraft"],
  ]);
  expect(read("ana@x.example")).toEqual([["ana@x.example", "", null, ""]]);
});

test("recipients on one line, as a mail program writes them, are several people of that line", () => {
  expect(pastedPeople("\nBrandt, Ana <ana@x.example>; Ben Lee <ben@x.example>,")).toMatchObject([
    { line: 2, email: "ana@x.example", name: "Ana Brandt" },
    { line: 2, email: "ben@x.example", name: "Ben Lee" },
  ]);
});

test("a line without an address is kept, to be said wrong", () => {
  expect(read("Ana Brandt")).toEqual([["", "Ana Brandt", null, ""]]);
  expect(pastedPeople(" \n\t\n")).toEqual([]);
});
