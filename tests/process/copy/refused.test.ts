import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { takeData } from "~db/open";
import { aTeam } from "../../support/clearance/a-team";
import { aWayTo } from "../../support/harness/a-way";
import { asked, inUse, opened, rowsIn, somewhere } from "../../support/harness/copying";
import { aPostgresDatabase } from "../../support/harness/postgres";
import { anAgency, anEmployee, NOON } from "../../support/makers";

test("what PostgreSQL can’t store is named by its row, and nothing is copied", async () => {
  const { file, copy } = somewhere();
  const url = await aPostgresDatabase();
  await opened({ file }, async (store) => {
    const { installation, contentStamp } = store.read.tables;
    await anAgency(store, "North\0light");
    await store.write(async (tx) => {
      await tx.insert(installation).values([
        { id: 11, skipped: [{ deep: ["\0"] }] as never },
        { id: 12, skipped: ["\ud83d"] as never, dismissedAt: new Date(-1e14) },
        // What only looks like it.
        { id: 13, skipped: ["\\u0000 \\ud83d 👩🏽‍🚀"] as never },
      ]);
      for (let id = 10; id < 40; id += 1)
        await tx.insert(contentStamp).values({ id, number: 2 ** 31 });
    });
  });
  const { code, said } = await copy(file, url);
  expect(code).toBe(1);
  expect(said).toMatch(/^Nothing was copied\. PostgreSQL can’t store this:\n {2}agency /);
  expect(said).toMatch(/agency [0-9a-f-]{36}, name: the character U\+0000$/m);
  expect(said).toContain("content_stamp 10, number: a number with too many digits\n");
  expect(said).toMatch(/and \d+ more\n$/);
  expect(said).not.toContain("installation 13");
  const database = new Database(file);
  database.exec("delete from content_stamp");
  database.close();
  const fewer = await copy(file, url);
  expect(fewer.said).toContain("installation 11, skipped: the character U+0000\n");
  expect(fewer.said).toContain(
    "installation 12, skipped: half a character (an unpaired surrogate)\n",
  );
  expect(fewer.said).toContain(
    "installation 12, dismissed_at: a date outside the years 100 to 9999\n",
  );
  expect(await rowsIn(url)).toBe(1);
});

/** A database without even a table. */
async function anUntouchedDatabase(): Promise<string> {
  const url = new URL((await aPostgresDatabase()).replace("@/", "@localhost/"));
  await asked(url.href, `create database "${url.pathname.slice(1)}_bare" template template0`);
  onTestFinished(async () => {
    await asked(url.href, `drop database "${url.pathname.slice(1)}_bare" with (force)`);
  });
  const bare = new URL(url);
  bare.pathname += "_bare";
  return bare.href;
}

test("tables are made where they are missing, and a copy is refused where there are rows", async () => {
  const { file, copy } = somewhere();
  const url = await anUntouchedDatabase();
  await opened({ file }, (store) => anAgency(store));
  expect(await copy(file, url)).toMatchObject({ code: 0 });
  const again = await copy(file, url);
  expect(again.code).toBe(1);
  expect(again.said).toMatch(/^Nothing was copied\. .* isn’t empty: the table agency has rows\./);
  expect(await copy(url, file)).toMatchObject({
    code: 1,
    said: `${file} already exists. Choose another name.\n`,
  });
});

test("while a server runs on either side, nothing is copied", async () => {
  const { folder, file, elsewhere, copy } = somewhere();
  const url = await aPostgresDatabase();
  await opened({ file }, (store) => anAgency(store));
  const inFolder = await takeData({ file }, "in-use");
  expect(await copy(file, url)).toMatchObject({
    code: 1,
    said: expect.stringContaining("Another Firsthand is using the folder") as string,
  });
  expect(await copy(url, path.join(folder, "other.db"))).toMatchObject({ code: 1 });
  await inFolder!.release();
  const onServer = await takeData({ url }, "");
  for (const [from, to] of [
    [file, url],
    [url, elsewhere()],
  ] as const)
    expect(await copy(from, to)).toMatchObject({
      code: 1,
      said: expect.stringContaining("Firsthand is running on this database") as string,
    });
  await onServer!.release();
  expect(await copy(file, url)).toMatchObject({ code: 0 });
});

test("where the server goes away half way, the copy is as if it had never begun, and succeeds later", async () => {
  const { file, elsewhere, copy } = somewhere();
  const url = await aPostgresDatabase();
  const way = await aWayTo(url);
  onTestFinished(() => way.close());
  await opened({ file }, async (store) => {
    await anAgency(store);
    const row = { path: "p", baseNumber: 0, text: "a text of some length ".repeat(2000) };
    const { personId } = await anEmployee(store, (await aTeam(store)).company);
    const by = { savedAt: NOON, savedBy: personId, setAsideAt: NOON, setAsideBy: personId };
    await store.write(async (tx) => {
      for (let id = 0; id < 300; id += 1)
        await tx.insert(tx.tables.draftAside).values({ ...row, ...by, id: `${id}` });
    });
  });
  const cutDuring = async (work: () => Promise<{ code: number; said: string }>) => {
    // Of the thirteen that it takes.
    const cut = way.cutAfter(4_000_000);
    const [ended] = await Promise.all([work(), cut]);
    await way.mend();
    return ended;
  };
  const cut = await cutDuring(() => copy(file, way.url));
  expect(cut).toMatchObject({
    code: 1,
    said: expect.stringContaining("can’t be reached") as string,
  });
  expect(await rowsIn(url)).toBe(1);
  expect(await copy(file, way.url)).toMatchObject({ code: 0 });

  const returned = elsewhere();
  writeFileSync(`${returned}.part`, "what a copy left that was killed");
  expect(await cutDuring(() => copy(way.url, returned))).toMatchObject({ code: 1 });
  expect(existsSync(returned)).toBe(false);
  expect(existsSync(`${returned}.part`)).toBe(false);
  expect(await copy(way.url, returned)).toMatchObject({ code: 0 });
});

/** As if the newest migrations were still to come. */
const OLDER =
  "delete from __drizzle_migrations where created_at > (select min(created_at) from __drizzle_migrations)";

test("what is damaged, of another version or no database is not copied, nor is a ledger that somebody changed", async () => {
  const { file, elsewhere, copy } = somewhere();
  const url = await aPostgresDatabase();
  await opened({ file }, inUse);
  const change = (where: string, ...statements: string[]) => {
    const database = new Database(where);
    for (const statement of statements) database.exec(statement);
    database.close();
  };
  change(
    file,
    "drop trigger ledger_entry_no_update",
    "update ledger_entry set facts = '{}' where seq = 2",
  );
  const changed = await copy(file, url);
  expect(changed.code).toBe(1);
  expect(changed.said).toBe(
    "Nothing was copied; a ledger is damaged:\n  harbour-and-pine: entry 2 was altered: its hash doesn’t match what it says.\n",
  );
  expect(await rowsIn(url)).toBe(1);

  change(file, "pragma foreign_keys = off; delete from person");
  expect((await copy(file, url)).said).toContain(
    "is damaged:\n  a row of membership belongs to nothing",
  );
  change(file, OLDER);
  expect((await copy(file, url)).said).toContain("is damaged:");
  const older = elsewhere();
  await opened({ file: older }, (store) => anAgency(store));
  change(older, OLDER);
  expect((await copy(older, url)).said).toContain("This database is from another version");
  writeFileSync(older, "no database at all, whatever its name may say about it ".repeat(20));
  expect((await copy(older, url)).said).toContain("It isn’t a readable database");
  await asked(url, "update drizzle.__drizzle_migrations set created_at = created_at + 1");
  const newer = elsewhere();
  await opened({ file: newer }, (store) => anAgency(store));
  expect((await copy(newer, url)).said).toContain("was made by a newer Firsthand");
});

test.each([
  [[], "Usage:"],
  [["--from", "a.db"], "Usage:"],
  [["--from", "a.db", "--to", "b.db"], "Usage:"],
  [["--from", "postgres://a@b/c", "--to", "postgres://a@b/d"], "Usage:"],
  [["--from", "a.db", "--to", "postgres://a@b/d", "--force"], "Usage:"],
  [
    ["--from", "/nowhere/a.db", "--to", "postgres://a@b/d"],
    "The database /nowhere/a.db doesn’t exist.",
  ],
  [["--from", "postgres://a@b/d", "--to", "/nowhere/a.db"], "The folder /nowhere doesn’t exist."],
  [["--from", "postgres://a:hunter2@127.0.0.1:9/d", "--to", "/tmp/a.db"], "can’t be reached"],
])("what can’t be done is refused in words: %j", async (args, words) => {
  const { code, said } = await somewhere().run(args);
  expect(code).toBe(1);
  expect(said).toContain(words);
  expect(said).not.toContain("hunter2");
});
