import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { run } from "~/process/start/run";
import { startWords } from "~/process/start/start-words";
import { takeFolder } from "~/process/settings/data-folder";
import { readDemoSettings } from "~/process/settings/settings";
import { openSqliteStore } from "~db/store.sqlite";
import Database from "better-sqlite3";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-start-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** What is said of a start with this data folder that cannot succeed. */
async function wordsFor(data: string): Promise<string | null> {
  const read = readDemoSettings({ FIRSTHAND_DATA: data, FIRSTHAND_LOG_LEVEL: "silent" }, () => "s");
  if (!read.ok) throw new Error("The settings are wrong.");
  const error: unknown = await run(read.settings, { fill: () => Promise.resolve() }).then(
    () => new Error("It started."),
    (reason: unknown) => reason,
  );
  return startWords(error, data);
}

test.each(["EACCES", "EROFS", "SQLITE_CANTOPEN", "SQLITE_READONLY_DIRECTORY"])(
  "a folder that cannot be made or written to: %s",
  (code) => {
    expect(startWords(Object.assign(new Error("no"), { code }), "/srv/firsthand")).toBe(
      "The data folder /srv/firsthand can’t be written to. Give the account that runs Firsthand permission to write there, or choose another folder: FIRSTHAND_DATA=…",
    );
  },
);

test("a file where the folder should be", async () => {
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  expect(await wordsFor(file)).toBe(`${file} isn’t a folder. Choose another one: FIRSTHAND_DATA=…`);
});

test("a database that is none, or that is a folder", async () => {
  writeFileSync(path.join(folder, "firsthand.db"), "not a database ".repeat(1000));
  expect(await wordsFor(folder)).toContain(`firsthand.db in ${folder} isn’t a readable database`);
  const other = path.join(folder, "other");
  mkdirSync(path.join(other, "firsthand.db"), { recursive: true });
  expect(await wordsFor(other)).toContain(other);
});

test("a database that a newer program has changed", async () => {
  const file = path.join(folder, "firsthand.db");
  await openSqliteStore({ file }).close();
  const database = new Database(file);
  database.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
  database.close();
  expect(await wordsFor(folder)).toMatch(/newer Firsthand .* The database is in \//);
});

test("another server that uses the folder", async () => {
  const lock = takeFolder(folder);
  onTestFinished(() => lock.release());
  expect(await wordsFor(folder)).toContain(`Another Firsthand is using the folder ${folder}`);
});

test("what nobody foresaw has no words of ours", () => {
  expect(startWords(new TypeError("undefined is not a function"), folder)).toBeNull();
});
