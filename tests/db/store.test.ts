import { setTimeout as wait } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { newId } from "~db/ids";
import type { Store, Tx } from "~db/store";
import { eachEngine, onSqlite } from "../support/harness/engines";
import { aCompany, anAgency, anEmployee, NOON, changeMembership } from "../support/makers";

async function addAgency(tx: Tx, name: string) {
  await tx.insert(tx.tables.agency).values({ id: newId(NOON), name, createdAt: NOON });
}

async function agencies(store: Store) {
  const rows = await store.read.select().from(store.read.tables.agency);
  return rows.map((row) => row.name).sort();
}

/** Drizzle wraps what a database says; the words are in the cause. */
function reasonOf(error: unknown): string {
  const causes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) causes.push(at.message);
  return causes.join("\n");
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "it was accepted",
    (error: unknown) => reasonOf(error),
  );
}

onSqlite("the queue of writes", (open) => {
  test("says how many there are, and how long each waited and took, also one that failed", async () => {
    const store = await open();
    const ended: { waited: number; took: number }[] = [];
    store.writes.onEnd = (times) => void ended.push(times);
    let letGo = () => undefined as void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const first = store.write(() => held);
    const second = store.write(() => Promise.reject(new Error("no")));
    expect(store.writes.open).toBe(2);
    await wait(1);
    letGo();
    await first;
    await expect(second).rejects.toThrow("no");
    expect(store.writes.open).toBe(0);
    expect(ended).toHaveLength(2);
    expect(ended[1]!.waited).toBeGreaterThan(0);
    expect(ended[0]!.took).toBeGreaterThan(0);
  });

  test("stands beside what the data takes on its disk", async () => {
    const store = await open();
    const space = await store.space();
    expect(space!.used).toBeGreaterThan(100_000);
    expect(space!.free).toBeGreaterThan(0);
  });
});

eachEngine("the store", (open) => {
  test("knows how many migrations have been applied", async () => {
    const store = await open();
    expect(await store.appliedMigrations()).toBeGreaterThan(15);
  });

  test("a write lands whole, and gives back what its work gave", async () => {
    const store = await open();
    const given = await store.write(async (tx) => {
      await addAgency(tx, "One");
      await wait(5);
      await addAgency(tx, "Two");
      return 42;
    });
    expect(given).toBe(42);
    expect(await agencies(store)).toEqual(["One", "Two"]);
  });

  test("a write that fails leaves nothing, also after waiting in between", async () => {
    const store = await open();
    const failing = store.write(async (tx) => {
      await addAgency(tx, "One");
      await wait(10);
      await addAgency(tx, "Two");
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await agencies(store)).toEqual([]);
    await store.write((tx) => addAgency(tx, "Three"));
    expect(await agencies(store)).toEqual(["Three"]);
  });

  test("a write whose statement fails leaves nothing of the statements before it", async () => {
    const store = await open();
    const failing = store.write(async (tx) => {
      await addAgency(tx, "One");
      await tx.insert(tx.tables.team).values({ id: "team", companyId: "nobody", name: "Pier" });
    });
    expect(await refusal(failing)).toMatch(/foreign key/i);
    expect(await agencies(store)).toEqual([]);
  });

  test("a write inside a write is a mistake that says so, and undoes both", async () => {
    const store = await open();
    const nested = store.write(async (tx) => {
      await addAgency(tx, "Outer");
      await store.write((inner) => addAgency(inner, "Inner"));
    });
    await expect(nested).rejects.toThrow(/write inside a write/);
    expect(await agencies(store)).toEqual([]);
  });

  test("a write never runs between the steps of another", async () => {
    const store = await open();
    await anAgency(store, "0");
    const { agency } = store.read.tables;
    const addOne = () =>
      store.write(async (tx) => {
        const [row] = await tx.select().from(agency);
        await wait(1);
        await tx.update(agency).set({ name: String(Number(row!.name) + 1) });
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(await agencies(store)).toEqual(["20"]);
  });

  test("a write is not seen by readers before it has landed", async () => {
    const store = await open();
    let during = Promise.resolve<string[] | null>(null);
    await store.write(async (tx) => {
      await addAgency(tx, "One");
      during = agencies(store);
      await wait(5);
    });
    expect([[], ["One"]]).toContainEqual(await during);
    expect(await agencies(store)).toEqual(["One"]);
  });

  test("the database keeps an instant to the millisecond, a text with every letter, and a truth as a truth", async () => {
    const store = await open();
    const company = await aCompany(store, { name: "Ngọc’s 🥐 “Bäckerei”\n" });
    const employee = await anEmployee(store, company);
    const at = new Date("2026-10-25T00:59:59.999Z");
    await store.write((tx) => tx.update(tx.tables.person).set({ updatedAt: at }));
    const { person, company: companies } = store.read.tables;
    const [row] = await store.read.select().from(person).where(eq(person.id, employee.personId));
    expect(row).toMatchObject({ updatedAt: at, emailVerified: true, language: null });
    const [kept] = await store.read.select().from(companies);
    expect(kept!.name).toBe("Ngọc’s 🥐 “Bäckerei”\n");
  });

  test("the database refuses a row whose parent is not there", async () => {
    const store = await open();
    const company = await aCompany(store);
    const orphan = store.write((tx) =>
      tx.insert(tx.tables.teamMember).values({
        teamId: "no-team",
        personId: "nobody",
        companyId: company.id,
        isManager: false,
      }),
    );
    expect(await refusal(orphan)).toMatch(/foreign key/i);
  });

  test("the database refuses a word that is none of the column’s, and an employee without a company", async () => {
    const store = await open();
    const company = await aCompany(store);
    const employee = await anEmployee(store, company);
    const change = (set: object) => refusal(changeMembership(store, employee.personId, set));
    expect(await change({ role: "owner" })).toMatch(/membership_role|check/i);
    expect(await change({ companyId: null })).toMatch(/membership_company_of_role|check/i);
    expect(await change({ role: "admin" })).toMatch(/membership_company_of_role|check/i);
    expect(await change({ teamsOnly: true })).toMatch(/membership_teams_of_manager|check/i);
  });

  test("the database is at the newest migration", async () => {
    const store = await open();
    expect(await store.migrationState()).toEqual({ current: true });
  });
});

onSqlite("the doors", (open) => {
  test("the read door cannot write", async () => {
    const store = await open();
    const { agency } = store.read.tables;
    const row = { id: "sneaked", name: "Sneaked", createdAt: NOON };
    const sneak = async () => await store.read.insert(agency).values(row);
    expect(await refusal(sneak())).toMatch(/readonly/);
    expect(await agencies(store)).toEqual([]);
  });

  test("a guest’s statement waits for the write that runs", async () => {
    const store = await open();
    const guest = store.guest.db as BaseSQLiteDatabase<"async", unknown>;
    const order: string[] = [];
    const write = store.write(async (tx) => {
      await wait(10);
      await addAgency(tx, "From the write");
      order.push("write");
    });
    const asked = guest
      .select({ name: store.read.tables.agency.name })
      .from(store.read.tables.agency)
      .then((rows) => {
        order.push(`guest saw ${rows.map((row) => row.name).join()}`);
      });
    await Promise.all([write, asked]);
    expect(order).toEqual(["write", "guest saw From the write"]);
  });

  test("a guest inside a write says so instead of waiting for ever", async () => {
    const store = await open();
    const guest = store.guest.db as BaseSQLiteDatabase<"async", unknown>;
    const stuck = store.write(async (tx) => {
      await addAgency(tx, "One");
      await guest.select({ one: sql`1` }).from(store.read.tables.agency);
    });
    expect(await refusal(stuck)).toMatch(/write inside a write/);
    expect(await agencies(store)).toEqual([]);
  });

  test("a guest writes, and finds one row or none", async () => {
    const store = await open();
    const guest = store.guest.db as BaseSQLiteDatabase<"async", unknown>;
    const { agency } = store.read.tables;
    expect(await guest.select().from(agency).get()).toBeUndefined();
    await guest.insert(agency).values({ id: "a", name: "By a guest", createdAt: NOON });
    expect(await guest.select().from(agency).get()).toMatchObject({ name: "By a guest" });
    expect(await agencies(store)).toEqual(["By a guest"]);
  });
});
