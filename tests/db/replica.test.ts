import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handled } from "~/kit/http/refusals";
import { openStore } from "~db/open";
import type { Db, Store } from "~db/store";
import { startOwn } from "../support/harness/postgres-server";
import { Visitor } from "../support/harness/site";
import { NOON } from "../support/makers";
import { openSmallSite } from "../support/small-site";

let servers: Awaited<ReturnType<typeof startOwn>>;
let store: Store;
const database = () => ({
  url: servers.address("firsthand"),
  readUrl: servers.replica!.address("firsthand"),
});

async function run(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
const onReplica = (statement: string) => run(database().readUrl, statement);

beforeAll(async () => {
  servers = await startOwn({ replicated: true });
  await run(servers.address("postgres"), "create database firsthand");
  // However busy the machine is, what a test holds back is not too far behind.
  store = await openStore({ ...database(), furthest: 600_000 });
});
afterAll(async () => {
  await store.close();
  await servers.stop();
});

/** Which server a query went to, by what is no table of ours. */
async function where(db: Db): Promise<"replica" | "primary"> {
  const asked = db as unknown as { execute(sql: string): Promise<{ rows: { is: boolean }[] }> };
  const { rows } = await asked.execute("select pg_is_in_recovery() as is");
  return rows[0]!.is ? "replica" : "primary";
}

const names = async (db: Db) =>
  (await db.select().from(db.tables.agency)).map(({ name }) => name).sort();

const add = (name: string) =>
  store.write((tx) => tx.insert(tx.tables.agency).values({ id: name, name, createdAt: NOON }));

/** Somebody’s requests, which say what they have seen, as a browser does. */
const asks = <Result>(seen: string | null, work: () => Promise<Result>) =>
  store.replicated!.run(seen, { mayBeBehind: true }, async (wrote) => {
    const result = await work();
    return { result, wrote: wrote() };
  });
const reads = async (seen: string | null) => (await asks(seen, () => where(store.read))).result;

test("requests read from the replica; work of no request, what may not be behind and what has written do not", async () => {
  await expect.poll(() => reads(null)).toBe("replica");
  expect(await where(store.read)).toBe("primary");
  const sent = store.replicated!.run(null, { mayBeBehind: false }, () => where(store.read));
  expect(await sent).toBe("primary");
  const { result, wrote } = await asks(null, async () => {
    const before = [await where(store.read), await where(store.fresh)];
    await add("A");
    return [...before, await where(store.read), ...(await names(store.read))];
  });
  expect(result).toEqual(["replica", "primary", "primary", "A"]);
  expect(wrote).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
});

test("who has just written reads what they wrote: from the primary until the replica has it", async () => {
  await onReplica("select pg_wal_replay_pause()");
  const { wrote } = await asks(null, () => add("B"));
  expect(await reads(wrote)).toBe("primary");
  expect((await asks(wrote, () => names(store.read))).result).toContain("B");
  // Others read what was there a moment ago.
  expect((await asks(null, () => names(store.read))).result).not.toContain("B");
  await onReplica("select pg_wal_replay_resume()");
  await expect.poll(() => reads(wrote)).toBe("replica");
  expect((await asks(wrote, () => names(store.read))).result).toContain("B");
});

test("a browser that has written says so by itself", async () => {
  const site = await openSmallSite(
    {
      where: {
        loader: handled(async ({ context }) => {
          const { read } = context.app.store;
          return new Response(`${await where(read)} ${(await names(read)).join(" ")}`);
        }),
        action: handled(async ({ request, context }) => {
          const name = await request.text();
          await context.app.store.write((tx) => tx.update(tx.tables.agency).set({ name }));
          return new Response("saved");
        }),
      },
    },
    { database: database() },
  );
  const one = new Visitor(site);
  const text = async () => (await one.get("/where")).text();
  await expect.poll(text).toMatch(/^replica/);
  await onReplica("select pg_wal_replay_pause()");
  const headers = { Origin: site.origin };
  const sent = await one.send("/where", { method: "POST", body: "C", headers });
  expect(sent.headers.getSetCookie().join()).toMatch(/firsthand\.wrote=.*HttpOnly/);
  expect(await text()).toBe("primary C C");
  await onReplica("select pg_wal_replay_resume()");
  await expect.poll(text).toBe("replica C C");
  await site.close();
});

test("a replica that is too far behind, or away, is not read from, and nobody is refused", async () => {
  const used: boolean[] = [];
  const replicaUsed = (is: boolean) => used.push(is);
  const strict = await openStore({ ...database(), furthest: 1_000, replicaUsed });
  const read = <Result>(work: () => Promise<Result>) =>
    strict.replicated!.run(null, { mayBeBehind: true }, work);
  const readsOf = () => read(() => where(strict.read));
  await expect.poll(readsOf).toBe("replica");
  await onReplica("select pg_wal_replay_pause()");
  await add("D");
  await expect.poll(readsOf).toBe("primary");
  expect(used.at(-1)).toBe(false);
  await onReplica("select pg_wal_replay_resume()");
  await expect.poll(readsOf).toBe("replica");
  expect(used.at(-1)).toBe(true);
  await servers.replica!.stop();
  expect(await read(() => names(strict.read))).toContain("D");
  expect(await readsOf()).toBe("primary");
  expect(used.at(-1)).toBe(false);
  await strict.close();
});
