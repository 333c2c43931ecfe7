import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { runDerive } from "~/process/admin/derive-command";
import { openSqliteStore } from "~db/store.sqlite";
import { anEnrolled, aTeam } from "../support/clearance/a-team";
import { NOON } from "../support/makers";

test("what is kept of where people stand is thrown away and derived anew, whatever it said", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-derive-"));
  const file = path.join(folder, "firsthand.db");
  const said: string[] = [];
  const run = () =>
    runDerive({ place: { file }, now: NOON, write: (text) => void said.push(text) });
  expect(await run()).toBe(1);
  const store = openSqliteStore({ file, durability: "off" });
  try {
    const team = await aTeam(store);
    await anEnrolled(store, team);
    const asked = { company: team.company, now: NOON };
    const { rows } = await boardRows(store, asked);
    expect(rows).toMatchObject([{ groups: ["training"] }]);
    await store.write((tx) =>
      tx.update(tx.tables.standingDetail).set({ row: JSON.stringify({ ...rows[0], groups: [] }) }),
    );
    expect(await run()).toBe(0);
    expect(said.at(-1)).toBe("harbour-and-pine: derived for 1 person\n");
    expect((await boardRows(store, asked)).rows).toEqual(rows);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
