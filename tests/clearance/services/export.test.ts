import { expect, test } from "vitest";
import type { BoardQuery } from "~/clearance/rules/board/board";
import { exportBoard } from "~/clearance/services/board/export-board.server";
import { aTeam, anEnrolled } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

const EVERYBODY: BoardQuery = {
  search: "",
  group: null,
  sort: "name",
  descending: false,
  page: 1,
  pageSize: 2,
};

/** Reads RFC 4180 with a delimiter of choice, as a spreadsheet of that locale does. */
function cellsOf(csv: string, delimiter = ","): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|$)`,
    "gy",
  );
  for (let found = cell.exec(csv); found; found = cell.exec(csv)) {
    rows.at(-1)!.push((found[1]?.replaceAll('""', '"') ?? found[2])!);
    if (found[3] === "") break;
    if (found[3] === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

eachEngine("the export", (open) => {
  test("has every row of the filter, not only the page's, and the board's words", async () => {
    const store = await open();
    const team = await aTeam(store);
    for (const name of ["Ana Brandt", "Dev Chandra", "Ines Faria", "Maya Okafor"]) {
      await anEnrolled(store, team, name);
    }
    const actor = team.priya;
    const all = await exportBoard({
      store,
      actor,
      now: NOON,
      query: EVERYBODY,
      separator: "comma",
    });
    expect(all.fileName).toBe("clearance-harbour-and-pine-2026-11-21.csv");
    expect(all.csv.startsWith("\uFEFF")).toBe(true);
    const [header, first, ...others] = cellsOf(all.csv.slice(1));
    expect(header).toEqual([
      "Person",
      "Email",
      "Team",
      "Instagram (@harbourandpine)",
      "X (@harbourandpine)",
      "Valid until",
      "Next step",
      "Reasons",
    ]);
    expect(first?.[0]).toBe("Ana Brandt");
    expect(first?.slice(2)).toEqual([
      "",
      "Reply: in training",
      "Reply: in training",
      "",
      "Lesson: When a customer is angry in public",
      "",
    ]);
    expect(others).toHaveLength(3);
    const query = { ...EVERYBODY, search: "ana", group: "training" } as const;
    const some = await exportBoard({ store, actor, now: NOON, query, separator: "comma" });
    expect(cellsOf(some.csv.slice(1))).toHaveLength(2);
  });

  test("runs no formula and tears no row, whatever a name holds", async () => {
    const store = await open();
    const team = await aTeam(store);
    const names = [
      "=HYPERLINK(1)",
      "+1",
      "-1",
      "@sum",
      "\t=1",
      "\r=1",
      'Ines "Faria"',
      "Faria, Ines",
      "Ines\nFaria",
      "Ines\r\n=1",
      "Ines;=1",
    ];
    for (const name of names) await anEnrolled(store, team, name);
    const { csv } = await exportBoard({
      store,
      actor: team.priya,
      now: NOON,
      query: EVERYBODY,
      separator: "comma",
    });
    const rows = cellsOf(csv.slice(1)).slice(1);
    expect(rows).toHaveLength(names.length);
    const expected = names.map((name) => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name));
    expect(rows.map((row) => row[0]).sort()).toEqual(expected.sort());
    for (const cells of rows) {
      expect(cells).toHaveLength(8);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
    // Where the list separator is a semicolon, a line is one cell more or less, but none begins a formula.
    for (const line of cellsOf(csv.slice(1), ";")) {
      for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });
});
