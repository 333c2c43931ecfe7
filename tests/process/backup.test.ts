import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addImageRow } from "~/curriculum/queries/images";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { runBackup } from "~/process/backup/backup-command";
import { runRestore } from "~/process/backup/restore-command";
import { FolderTaken, takeFolder } from "~/process/settings/data-folder";
import { LAST_BACKUP, lastBackup } from "~/process/server/watch/last-backup";
import { createDiskImages } from "~/process/outside/images-disk";
import { openSqliteStore } from "~db/store.sqlite";
import { aCompany, aManager, anEmployee, NOON } from "../support/makers";

let folder: string;
let data: string;
let file: string;

const PICTURE = Buffer.from("the bytes of a picture");
const HASH = createHash("sha256").update(PICTURE).digest("hex");
const picturesIn = (where: string) => createDiskImages(path.join(where, "images"));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-backup-"));
  data = path.join(folder, "data");
  mkdirSync(data);
  file = path.join(data, "firsthand.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A database in use: its newest ledger entries stand only in the log beside it. */
async function inUse() {
  const store = openSqliteStore({ file });
  const company = await aCompany(store);
  const [maya, priya] = [await anEmployee(store, company), await aManager(store, company)];
  const suspend = (number: number) =>
    store.write((tx) =>
      recordDecision(tx, {
        company: priya,
        personId: maya.personId,
        at: NOON,
        actor: priya,
        kind: "held-back",
        facts: { action: "suspend" },
        evidence: `row-${number}`,
        personal: { reason: `Reason ${number}` },
      }),
    );
  for (let number = 1; number <= 5; number += 1) await suspend(number);
  await picturesIn(data).put(HASH, PICTURE);
  await store.write((tx) =>
    addImageRow(tx, {
      hash: HASH,
      width: 1,
      height: 1,
      bytes: PICTURE.byteLength,
      uploadedAt: NOON,
      uploadedBy: null,
      name: "a.webp",
    }),
  );
  return { store, suspend };
}

async function backup(to: string) {
  let said = "";
  const write = (text: string) => void (said += text);
  return { code: await runBackup([to], { data, images: picturesIn(data), write }), said };
}

async function restore(from: string, into = data) {
  let said = "";
  const write = (text: string) => void (said += text);
  const terminal = { data: into, images: picturesIn(into), now: NOON, write };
  return { code: await runRestore([from], terminal), said };
}

const entriesIn = (database: string) => {
  const opened = new Database(database, { readonly: true });
  const count = opened.prepare("select count(*) from ledger_entry").pluck().get();
  opened.close();
  return count;
};

test("the server sees when the last backup was made, and of one that was not kept it sees nothing", async () => {
  const { store } = await inUse();
  expect(await lastBackup(data)).toBeNull();
  const now = () => NOON;
  const images = picturesIn(data);
  const terminal = { data, images, write: () => undefined };
  expect(await runBackup([path.join(folder, "one")], { ...terminal, now })).toBe(0);
  expect(await lastBackup(data)).toEqual(NOON);
  const without = picturesIn(path.join(folder, "nowhere"));
  const later = () => new Date(NOON.getTime() + 1000);
  const refused = { ...terminal, images: without, now: later };
  expect(await runBackup([path.join(folder, "two")], refused)).toBe(1);
  expect(await lastBackup(data)).toEqual(NOON);
  writeFileSync(path.join(data, LAST_BACKUP), "{");
  expect(await lastBackup(data)).toBeNull();
  await store.close();
});

test("a backup made while the server writes holds everything up to its moment, pictures included", async () => {
  const { store } = await inUse();
  const to = path.join(folder, "backup");
  expect(await backup(to)).toEqual({
    code: 0,
    said: `${to}: the complete database and 1 image.\n`,
  });
  expect(entriesIn(to)).toBe(5);
  expect(statSync(to).mode & 0o077).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(["backup", "data"]);
  await store.close();

  const elsewhere = path.join(folder, "elsewhere");
  expect((await restore(to, elsewhere)).code).toBe(0);
  expect(entriesIn(path.join(elsewhere, "firsthand.db"))).toBe(5);
  expect(await picturesIn(elsewhere).get(HASH)).toEqual(PICTURE);
  const again = openSqliteStore({ file: path.join(elsewhere, "firsthand.db") });
  expect(await again.migrationState()).toEqual({ current: true });
  await again.close();
});

test("restoring keeps what was there", async () => {
  const { store, suspend } = await inUse();
  const to = path.join(folder, "backup");
  await backup(to);
  await suspend(6);
  await store.close();
  const { code, said } = await restore(to);
  expect(code).toBe(0);
  expect(entriesIn(file)).toBe(5);
  const kept = readdirSync(data).find((name) => name.startsWith("before-restore-")) ?? "";
  expect(said).toContain(`is kept in ${path.join(data, kept)}`);
  expect(entriesIn(path.join(data, kept, "firsthand.db"))).toBe(6);
});

test("restoring refuses while a server uses the folder, and changes nothing", async () => {
  const { store } = await inUse();
  const to = path.join(folder, "backup");
  await backup(to);
  await store.close();
  const before = readdirSync(data);
  const server = takeFolder(data);
  const { code, said } = await restore(to);
  expect(code).toBe(1);
  expect(said).toContain(`Another Firsthand is using the folder ${data}`);
  server.release();
  expect(readdirSync(data).toSorted()).toEqual([...before, "in-use"].toSorted());
  expect((await restore(to)).code).toBe(0);
});

test("a backup that is cut short, is no database or was tampered with is not restored", async () => {
  const { store } = await inUse();
  const to = path.join(folder, "backup");
  await backup(to);
  await store.close();
  const before = readFileSync(file);
  const short = path.join(folder, "short");
  writeFileSync(short, readFileSync(to));
  truncateSync(short, Math.floor(statSync(to).size / 2));
  const noise = path.join(folder, "noise");
  writeFileSync(noise, "not a database at all ".repeat(100));
  const tampered = path.join(folder, "tampered");
  writeFileSync(tampered, readFileSync(to));
  const opened = new Database(tampered);
  opened.exec("drop trigger ledger_entry_no_update");
  opened.exec("update ledger_entry set hash = 'x' where seq = 3");
  opened.close();
  for (const damaged of [short, noise, tampered]) {
    const { code, said } = await restore(damaged);
    expect([damaged, code]).toEqual([damaged, 1]);
    expect(said).toContain("Nothing was restored");
  }
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a backup is not kept where the ledger is broken or a picture is missing, and overwrites nothing", async () => {
  const { store } = await inUse();
  const to = path.join(folder, "backup");
  rmSync(path.join(data, "images"), { recursive: true });
  expect(await backup(to)).toEqual({
    code: 1,
    said: `The backup wasn’t kept:\n  The image ${HASH} is missing.\n`,
  });
  expect(existsSync(to)).toBe(false);
  await picturesIn(data).put(HASH, PICTURE);
  await backup(to);
  expect(await backup(to)).toMatchObject({
    code: 1,
    said: expect.stringContaining("already") as string,
  });
  await store.close();
});

test("the folder stays taken though nobody holds on to the lock", () => {
  takeFolder(data);
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  for (let turn = 0; turn < 3; turn += 1) collectGarbage();
  expect(() => takeFolder(data)).toThrow(FolderTaken);
});
