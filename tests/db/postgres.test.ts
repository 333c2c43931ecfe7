import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { DatabaseAway } from "~/kit/http/database-away";
import { startWords } from "~/process/start/start-words";
import { isCurrent, openReader, openStore, shareData, takeData } from "~db/open";
import { isPostgresAddress, shownAddress } from "~db/postgres/address";
import { takePostgres } from "~db/postgres/lock";
import { whyClosed } from "~db/postgres/trouble";
import type { Db, Store, Tx } from "~db/store";
import { aWayTo } from "../support/harness/a-way";
import { aPostgresDatabase } from "../support/harness/postgres";
import { NOON } from "../support/makers";

async function opened(url: string) {
  const store = await openStore({ url });
  onTestFinished(() => store.close());
  return store;
}

async function aWay() {
  const url = await aPostgresDatabase();
  const way = await aWayTo(url);
  onTestFinished(() => way.close());
  return { way, direct: url };
}

async function run(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const names = async ({ read }: Pick<Store, "read">) =>
  (await read.select().from(read.tables.agency)).map(({ name }) => name).sort();

/** PostgreSQL’s own handle, for what no page asks. */
const asSent = (db: Db) => db as unknown as { execute: (sql: string) => Promise<unknown> };

const HELD =
  "select 1 from pg_locks join pg_database on oid = database where locktype = 'advisory' and datname = current_database()";

const add = (tx: Tx, name: string) =>
  tx.insert(tx.tables.agency).values({ id: name, name, createdAt: NOON });

test("the door to read with changes nothing, whatever is sent through it", async () => {
  const url = await aPostgresDatabase();
  const store = await opened(url);
  const { agency } = store.read.tables;
  const byReading = store.read.insert(agency).values({ id: "a", name: "A", createdAt: NOON });
  await expect(byReading).rejects.toMatchObject({ cause: { code: "25006" } });
  const reader = await openReader({ url });
  onTestFinished(() => reader.close());
  const byReader = reader.read.insert(agency).values({ id: "a", name: "A", createdAt: NOON });
  await expect(byReader).rejects.toMatchObject({ cause: { code: "25006" } });
  expect(await names(store)).toEqual([]);
  expect(await isCurrent({ url })).toBe(true);
});

test("what a statement may take, and how long a transaction may do nothing, is limited; the address may say otherwise", async () => {
  const url = await aPostgresDatabase();
  const shown = async (address: string, name: string) => {
    const store = await opened(address);
    return await store.write(async (tx) => {
      const { rows } = (await asSent(tx).execute(`show ${name}`)) as {
        rows: Record<string, string>[];
      };
      return rows[0]?.[name];
    });
  };
  expect(await shown(url, "statement_timeout")).toBe("30s");
  expect(await shown(url, "lock_timeout")).toBe("10s");
  expect(await shown(url, "idle_in_transaction_session_timeout")).toBe("1min");
  const longer = new URL(url.replace("@/", "@localhost/"));
  longer.searchParams.set("statement_timeout", "90000");
  const address = url.includes("@/") ? longer.href.replace("@localhost/", "@/") : longer.href;
  expect(await shown(address, "statement_timeout")).toBe("90s");
});

test("a server that restarts in the middle of a write: it is begun again and lands once, and reads wait for it", async () => {
  const { way } = await aWay();
  const store = await opened(way.url);
  let begun = 0;
  const written = store.write(async (tx) => {
    begun += 1;
    await add(tx, "A");
    if (begun === 1) {
      await way.cut();
      void way.mend();
    }
    await add(tx, "B");
  });
  await written;
  expect(begun).toBe(2);
  expect(await names(store)).toEqual(["A", "B"]);
  await way.cut();
  const read = names(store);
  await way.mend();
  expect(await read).toEqual(["A", "B"]);
});

test("a server that goes away once all is sent: nobody says it is saved, and the next write lands", async () => {
  const { way } = await aWay();
  const store = await opened(way.url);
  let begun = 0;
  const written = store.write(async (tx) => {
    begun += 1;
    await add(tx, "A");
    // What comes next is the commit.
    await way.cut();
  });
  await expect(written).rejects.toBeInstanceOf(DatabaseAway);
  expect(begun).toBe(1);
  await way.mend();
  await store.write((tx) => add(tx, "B"));
  expect(await names(store)).toContain("B");
});

test("servers share a database: one at a time has the turn, each hears the others, and nobody has it alone or changes the tables", async () => {
  const url = await aPostgresDatabase();
  const heard: (string | null)[] = [];
  const sharing = async () =>
    (await shareData({ url }, { lost, heard: (one) => heard.push(one) }))!;
  const lost = () => undefined;
  const [one, other] = [await sharing(), await sharing()];
  expect(await one.takeTurn()).toBe(true);
  expect(await one.takeTurn()).toBe(true);
  expect(await other.takeTurn()).toBe(false);
  await one.passTurn();
  expect(await other.takeTurn()).toBe(true);

  const order: string[] = [];
  let end = () => {};
  const first = one.alone(async () => {
    order.push("first begins");
    await new Promise<void>((resolve) => (end = resolve));
    order.push("first ends");
  });
  await expect.poll(() => order).toEqual(["first begins"]);
  const second = other.alone(async () => order.push("second begins"));
  end();
  await Promise.all([first, second]);
  expect(order).toEqual(["first begins", "first ends", "second begins"]);

  expect(heard).toEqual([null, null]);
  one.tell!("hello");
  await expect.poll(() => heard).toEqual([null, null, "hello"]);

  expect(await takeData({ url }, "")).toBeNull();
  const migrations = "drizzle.__drizzle_migrations";
  await run(url, `delete from ${migrations} where id = (select max(id) from ${migrations})`);
  const refused: unknown = await openStore({ url }).catch((error: unknown) => error);
  expect(startWords(refused, "")).toContain("another Firsthand is using them");
  await Promise.all([one.release(), other.release()]);
  const hold = await takeData({ url }, "");
  expect(hold).not.toBeNull();
  await hold!.release();
});

test("one has a database alone; after the server was away it takes it again, unless another was quicker", async () => {
  const { way, direct } = await aWay();
  let lost = 0;
  const hold = await takePostgres({ url: way.url }, () => (lost += 1), { tries: 1 });
  expect(hold).not.toBeNull();
  expect(await takeData({ url: direct }, "")).toBeNull();

  const store = await opened(direct);
  const held = async () => {
    const { rows } = (await asSent(store.read).execute(HELD)) as { rows: unknown[] };
    return rows.length;
  };
  await way.cut();
  await expect.poll(held).toBe(0);
  await way.mend();
  await expect.poll(held).toBe(1);
  expect(await takeData({ url: direct }, "")).toBeNull();
  expect(lost).toBe(0);

  await way.cut();
  let other: Awaited<ReturnType<typeof takeData>> = null;
  await expect.poll(async () => (other ??= await takeData({ url: direct }, ""))).not.toBeNull();
  await way.mend();
  await expect.poll(() => lost).toBe(1);
  await hold!.release();
  await other!.release();
});

test("says why it cannot be written to, and what it takes", async () => {
  const url = await aPostgresDatabase();
  const store = await opened(url);
  expect(await store.whyNotWritable()).toBeNull();
  expect(await store.space()).toEqual({ used: expect.any(Number) as number, free: null });
  expect((await store.space()).used).toBeGreaterThan(1_000_000);
  await run(
    url,
    "do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$",
  );
  const later = await opened(url);
  expect(await later.whyNotWritable()).toBe("the database server is read-only");
});

/** What is said of a database that cannot be opened. */
async function wordsFor(url: string): Promise<string | null> {
  const error: unknown = await openStore({ url }).then(
    () => new Error("It opened."),
    (reason: unknown) => reason,
  );
  return startWords(error, "/data");
}

test("what keeps it from being opened is said with the server and without the password", async () => {
  const { way } = await aWay();
  const address = new URL(way.url);
  address.password = "hunter2";
  const { host, pathname } = address;
  address.pathname = "/nothing_here";
  const missing = await wordsFor(address.href);
  expect(missing).toContain(`The database ${host}/nothing_here doesn’t exist`);
  address.pathname = pathname;
  address.searchParams.set("sslmode", "require");
  const insecure = await wordsFor(address.href);
  expect(insecure).toContain(`No secure connection to ${host}${pathname}`);
  address.searchParams.set("sslrootcert", "/nowhere/root.pem");
  expect(await wordsFor(address.href)).toContain("Check sslmode and sslrootcert");
  address.search = "";
  await run(
    way.url,
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 99999999999999)",
  );
  const newer = await wordsFor(address.href);
  expect(newer).toContain(`The database ${host}${pathname} was made by a newer Firsthand`);
  await way.cut();
  const unreachable = await wordsFor(address.href);
  expect(unreachable).toContain(`The database server ${host}${pathname} can’t be reached`);
  const said = [missing, insecure, newer, unreachable].join("\n");
  expect(said).not.toContain("hunter2");
});

test.each([
  ["28P01", "rejected the login"],
  ["28000", "rejected the login"],
  ["42501", "may not create tables"],
  ["25006", "can only be read"],
  ["53300", "has no free connections"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "No secure connection"],
])("%s: what PostgreSQL %s", (code, words) => {
  const error = Object.assign(new Error("as the server puts it"), { code });
  const closed = whyClosed(error, "postgres://firsthand:hunter2@db.example/firsthand");
  const said = startWords(closed, "/data")!;
  expect(said).toContain(words);
  expect(said).toContain("db.example/firsthand");
  expect(said).not.toContain("hunter2");
});

test.each([
  [
    "postgres://firsthand:secret@db.example:5433/firsthand?sslmode=require",
    "db.example:5433/firsthand",
  ],
  ["postgresql://db.example/firsthand", "db.example/firsthand"],
  ["postgres://firsthand@/firsthand?host=/run/postgresql", "/run/postgresql/firsthand"],
])("%s is an address", (address, shown) => {
  expect(isPostgresAddress(address)).toBe(true);
  expect(shownAddress(address)).toBe(shown);
});

test.each([
  "mysql://db.example/firsthand",
  "db.example/firsthand",
  "postgres://db.example",
  "postgres://firsthand:a#b@db.example/firsthand",
  "postgres:",
])("%s is none", (address) => {
  expect(isPostgresAddress(address)).toBe(false);
});
