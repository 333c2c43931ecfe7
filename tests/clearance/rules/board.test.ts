import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BOARD_SORTS,
  boardPage,
  boardRow,
  rowWords,
  type BoardQuery,
  type BoardRow,
} from "~/clearance/rules/board/board";
import { BOARD_GROUPS, type BoardGroup } from "~/clearance/rules/kinds";
import type { NextStep } from "~/clearance/rules/standing/standing";
import { inLanguage } from "~/kit/language/in-language.server";
import { addDays } from "~/kit/time/moment";
import {
  aProgramme,
  clearedSince,
  competent,
  decision,
  everythingDone,
  facts,
  FORUM,
  INSTAGRAM,
  standingOf,
  TODAY,
  type Case,
} from "../../support/clearance/clearance";

const everyone: BoardQuery = {
  search: "",
  group: null,
  sort: "name",
  descending: false,
  page: 1,
  pageSize: 25,
};

const LONG_AGO = new Date("2020-01-01T00:00:00Z");

function aRow(changes: Partial<BoardRow["person"]> & Partial<Omit<BoardRow, "person">>): BoardRow {
  const { id = "1", name = "Maya Okafor", email = "maya@example.test", team = null } = changes;
  return {
    programmes: [],
    cells: [],
    groups: [],
    validUntil: null,
    nextStep: null,
    reasons: [],
    changesOn: null,
    ...changes,
    person: { id, name, email, team },
  };
}

const aName = fc.constantFrom(
  "Maya",
  "Zoë",
  "Zoe",
  "Åsa",
  "Søren",
  "maya",
  "Ngọc",
  "Łukasz",
  "Ana",
);
const someRows = fc
  .array(
    fc.record({
      name: aName,
      team: fc.option(fc.constantFrom("Pier Street", "Online", "Été")),
      validUntil: fc.option(fc.constantFrom("2026-12-01", "2027-01-31", "2026-02-28")),
      nextStep: fc.constantFrom<NextStep | null>(
        null,
        { kind: "policy", version: "2026.1" },
        { kind: "ask-again", by: "trainer" },
        { kind: "manager" },
      ),
      groups: fc.uniqueArray(fc.constantFrom(...BOARD_GROUPS)),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((row, index) => aRow({ ...row, id: `id-${index}` })));
const aQuery = fc.record({
  search: fc.constantFrom("", "zoe", "o", "ete", "nobody at all"),
  group: fc.option(fc.constantFrom<BoardGroup>(...BOARD_GROUPS)),
  sort: fc.constantFrom(...BOARD_SORTS),
  descending: fc.boolean(),
  pageSize: fc.integer({ min: 1, max: 12 }),
});
const ids = (rows: readonly BoardRow[]) => rows.map((row) => row.person.id);

describe("pages", () => {
  test("together show everyone who matches, once", () => {
    fc.assert(
      fc.property(someRows, aQuery, (rows, query) => {
        const whole = boardPage(rows, { ...query, page: 1, pageSize: 1_000 });
        const { pages } = boardPage(rows, { ...query, page: 1 });
        const shown = Array.from({ length: pages }, (_, index) =>
          boardPage(rows, { ...query, page: index + 1 }),
        );
        expect(shown.flatMap((page) => ids(page.rows))).toEqual(ids(whole.rows));
        expect(new Set(ids(whole.rows)).size).toBe(whole.matching);
      }),
    );
  });

  test("a page that is not there is the nearest that is", () => {
    const rows = [aRow({ id: "1" }), aRow({ id: "2" }), aRow({ id: "3" })];
    expect(boardPage(rows, { ...everyone, pageSize: 2, page: 99 })).toMatchObject({ page: 2 });
    expect(boardPage(rows, { ...everyone, pageSize: 2, page: -1 })).toMatchObject({ page: 1 });
    expect(boardPage([], everyone)).toMatchObject({ page: 1, pages: 1, matching: 0, rows: [] });
  });

  test("counts are what each filter then shows", () => {
    fc.assert(
      fc.property(someRows, aQuery, (rows, query) => {
        const { counts } = boardPage(rows, { ...query, page: 1 });
        for (const group of BOARD_GROUPS)
          expect(boardPage(rows, { ...query, group, page: 1 }).matching).toBe(counts[group]);
        expect(boardPage(rows, { ...query, group: null, page: 1 }).matching).toBe(counts.all);
      }),
    );
  });
});

describe("sorting", () => {
  test("is total: the order of what comes in does not matter", () => {
    fc.assert(
      fc.property(someRows, aQuery, fc.infiniteStream(fc.double()), (rows, query, noise) => {
        const shuffled = rows
          .map((row) => ({ row, key: noise.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const all = { ...query, page: 1, pageSize: 1_000 };
        expect(ids(boardPage(shuffled, all).rows)).toEqual(ids(boardPage(rows, all).rows));
      }),
    );
  });

  test("never touches the rows it was given", () => {
    const rows = [aRow({ id: "2", name: "Zoe" }), aRow({ id: "1", name: "Ana" })];
    boardPage(Object.freeze(rows) as BoardRow[], everyone);
    expect(ids(rows)).toEqual(["2", "1"]);
  });

  test("missing values come last whichever way one sorts", () => {
    const rows = [aRow({ id: "none" }), aRow({ id: "a", validUntil: "2026-12-01" })];
    const sort = "valid-until" as const;
    expect(ids(boardPage(rows, { ...everyone, sort }).rows)).toEqual(["a", "none"]);
    expect(ids(boardPage(rows, { ...everyone, sort, descending: true }).rows)).toEqual([
      "a",
      "none",
    ]);
  });

  test("an accent does not send a name to the end", () => {
    const rows = ["Zoe", "Åsa", "Bea", "Élodie"].map((name) => aRow({ id: name, name }));
    expect(ids(boardPage(rows, everyone).rows)).toEqual(["Åsa", "Bea", "Élodie", "Zoe"]);
  });
});

describe("search", () => {
  const rows = [
    aRow({ id: "zoë", name: "Zoë Nguyễn", team: "Été" }),
    aRow({ id: "søren", name: "Søren Łukasz", team: "Pier Street" }),
    aRow({ id: "maya", name: "Maya Okafor", email: "m.okafor@example.test", team: "Online" }),
    aRow({ id: "groß", name: "Jörg Groß" }),
  ];
  test.each([
    ["zoe", ["zoë"]],
    ["ZOË", ["zoë"]],
    ["nguyen", ["zoë"]],
    ["ete", ["zoë"]],
    ["soren lukasz", ["søren"]],
    ["pier soren", ["søren"]],
    ["  maya   okafor ", ["maya"]],
    ["m.okafor@", ["maya"]],
    ["jorg gross", ["groß"]],
    ["100%", []],
    ["_", []],
    ["", ["groß", "maya", "søren", "zoë"]],
  ])("%j finds %j", (search, found) => {
    expect(ids(boardPage(rows, { ...everyone, search }).rows)).toEqual(found);
  });
});

describe("a person’s row", () => {
  const maya = { id: "maya", name: "Maya", email: "maya@example.test", team: null };
  const row = (...given: Case[]) =>
    boardRow(
      maya,
      given.map((one) => standingOf(one)),
      [INSTAGRAM, FORUM],
      TODAY,
    );

  test("is in the groups of all their standings", () => {
    const forum = { programme: aProgramme({ id: "forum" }), enrolment: { channelIds: [FORUM] } };
    const both = row(clearedSince(30), facts(forum));
    expect(both.groups.sort()).toEqual(["cleared", "training"]);
    expect(both.cells.map((cell) => cell.state)).toEqual(["cleared", "in-training"]);
  });

  test.each([
    ["nobody’s enrolment", [], []],
    ["in training", [facts()], ["training"]],
    ["awaiting the trainer", [facts({ person: everythingDone(-5) })], ["trainer-sign-off"]],
    ["cleared", [clearedSince(30)], ["cleared"]],
    ["on the first day on which it can be renewed", [clearedSince(304)], ["cleared", "expiring"]],
    ["on the day before", [clearedSince(303)], ["cleared"]],
    [
      "as near to its end, though nothing renews it",
      [clearedSince(304, { programme: aProgramme({ retired: true }) })],
      ["cleared", "expiring"],
    ],
    [
      "cleared, with the first live replies still being looked at",
      [
        clearedSince(30, {
          programme: aProgramme({ supervised: [{ at: LONG_AGO, first: 10, monthly: 0 }] }),
        }),
      ],
      ["cleared", "supervised"],
    ],
    ["expired", [clearedSince(365)], ["expired"]],
    [
      "suspended",
      [clearedSince(30, { person: { suspensions: [decision("suspend", -1)] } })],
      ["paused"],
    ],
    [
      "revoked, and in line for the trainer",
      [clearedSince(30, { person: { suspensions: [decision("revoke", -1)] } })],
      ["paused", "trainer-sign-off"],
    ],
  ] as [string, Case[], BoardGroup[]][])("%s", (_, given, groups) => {
    expect(row(...given).groups.sort()).toEqual(groups);
  });

  test("says whose sign-off it waits for", () => {
    const waiting = row(
      facts({ person: everythingDone(-5), enrolment: { signOffs: [competent(-1)] } }),
    );
    expect(waiting).toMatchObject({ groups: ["manager-sign-off"] });
    expect(rowWords(waiting).nextStep).toBe("Your sign-off");
  });

  test("says what is to be done next, also beside something that nothing can be done about", () => {
    const revoked = clearedSince(30, {
      programme: aProgramme({ id: "old", retired: true }),
      person: { suspensions: [decision("revoke", -1)] },
    });
    expect(rowWords(row(revoked, facts())).nextStep).toBe("Lesson: tone: lesson");
  });

  test("is said in the language of its reader, and sorted by what they read", () => {
    const learning = row(facts());
    const waiting = row(facts({ person: everythingDone(-5) }));
    const said = () => rowWords(learning).cells.map(({ chip }) => chip.title);
    expect(said()[0]).toBe("Reply: in training");
    expect(inLanguage("de", () => said()[0])).toBe("Antworten: im Training");
    const rows = [learning, waiting];
    const first = () =>
      boardPage(rows, { ...everyone, sort: "next-step" }).rows.map((one) => rowWords(one))[0]
        ?.nextStep;
    expect(first()).toBe("Lesson: tone: lesson");
    expect(inLanguage("de", first)).toBe("Beim Trainingsteam");
    expect(first()).toBe("Lesson: tone: lesson");
  });

  test("shows the first day on which a clearance ends, and the first on which the row may change", () => {
    const both = row(
      clearedSince(30),
      clearedSince(60, { programme: aProgramme({ id: "other" }) }),
    );
    expect(both.validUntil).toBe("2027-09-21");
    expect(both.changesOn).toBe(addDays("2027-09-21", -60));
  });

  test("gives reasons only for what is paused or revoked, each once", () => {
    const suspended = { person: { suspensions: [decision("suspend", -1)] } };
    const both = row(
      clearedSince(30, suspended),
      clearedSince(30, { ...suspended, programme: aProgramme({ id: "other" }) }),
    );
    expect(rowWords(both).reasons).toEqual(["Suspended by Priya Nair: A reason."]);
    expect(row(facts()).reasons).toEqual([]);
  });
});
