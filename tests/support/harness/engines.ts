import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, describe, expect } from "vitest";
import { openSqliteStore } from "~db/store.sqlite";
import type { Store } from "~db/store";
import { sharedPostgres, type EmptiedStore } from "./postgres";

type Suite = (open: () => Promise<Store>) => void;

/** What `npm test` tries on both engines: what clearances and access rest on. `npm run test:most` tries everything on both. */
const ON_BOTH = /\/tests\/(?:assignment|clearance|db|directory|ledger|people|privacy)\//;

/** Runs a suite on SQLite and on PostgreSQL, or on that alone for `npm run test:postgres`. `open` gives a fresh, migrated, empty store; one at a time in a test. */
export function eachEngine(name: string, suite: Suite) {
  const alone = process.env.FIRSTHAND_TEST_ENGINE === "postgres";
  const quick = process.env.FIRSTHAND_TESTS === "quick";
  if (!alone) onSqlite(name, suite);
  const file = (expect.getState().testPath ?? "").replaceAll(path.sep, "/");
  if (alone || !quick || ON_BOTH.test(file)) onPostgres(name, suite);
}

export function onSqlite(name: string, suite: Suite) {
  describe(`${name} on SQLite`, () => {
    const opened: { store: Store; folder: string }[] = [];
    afterEach(async () => {
      for (const { store, folder } of opened.splice(0)) {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
    suite(async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "firsthand-test-"));
      const file = path.join(folder, "test.db");
      copyFileSync(await (migrated ??= aMigratedFile()), file);
      const store = openSqliteStore({ file, durability: "off" });
      opened.push({ store, folder });
      return store;
    });
  });
}

let migrated: Promise<string> | undefined;

/** A database without rows, for every test of this process to begin with. */
async function aMigratedFile(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "firsthand-empty-")), "empty.db");
  await openSqliteStore({ file, durability: "off" }).close();
  return file;
}

function onPostgres(name: string, suite: Suite) {
  describe(`${name} on PostgreSQL`, () => {
    let shared: EmptiedStore;
    beforeAll(async () => {
      shared = await sharedPostgres();
    });
    suite(async () => {
      await shared.empty();
      shared.onStatement = null;
      // What is kept in memory for a store is kept for this object: another one begins with nothing.
      const fresh: Store = {
        ...shared,
        get onStatement() {
          return shared.onStatement;
        },
        set onStatement(heard) {
          shared.onStatement = heard;
        },
      };
      return fresh;
    });
  });
}
