import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "~db/store.sqlite";
import { NOON } from "../support/makers";

test("while another process holds the database, reads go on and nothing else waits; writes land afterwards", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-busy-"));
  const file = path.join(folder, "firsthand.db");
  const store = openSqliteStore({ file, durability: "off" });
  const other = new Database(file);
  onTestFinished(async () => {
    other.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { agency } = store.read.tables;
  const names = async () => (await store.read.select().from(agency)).map(({ name }) => name).sort();
  const guest = store.guest.db as BaseSQLiteDatabase<"async", unknown>;

  other.exec("BEGIN IMMEDIATE");
  const landed: string[] = [];
  const written = store
    .write((tx) => tx.insert(agency).values({ id: "a", name: "By a write", createdAt: NOON }))
    .then(() => landed.push("write"));
  const byGuest = guest
    .insert(agency)
    .values({ id: "b", name: "By a guest", createdAt: NOON })
    .then(() => landed.push("guest"));

  for (let turn = 0; turn < 5; turn += 1) {
    const before = performance.eventLoopUtilization().active;
    expect(await names()).toEqual([]);
    await wait(20);
    // A wait inside SQLite would be a busy loop of this thread.
    expect(performance.eventLoopUtilization().active - before).toBeLessThan(1000);
  }
  expect(landed).toEqual([]);

  other.exec("COMMIT");
  await Promise.all([written, byGuest]);
  expect(await names()).toEqual(["By a guest", "By a write"]);
});

test("says why it cannot be written to", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-gone-"));
  const store = openSqliteStore({ file: path.join(folder, "firsthand.db"), durability: "off" });
  onTestFinished(() => store.close());
  expect(await store.whyNotWritable()).toBeNull();
  rmSync(folder, { recursive: true });
  expect(await store.whyNotWritable()).toBe("the data folder cannot be written to");
});
