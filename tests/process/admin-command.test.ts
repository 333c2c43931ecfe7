import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runAdmin } from "~/process/admin/admin-command";
import { LOCK } from "~/process/settings/data-folder";
import { showLink } from "~/installation/services/admins/show-link.server";
import { useLink as takeLink } from "~/installation/services/admins/use-link.server";
import { takeLock } from "~db/lock.sqlite";
import { openSqliteStore } from "~db/store.sqlite";
import type { Store } from "~db/store";
import { aCompany, anEmployee, NOON } from "../support/makers";

const ORIGIN = "https://firsthand.example";
const EMAIL = "robin@northlight.example";

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "firsthand-admin-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function run(args: readonly string[], changes: Partial<Parameters<typeof runAdmin>[1]> = {}) {
  let said = "";
  const code = await runAdmin(args, {
    data,
    environment: { FIRSTHAND_ORIGIN: ORIGIN },
    user: 1000,
    now: NOON,
    write: (text) => void (said += text),
    pause: async () => {},
    ...changes,
  });
  return { code, said };
}

/** What the database says, with nobody else using the folder. */
async function inDatabase<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = openSqliteStore({ file: path.join(data, "firsthand.db"), durability: "off" });
  return await work(store).finally(() => store.close());
}

const tokenIn = (said: string) => /https:\/\/firsthand\.example\/admin-link\/(\S+)/.exec(said)?.[1];

async function join(email: string, name: string) {
  const token = tokenIn((await run(["invite", email])).said)!;
  await inDatabase((store) => takeLink({ store, now: NOON, token, name }));
}

test("an invitation before the first start makes the database, and prints a link that works", async () => {
  const { code, said } = await run(["invite", ` ${EMAIL.toUpperCase()} `]);
  expect(code).toBe(0);
  expect(said).toContain(`Open this link to become an admin with the address ${EMAIL}:`);
  expect(said).toContain("It works once, within an hour");
  const token = tokenIn(said)!;
  const link = await inDatabase((store) => showLink({ store, now: NOON, token }));
  expect(link).toEqual({ state: "good", email: EMAIL, admin: null, known: null });
});

test("it works while a server uses the folder, and leaves the lock to it", async () => {
  await run(["list"]);
  const server = await inDatabase(async () => takeLock(path.join(data, LOCK))!);
  const { code, said } = await run(["invite", EMAIL]);
  expect(code).toBe(0);
  expect(tokenIn(said)).toBeDefined();
  expect(takeLock(path.join(data, LOCK))).toBeNull();
  server.release();
  takeLock(path.join(data, LOCK))!.release();
});

test.each<[string, readonly string[]]>([
  ["Usage:", []],
  ["Usage:", ["invite"]],
  ["Usage:", ["remove"]],
  ["Usage:", ["list", EMAIL]],
  ["Usage:", ["invite", EMAIL, "another@northlight.example"]],
  ["Usage:", ["promote", EMAIL]],
  ["“robin” isn’t an email address.", ["invite", "robin"]],
  ["“robin@” isn’t an email address.", ["remove", "robin@"]],
])("%s: what is not understood makes nothing", async (words, args) => {
  const { code, said } = await run(args);
  expect(code).toBe(1);
  expect(said).toContain(words);
  expect(readdirSync(data)).toEqual([]);
});

test("no data folder, no address of the installation, and the wrong account are each said", async () => {
  const missing = path.join(data, "missing");
  const nowhere = await run(["invite", EMAIL], { data: missing });
  expect(nowhere).toMatchObject({ code: 1 });
  expect(nowhere.said).toContain(`The data folder ${missing} doesn’t exist.`);

  const none = await run(["list"]);
  expect(none).toMatchObject({ code: 1 });
  expect(none.said).toContain("firsthand.db doesn’t exist");

  const unnamed = await run(["invite", EMAIL], { environment: {} });
  expect(unnamed).toMatchObject({ code: 1 });
  expect(unnamed.said).toContain("FIRSTHAND_ORIGIN is needed");
  const plain = await run(["invite", EMAIL], {
    environment: { FIRSTHAND_ORIGIN: "http://firsthand.example" },
  });
  expect(plain.said).toContain("FIRSTHAND_ORIGIN must begin with https://");
});

test("root is sent away from a folder that is another account's", async () => {
  const isOwn = process.getuid?.() === 0;
  const { code, said } = await run(["invite", EMAIL], { user: 0 });
  expect(code).toBe(isOwn ? 0 : 1);
  expect(said.includes("belongs to another account than root")).toBe(!isOwn);
});

test("an address of someone who is no admin is refused", async () => {
  await run(["invite", EMAIL]);
  const maya = await inDatabase(async (store) => anEmployee(store, await aCompany(store)));
  const { code, said } = await run(["invite", maya.email]);
  expect(code).toBe(1);
  expect(said).toBe(
    `${maya.email} belongs to someone who isn’t an admin. Choose another address.\n`,
  );
});

test("a server that was started a moment ago is waited for, until its database is there and ready", async () => {
  const server = takeLock(path.join(data, LOCK))!;
  let looks = 0;
  const pause = async () => {
    looks += 1;
    if (looks === 2) await openSqliteStore({ file: path.join(data, "firsthand.db") }).close();
  };
  const { code, said } = await run(["invite", EMAIL], { pause });
  expect(code).toBe(0);
  expect(tokenIn(said)).toBeDefined();
  expect(looks).toBe(2);
  server.release();
});

test("a database of a newer program, or a server of an older one, is left alone", async () => {
  await run(["invite", EMAIL]);
  const file = path.join(data, "firsthand.db");
  const change = (sql: string) => {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  };
  const server = takeLock(path.join(data, LOCK))!;
  change("update __drizzle_migrations set created_at = created_at - 9e12");
  const older = await run(["invite", EMAIL]);
  expect(older).toEqual({
    code: 1,
    said: "This database is from another version: start Firsthand on it once.\n",
  });
  server.release();
  change("update __drizzle_migrations set created_at = created_at + 18e12");
  const newer = await run(["invite", EMAIL]);
  expect(newer.code).toBe(1);
  expect(newer.said).toContain("This database was made by a newer Firsthand than this one.");
  takeLock(path.join(data, LOCK))!.release();
});

test("admins are listed and removed by their address, but not the last", async () => {
  await join(EMAIL, "Robin Vale");
  await join("sam@northlight.example", "Sam Ode");
  expect(await run(["list"])).toEqual({
    code: 0,
    said: `${EMAIL}  Robin Vale\nsam@northlight.example  Sam Ode\n`,
  });
  const again = await run(["invite", EMAIL]);
  expect(again.said).toContain(`${EMAIL} is an admin already.`);
  expect((await run(["remove", "nobody@northlight.example"])).said).toContain(
    "No admin has the address nobody@northlight.example.",
  );
  expect(await run(["remove", "SAM@northlight.example"])).toEqual({
    code: 0,
    said: "Sam Ode is no longer an admin and has been signed out everywhere.\n",
  });
  const last = await run(["remove", EMAIL]);
  expect(last.code).toBe(1);
  expect(last.said).toContain(`${EMAIL} is the last admin.`);
});
