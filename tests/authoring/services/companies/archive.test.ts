import { hatsAt } from "~/people/rules/hats";
import { expect, test } from "vitest";
import { assign } from "~/assignment/services/bulk/assign.server";
import { keepRules } from "~/assignment/services/keep-rules.server";
import {
  archiveCompany,
  restoreCompany,
  showArchive,
} from "~/authoring/services/companies/archive-company.server";
import { changeCompany } from "~/authoring/services/companies/change-company.server";
import { chooseProgrammes } from "~/authoring/services/companies/choose-programmes.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { reasonText } from "~/clearance/rules/words/describe";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { markChanged } from "~/people/queries/changes";
import { findPersonSigningIn, prepareSessionByToken } from "~/people/queries/people";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam } from "../../../support/clearance/a-team";
import { aCleared, twoCompanies } from "../../../support/clearance/cleared-people";
import { eachEngine } from "../../../support/harness/engines";
import { anAdmin, anEmployee, aTrainer, NOON } from "../../../support/makers";
import { anAssignment, aRuleCall, ledgerKinds } from "../../../support/an-assignment";
import { makeRule } from "../../../support/own-forms";

const KEY = "harbour-and-pine";
const NAME = "Harbour & Pine Bakery";

async function archiving(store: Store) {
  const call = { store, actor: await anAdmin(store), now: NOON, key: KEY };
  return { ...call, archive: (typedName = NAME) => archiveCompany({ ...call, typedName }) };
}

async function aSession(store: Store, personId: string) {
  const id = newId(NOON);
  const times = { expiresAt: new Date("2027-01-01"), createdAt: NOON, updatedAt: NOON };
  await store.write((tx) =>
    tx.insert(tx.tables.session).values({ id, token: `token-${id}`, personId, ...times }),
  );
  return `token-${id}`;
}

/** Every row of every table of companies, to see that nothing is lost or added. */
async function everything(store: Store) {
  const {
    ledgerEntry: _,
    company: __,
    contentStamp: ___,
    session: ____,
    ...tables
  } = store.read.tables;
  const rows: Record<string, number> = {};
  for (const [name, table] of Object.entries(tables))
    rows[name] = (await store.read.select().from(table as typeof store.read.tables.person)).length;
  return rows;
}

eachEngine("archiving a company", (open) => {
  test("asks for its name as it is, and isn’t for trainers who don’t work with it", async () => {
    const store = await open();
    const { company } = await aTeam(store);
    const { archive, ...call } = await archiving(store);
    for (const name of ["", "Tidewater", "Harbour"])
      expect(await archive(name)).toEqual({ ok: false });
    const sam = await aTrainer(store, [], "Sam Stranger");
    const theirs = { ...call, actor: sam, typedName: NAME };
    await expect(archiveCompany(theirs)).rejects.toMatchObject({ status: 404 });
    await expect(restoreCompany(theirs)).rejects.toMatchObject({ status: 404 });
    expect((await showArchive(call)).company.archivedAt).toBeNull();
    expect(company.name).toBe(NAME);
  });

  test("every write about it is refused with a sentence, its ledger stays whole, and bringing it back undoes it", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const nia = await anEmployee(store, team.company, "Nia New");
    const rule = await aRuleCall(store, team);
    const { archive, ...call } = await archiving(store);
    const before = await ledgerKinds(store, team);
    expect([await archive(), await archive()]).toEqual([
      { ok: true, done: true },
      { ok: true, done: false },
    ]);
    const rows = await everything(store);
    const refused = { status: 409, message: expect.stringContaining("is archived") as string };
    const facts = { shortName: "H", timeZone: "Europe/Paris", language: null, address: null };
    for (const write of [
      async () => assign(await anAssignment(store, team, [nia.personId])),
      () => makeRule(rule),
      () => chooseProgrammes({ ...call, programmeKeys: [], offersNew: false }),
      () => changeCompany({ ...call, facts: { ...facts, name: "Another" } }),
      () => store.write((tx) => markChanged(tx, maya)),
    ])
      await expect(write()).rejects.toMatchObject(refused);
    // The clock leaves it alone, and has no error to log.
    await keepRules({ store, now: NOON });
    await noticePeople({ store, now: NOON });
    expect(await everything(store)).toEqual(rows);

    expect([await restoreCompany(call), await restoreCompany(call)]).toEqual([
      { done: true },
      { done: false },
    ]);
    expect(await makeRule(rule)).toMatchObject({ ok: true });
    expect((await ledgerKinds(store, team)).slice(before.length, before.length + 2)).toEqual([
      "company-archived",
      "company-restored",
    ]);
    expect(await verifyChain(store.read, team.company)).toMatchObject({ ok: true });
  });

  test("its people are signed out and can’t sign in; other companies’ people and the agency’s can", async () => {
    const store = await open();
    const { company, tidewater, dana } = await twoCompanies(store);
    const ours = await aCleared(store, company, "Uma Ours");
    const other = await aCleared(store, tidewater, "Theo Theirs");
    const tokens = await Promise.all(
      [ours, other, dana].map(({ personId }) => aSession(store, personId)),
    );
    const { archive, ...call } = await archiving(store);
    await archive();
    const late = await aSession(store, ours.personId);
    const find = prepareSessionByToken(store.read);
    const found = await Promise.all([...tokens, late].map((token) => find(token)));
    expect(found.map((rows) => hatsAt(rows, NOON)[0]?.personId ?? null)).toEqual([
      null,
      other.personId,
      dana.personId,
      null,
    ]);
    const signingIn = () => findPersonSigningIn(store.read, { id: ours.personId }, NOON);
    expect(await signingIn()).toMatchObject({ left: true });
    await restoreCompany(call);
    expect(await signingIn()).toMatchObject({
      left: false,
      id: ours.personId,
    });
  });

  test("its clearances stop counting, with the reason, and count again once it is back", async () => {
    const store = await open();
    const { company, tidewater } = await twoCompanies(store);
    const cleared = await aCleared(store, tidewater, "Theo Theirs");
    const { archive, ...call } = await archiving(store);
    const its = { ...call, key: "tidewater" };
    const standing = async () => {
      const one = { company: tidewater, personId: cleared.personId, now: NOON };
      return (await personStandings(store, one))?.standings[0];
    };
    expect(await standing()).toMatchObject({ holds: true, state: "cleared" });
    expect(await archive("Tidewater")).toEqual({ ok: false });
    expect(await archiveCompany({ ...its, typedName: "Tidewater Bakery" })).toMatchObject({
      ok: true,
    });
    const after = await standing();
    expect(after).toMatchObject({ holds: false, state: "paused" });
    expect(after?.reasons.map(reasonText)).toContain(
      "The company is archived, so no clearance counts.",
    );
    expect((await showArchive(call)).cleared).toBeGreaterThan(0);
    await restoreCompany(its);
    expect(await standing()).toMatchObject({ holds: true, state: "cleared" });
    expect(company.name).toBe(NAME);
  });
});
