import Database from "better-sqlite3";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { findPage } from "~/clearance/services/board/find-page.server";
import { own } from "~/ledger/rules/own";
import { copiedTables } from "~db/copy/tables";
import { tables } from "~db/schema.sqlite";
import type { Store } from "~db/store";
import { aTeam } from "../../support/clearance/a-team";
import { allIn, asked, HASH, inUse, opened, somewhere } from "../../support/harness/copying";
import { aPostgresDatabase } from "../../support/harness/postgres";
import { anEmployee, NOON } from "../../support/makers";

async function boardOf(store: Store, companyId: string) {
  const company = own({ companyId });
  const query = {
    search: "",
    group: null,
    sort: "name",
    descending: false,
    page: 1,
    pageSize: 50,
  } as const;
  const { rules: _, everyone, ...page } = await findPage(store, { company, now: NOON, query });
  return { ...page, counts: everyone.counts };
}

test("an installation that is moved to PostgreSQL and back is what it was, and so is its board", async () => {
  const { folder, file, elsewhere, copy } = somewhere();
  const url = await aPostgresDatabase();
  const before = await opened({ file }, async (store) => {
    const { company } = await inUse(store);
    const { companyId } = company;
    return { companyId, board: await boardOf(store, companyId), all: await allIn(store.read) };
  });
  expect(before.board.rows).toHaveLength(5);
  const look = (store: Store) =>
    Promise.all([boardOf(store, before.companyId), allIn(store.read)] as const);

  const there = await copy(file, url);
  expect(there.code).toBe(0);
  expect(there.said).toMatch(/^clearance: 2 rows, [0-9a-f]{64}$/m);
  expect(there.said).toContain("every ledger is intact");
  expect(there.said).toContain(`1 image isn’t part of the database. It’s in ${folder}/images`);
  expect(there.said).toContain(`The image ${HASH} is missing.`);
  expect(there.said).toContain("harbour-and-pine: derived for 5 people");
  expect(await opened({ url }, look)).toEqual([before.board, before.all]);

  const returned = elsewhere();
  const back = await copy(url, returned, true);
  expect(back.code).toBe(0);
  expect(back.said).toContain("It stays in the object store.");
  expect(await opened({ file: returned }, look)).toEqual([before.board, before.all]);
  const tablesIn = (said: string) => said.split("\n").filter((line) => /: \d+ rows?, /.test(line));
  expect(tablesIn(back.said)).toEqual(tablesIn(there.said));
  expect(tablesIn(there.said)).toHaveLength(copiedTables("sqlite").length);
});

test("what guards decisions guards them in a copy, too", async () => {
  const { file, elsewhere, copy } = somewhere();
  const url = await aPostgresDatabase();
  await opened({ file }, inUse);
  await copy(file, url);
  const returned = elsewhere();
  await copy(url, returned);
  for (const place of [{ url }, { file: returned }])
    await opened(place, async (store) => {
      const { signOff: table, membership } = store.read.tables;
      const change = store.write((tx) => tx.update(table).set({ comment: "Bad." }));
      const refused = await change.catch((error: Error) => String(error.cause ?? error));
      expect(refused).toContain("sign_off is only added to");
      const orphan = { id: "m", personId: "nobody", role: "trainer", createdAt: NOON } as const;
      await expect(store.write((tx) => tx.insert(membership).values(orphan))).rejects.toThrow();
    });
  const triggers = (where: string) => {
    const database = new Database(where, { readonly: true });
    onTestFinished(() => void database.close());
    return database
      .prepare("select name, sql from sqlite_master where type = 'trigger' order by 1")
      .all();
  };
  expect(triggers(returned)).toEqual(triggers(file));
});

const text = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((one) => one.replaceAll("\0", "\u{10fffd}"));
const date = fc.date({
  min: new Date("0100-01-01"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});
const integer = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 2 ** 31 - 1, -(2 ** 31)));
const real = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom(5e-324, Number.MAX_VALUE, 0.1 + 0.2, 2 ** 53, Infinity),
);
const json = fc
  .jsonValue({ stringUnit: "binary" })
  .map((one) => JSON.parse(JSON.stringify(one).replaceAll("\\u0000", "")) as never);

test("every kind of value arrives as it was: text of any plane, JSON, instants to the millisecond, numbers at their ends, nothing", async () => {
  const { file, elsewhere, copy } = somewhere();
  const row = fc.record({
    text,
    date,
    integer,
    real,
    json,
    null: fc.option(text),
    nullDate: fc.option(date),
    boolean: fc.boolean(),
  });
  const rows = fc.sample(row, 400);
  const all = await opened({ file }, async (store) => {
    const maya = await anEmployee(store, await aTeam(store).then(({ company }) => company));
    const { contentStamp, draftAside, installation, passkey } = store.read.tables;
    await store.write(async (tx) => {
      for (const [at, one] of rows.entries()) {
        const { personId } = maya;
        await tx
          .insert(contentStamp)
          .values({ id: at + 10, number: one.integer, fingerprint: one.null });
        await tx.insert(installation).values({
          id: at + 2,
          skipped: [one.json],
          agencyNamedAt: one.nullDate,
          dismissedAt: one.date,
        });
        await tx.insert(draftAside).values({
          id: `${at}`,
          path: one.text,
          baseNumber: one.integer,
          text: one.text.repeat(50),
          savedAt: one.date,
          savedBy: personId,
          setAsideAt: one.date,
          setAsideBy: personId,
        });
        await tx.insert(passkey).values({
          id: `${at}${one.text}`,
          personId,
          credentialId: `${at}`,
          publicKey: one.text,
          counter: one.real,
          transports: [one.text, one.json],
          name: "",
          createdAt: one.date,
        });
      }
      await tx.update(tx.tables.company).set({ offersNew: false });
    });
    return allIn(store.read);
  });
  const url = await aPostgresDatabase();
  const { code, said } = await copy(file, url);
  expect(code, said).toBe(0);
  expect(await opened({ url }, ({ read }) => allIn(read))).toEqual(all);
  const returned = elsewhere();
  expect(await copy(url, returned)).toMatchObject({ code: 0 });
  expect(await opened({ file: returned }, ({ read }) => allIn(read))).toEqual(all);
});

test("every table is copied after those it refers to, save what is derived; none numbers its own rows", async () => {
  const names = copiedTables("sqlite").map(({ name }) => name);
  const all = Object.keys(tables).filter((name) => !name.startsWith("standing"));
  expect([...names].sort()).toEqual(all.sort());
  for (const [at, name] of names.entries())
    for (const { reference } of getTableConfig(tables[name]).foreignKeys) {
      const other = names.findIndex((one) => (tables[one] as unknown) === reference().foreignTable);
      expect(other, `${name} is copied after what it refers to`).toBeLessThan(at);
    }
  const sequences = await asked(
    await aPostgresDatabase(),
    "select 1 from pg_sequences where schemaname = 'public'",
  );
  expect(sequences.rows).toEqual([]);
});
