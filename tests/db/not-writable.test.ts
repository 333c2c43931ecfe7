import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { NotWritable } from "~/kit/http/database-away";
import { addDays } from "~/kit/time/moment";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays, trained } from "../support/clearance/a-team";
import {
  asKept,
  byTheFunction,
  countsAnew,
  countsKept,
  coverageByTheFunction,
  coverageKept,
} from "../support/clearance/by-the-function";
import { eachEngine, onSqlite } from "../support/harness/engines";
import { aCompany, NOON } from "../support/makers";

/** From now on, or no more, the engine refuses whatever would change the file. */
async function refuseAll({ guest }: Store, refuse: boolean) {
  const writer = guest.db as { run(statement: unknown): Promise<unknown> };
  await writer.run(sql.raw(`pragma query_only = ${refuse ? "on" : "off"}`));
}

const addAgency = (store: Store) =>
  store.write(async (tx) => {
    const { agency } = tx.tables;
    await tx.insert(agency).values({ id: newId(NOON), name: "Northlight", createdAt: NOON });
  });

async function expectShown(store: Store, companyId: string, now: Date) {
  expect(await asKept(store, companyId, now)).toEqual(await byTheFunction(store, companyId, now));
  expect(await countsKept(store, companyId)).toEqual(await countsAnew(store, companyId));
  const chosen = { channel: "instagram", day: addDays(now.toISOString().slice(0, 10), 2) };
  expect(await coverageKept(store, companyId, { now, chosen })).toEqual(
    await coverageByTheFunction(store, companyId, { now, chosen }),
  );
}

const keptSince = async (store: Store) => {
  const { standingPerson } = store.read.tables;
  const rows = await store.read.select({ since: standingPerson.since }).from(standingPerson);
  return rows.map(({ since }) => since.getTime());
};

eachEngine("a write that the database refuses, being read-only,", (open) => {
  test("says so, and leaves nothing", async () => {
    const store = await open();
    const refused = store.write(async (tx) => {
      const { agency } = tx.tables;
      if (store.guest.provider === "sqlite") tx.run(sql`pragma query_only = on`);
      else await (tx as unknown as { execute(of: unknown): Promise<void> }).execute(READ_ONLY);
      await tx.insert(agency).values({ id: newId(NOON), name: "Northlight", createdAt: NOON });
    });
    await expect(refused).rejects.toBeInstanceOf(NotWritable);
    if (store.guest.provider === "sqlite") await refuseAll(store, false);
    await addAgency(store);
    expect(await store.read.select().from(store.read.tables.agency)).toHaveLength(1);
  });
});

const READ_ONLY = sql`set transaction read only`;

onSqlite("while nothing can be written", (open) => {
  test("the board, coverage and what is counted are derived to be read, and kept once something can", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { companyId } = team.company;
    await trained(store, team, await anEnrolled(store, team));
    await anEnrolled(store, team, "Rui Santos");
    await expectShown(store, companyId, NOON);
    const before = await keptSince(store);
    await trained(store, team, await anEnrolled(store, team, "Dev Chandra"));

    await refuseAll(store, true);
    for (const day of [0, 1, 16, 40]) await expectShown(store, companyId, inDays(day));
    expect(await keptSince(store)).toHaveLength(3);
    await expect(addAgency(store)).rejects.toBeInstanceOf(NotWritable);
    await expectShown(store, companyId, inDays(40));

    await refuseAll(store, false);
    await addAgency(store);
    expect(await keptSince(store)).toEqual(before);
    await expectShown(store, companyId, inDays(41));
    expect(await keptSince(store)).toHaveLength(3);
    await expectShown(store, companyId, NOON);
  });

  test("many may ask for several companies at once", async () => {
    const store = await open();
    const team = await aTeam(store);
    const other = { ...team, company: await aCompany(store, { key: "tidewater" }) };
    await anEnrolled(store, team);
    await anEnrolled(store, other, "Rui Santos");
    await refuseAll(store, true);
    const asked = Array.from({ length: 10 }, (_, at) => (at % 2 ? team : other).company.companyId);
    await Promise.all(asked.map((companyId) => expectShown(store, companyId, NOON)));
    await refuseAll(store, false);
    await Promise.all(asked.map((companyId) => expectShown(store, companyId, NOON)));
  });
});
