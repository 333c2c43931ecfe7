import { expect, test } from "vitest";
import { addTrainer } from "~/installation/services/trainers/add-trainer.server";
import { changeTrainer, endTrainer } from "~/installation/services/trainers/change-trainer.server";
import { showAgencyPeople } from "~/installation/services/trainers/show-agency-people.server";
import type { Admin } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anAdmin, anEmployee, NOON } from "../../support/makers";

const DANA = { name: "Dana Reyes", email: "dana@northlight.example" };
const LATER = new Date(NOON.getTime() + 60_000);

async function anInstallation(store: Store) {
  const harbour = await aCompany(store);
  const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
  return { harbour, tidewater, robin: await anAdmin(store) };
}

async function worksOf(store: Store, actor: Admin) {
  const { trainers } = await showAgencyPeople({ store, actor, now: LATER });
  return trainers.map(({ name, works }) => [name, works.map(({ key }) => key)]);
}

/** Kind, who decided, and whose ledger, in the order they were made. */
async function ledgerOf(store: Store) {
  const { ledgerEntry } = store.read.tables;
  const entries = await store.read.select().from(ledgerEntry);
  return entries
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ kind, actorId, companyId }) => ({ kind, actorId, companyId }));
}

eachEngine("trainers", (open) => {
  test("are added with their companies, once for the same form, and it is in each ledger who did it", async () => {
    const store = await open();
    const { robin, harbour } = await anInstallation(store);
    const call = { store, actor: robin, now: NOON };
    const form = { ...DANA, companies: [harbour.key] };
    const first = await addTrainer({ ...call, ...form });
    expect(first.ok).toBe(true);
    expect(await addTrainer({ ...call, ...form })).toEqual(first);
    expect(await worksOf(store, robin)).toEqual([["Dana Reyes", ["harbour-and-pine"]]]);
    expect(await ledgerOf(store)).toEqual([
      { kind: "trainer-engaged", actorId: robin.personId, companyId: harbour.companyId },
    ]);
  });

  test("sent twice at the same moment, one is added", async () => {
    const store = await open();
    const { robin, harbour } = await anInstallation(store);
    const form = { ...DANA, companies: [harbour.key] };
    const call = { store, actor: robin, now: NOON };
    const both = await Promise.all([1, 2].map(() => addTrainer({ ...call, ...form })));
    expect(both[0]).toEqual(both[1]);
    expect(await worksOf(store, robin)).toHaveLength(1);
    expect(await ledgerOf(store)).toHaveLength(1);
  });

  test("may be an admin too, under the name they have", async () => {
    const store = await open();
    const { robin, harbour } = await anInstallation(store);
    const call = { store, actor: robin, now: NOON, name: "Robin V.", companies: [harbour.key] };
    expect(await addTrainer({ ...call, email: robin.email })).toEqual({
      ok: true,
      personId: robin.personId,
    });
    expect(await worksOf(store, robin)).toEqual([[robin.name, [harbour.key]]]);
  });

  test("cannot have anyone else's address, and a company that is not there is none", async () => {
    const store = await open();
    const { robin, harbour } = await anInstallation(store);
    const maya = await anEmployee(store, harbour);
    const call = { store, actor: robin, now: NOON, name: "Dana Reyes", companies: [harbour.key] };
    expect(await addTrainer({ ...call, email: maya.email })).toEqual({ ok: false, code: "taken" });
    await addTrainer({ ...call, ...DANA, companies: ["no-such-company"] });
    const other = { ...call, ...DANA, name: "Daniel Reyes" };
    expect(await addTrainer(other)).toEqual({ ok: false, code: "taken" });
    expect(await worksOf(store, robin)).toEqual([["Dana Reyes", []]]);
    expect(await ledgerOf(store)).toEqual([]);
  });

  test("change companies: what begins and what ends is in each ledger, what stays is not", async () => {
    const store = await open();
    const { robin, harbour, tidewater } = await anInstallation(store);
    const call = { store, actor: robin, now: NOON };
    const added = await addTrainer({ ...call, ...DANA, companies: [harbour.key] });
    if (!added.ok) throw new Error("Dana was refused.");
    const { personId } = added;
    const [soon, then] = [1_000, 2_000].map((ms) => new Date(NOON.getTime() + ms));
    const both = [harbour.key, tidewater.key];
    await changeTrainer({ ...call, now: soon!, personId, companies: both });
    await changeTrainer({ ...call, now: then!, personId, companies: [tidewater.key] });
    expect(await worksOf(store, robin)).toEqual([["Dana Reyes", ["tidewater"]]]);
    expect((await ledgerOf(store)).map(({ kind, companyId }) => [kind, companyId])).toEqual([
      ["trainer-engaged", harbour.companyId],
      ["trainer-engaged", tidewater.companyId],
      ["trainer-disengaged", harbour.companyId],
    ]);
    const wrong = { ...call, personId: robin.personId, companies: [] };
    await expect(changeTrainer(wrong)).rejects.toMatchObject({ status: 404 });
  });

  test("end with their companies and sessions, and come back as themselves", async () => {
    const store = await open();
    const { robin, harbour, tidewater } = await anInstallation(store);
    const call = { store, actor: robin, now: NOON };
    const added = await addTrainer({ ...call, ...DANA, companies: [harbour.key] });
    if (!added.ok) throw new Error("Dana was refused.");
    const { personId } = added;
    const { session } = store.read.tables;
    await store.write(async (tx) => {
      const times = { createdAt: NOON, updatedAt: NOON, expiresAt: LATER };
      await tx.insert(session).values({ id: "1", token: "1", personId, ...times });
    });
    await endTrainer({ ...call, now: new Date(NOON.getTime() + 1_000), personId });
    expect(await worksOf(store, robin)).toEqual([]);
    expect(await store.read.select().from(session)).toEqual([]);
    const last = (await ledgerOf(store)).at(-1);
    expect(last).toMatchObject({ kind: "trainer-disengaged", companyId: harbour.companyId });
    await expect(endTrainer({ ...call, now: LATER, personId })).rejects.toMatchObject({
      status: 404,
    });

    const back = await addTrainer({ ...call, now: LATER, ...DANA, companies: [tidewater.key] });
    expect(back).toEqual({ ok: true, personId });
    expect(await worksOf(store, robin)).toEqual([["Dana Reyes", ["tidewater"]]]);
  });
});
