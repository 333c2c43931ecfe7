import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareProgrammes, moduleChanges } from "~/authoring/rules/programme/changes";
import { readProgrammeForm, writeProgrammeForm } from "~/authoring/rules/programme/file";
import {
  programmeFormOfText,
  programmeFormText,
  typedProgramme,
} from "~/authoring/rules/programme/form";
import {
  moduleActionOf,
  withModuleAction,
  withModuleBack,
  writtenModuleAction,
} from "~/authoring/rules/programme/module-list";
import { programmeProblems } from "~/authoring/rules/programme/problems";
import { movedTo } from "~/kit/lists/in-order";
import { anEffort } from "~/kit/text/shortest-way";

const FILE = `# Agreed with Priya.
title: Cleared to reply
level: reply
summary: Answer customers.
modules: [why, bounds, tone] # in this order
policy: true
validMonths: 12
renewalWindowDays: 60
`;
const form = readProgrammeForm(FILE)!;
const KNOWN = new Set(["why", "bounds", "tone", "tools"]);

const keys = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 1 });

describe("a programme’s form", () => {
  test("has how many replies are looked at first, and how many each month", () => {
    const text = `${FILE}supervised:\n  first: 10 # as agreed\n  monthly: 2\n`;
    const read = readProgrammeForm(text)!;
    expect(read).toMatchObject({ supervisedFirst: "10", supervisedMonthly: "2" });
    expect(writeProgrammeForm(text, read)).toBe(text);
    expect(writeProgrammeForm(text, { ...read, supervisedMonthly: "3" })).toBe(
      text.replace("monthly: 2", "monthly: 3"),
    );
    const given = writeProgrammeForm(FILE, { ...form, supervisedFirst: " 5 " });
    expect(readProgrammeForm(given)).toMatchObject({ supervisedFirst: "5", supervisedMonthly: "" });
    expect(writeProgrammeForm(FILE, form)).not.toContain("supervised");
    const faults = (first: string, monthly: string) =>
      Object.keys(
        programmeProblems({ ...form, supervisedFirst: first, supervisedMonthly: monthly }, KNOWN),
      );
    expect(faults("", "")).toEqual([]);
    expect(faults("10", "31")).toEqual([]);
    expect(faults("101", "0")).toEqual(["supervisedFirst"]);
    expect(faults("", "2")).toEqual(["supervisedFirst"]);
    expect(faults("ten", "32")).toEqual(["supervisedFirst", "supervisedMonthly"]);
  });

  test("says what its file says, and changes nothing in it where nothing differs", () => {
    expect(form).toMatchObject({ modules: ["why", "bounds", "tone"], renewal: "quizzes" });
    expect(writeProgrammeForm(FILE, form)).toBe(FILE);
    const sent = programmeFormOfText(programmeFormText(form));
    expect(sent).toEqual(form);
    expect(writeProgrammeForm(FILE, sent)).toBe(FILE);
  });

  test("rewrites only what differs, and writes nothing that isn’t said", () => {
    const other = { ...form, validMonths: "6", graceDays: "90", modules: ["tone", "why"] };
    const text = writeProgrammeForm(FILE, other);
    expect(text).toContain("# Agreed with Priya.\ntitle: Cleared to reply\n");
    expect(text).toContain("validMonths: 6\n");
    expect(text).toContain("graceDays: 90\n");
    expect(text).not.toContain("renewal:");
    expect(readProgrammeForm(text)!.modules).toEqual(["tone", "why"]);
    expect(readProgrammeForm(writeProgrammeForm(text, form))).toEqual(form);
  });

  test("has a module once, whatever is sent, and no end of them is cut", () => {
    const sent = ["a", "b", "a"].map((key) => ["module", key] as const);
    expect(typedProgramme(sent).modules).toEqual(["a", "b"]);
    const many = Array.from({ length: 500 }, (_, at) => ["module", `m${at}`] as const);
    expect(typedProgramme(many).modules).toHaveLength(100);
  });

  test("is complete only with everything its file needs", () => {
    expect(programmeProblems(form, KNOWN)).toEqual({});
    const empty = typedProgramme([]);
    expect(Object.keys(programmeProblems(empty, KNOWN)).sort()).toEqual(
      [
        "level",
        "modules",
        "renewal",
        "renewalWindowDays",
        "summary",
        "title",
        "validMonths",
      ].sort(),
    );
    const wrong = { ...form, renewal: "short", graceDays: "soon", modules: ["why", "gone"] };
    expect(Object.keys(programmeProblems(wrong, KNOWN)).sort()).toEqual([
      "graceDays",
      "modules",
      "renewalModule",
    ]);
    expect(programmeProblems({ ...form, title: "{% x %}" }, KNOWN)).toHaveProperty("title");
  });
});

describe("its list of modules", () => {
  test("is changed by buttons, whose values say what they do", () => {
    const list = ["why", "bounds", "tone"];
    const pressed = (value: string, chosen = "") =>
      withModuleAction(list, moduleActionOf(value)!, chosen);
    expect(pressed("move:tone:0")).toEqual(["tone", "why", "bounds"]);
    expect(pressed("move:tone:9")).toEqual(list);
    expect(pressed("remove:bounds")).toEqual(["why", "tone"]);
    expect(pressed("add", "tools")).toEqual([...list, "tools"]);
    expect(pressed("add", "why")).toEqual(list);
    for (const value of ["", "move", "move:tone", "remove:", "save", "move:tone:up"])
      expect(moduleActionOf(value), value).toBeNull();
    const action = { kind: "move", key: "tone", to: 1 } as const;
    expect(moduleActionOf(writtenModuleAction(action))).toEqual(action);
  });

  test("has a removed module back where it was", () => {
    fc.assert(
      fc.property(keys, fc.nat(), (list, at) => {
        const place = at % list.length;
        const without = list.filter((_, index) => index !== place);
        expect(withModuleBack(without, list[place]!, place)).toEqual(list);
        expect(withModuleBack(list, list[place]!, 0)).toEqual(list);
      }),
    );
  });
});

describe("what changed in it", () => {
  test("a single move is told as one", () => {
    fc.assert(
      fc.property(keys, fc.nat(), fc.nat(), (list, from, to) => {
        const moved = movedTo(list, list[from % list.length]!, to % list.length)!;
        const changes = moduleChanges(list, moved);
        expect(changes.moved).toHaveLength(moved.join() === list.join() ? 0 : 1);
        expect([...changes.added, ...changes.removed]).toEqual([]);
      }),
    );
  });

  test("what isn’t told of is in the same order in both", () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const { added, removed, moved } = moduleChanges(before, after);
        const told = new Set([
          ...added.map(({ key }) => key),
          ...removed,
          ...moved.map(({ key }) => key),
        ]);
        const rest = (list: string[]) => list.filter((key) => !told.has(key));
        expect(rest(before)).toEqual(rest(after));
      }),
    );
  });

  test("what is at its place stays there, if that moves no more", () => {
    expect(moduleChanges(["why", "bounds", "tone"], ["tone", "bounds", "why"]).moved).toEqual([
      { key: "tone", from: 3, to: 1 },
      { key: "why", from: 1, to: 3 },
    ]);
  });

  test("is said in words, the modules first", () => {
    const text = writeProgrammeForm(FILE, {
      ...form,
      modules: ["tone", "why", "tools"],
      policy: false,
      validMonths: "6",
    });
    const titles = { tone: "Sounding like us", tools: "Tools", bounds: "Bounds", why: "Why" };
    const comparison = compareProgrammes(FILE, text, { titles, source: [], effort: anEffort() });
    const said = comparison.settings.map(({ label, pieces }) =>
      [label, ...pieces.map((piece) => piece.text)].join(" | "),
    );
    expect(said).toEqual([
      "Module added | “Tools”, in place 3",
      "Module removed | Bounds",
      "Module moved | “Why”, from place 1 to 2",
      "Requires a signed company policy | Yes | No",
      "Valid for (months) | 12 | 6",
    ]);
  });
});
