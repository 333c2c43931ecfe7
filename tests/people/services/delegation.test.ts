import { changeMembership } from "../../support/makers";
import { expect, test } from "vitest";
import { own, type OwnPerson } from "~/ledger/rules/own";
import { takeBack } from "~/people/services/delegation/delegate.server";
import { showAway } from "~/people/services/delegation/show-away.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { showCompany } from "~/clearance/services/studio/show-company.server";
import { showTrainee } from "~/clearance/services/studio/show-trainee.server";
import { showTrainerHome } from "~/clearance/services/studio/show-trainer-home.server";
import { markLeft } from "~/people/queries/memberships";
import { joinTeam } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import type { Manager, Trainer } from "~/people/rules/actor";
import { anEnrolled, aTeam, inDays, trained } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, aTrainer, NOON } from "../../support/makers";
import { delegate, signOff } from "../../support/own-forms";

const KEY = "harbour-and-pine";
const DAYS = { startsOn: "2026-11-21", endsOn: "2026-11-30" };
/** Noon on the last day, the last millisecond of it in London, and the first of the next. */
const LAST_DAY = new Date("2026-11-30T12:00:00.000Z");
const LAST_MOMENT = new Date("2026-11-30T23:59:59.999Z");
const AFTER = new Date("2026-12-01T00:00:00.000Z");

const delegating = (store: Store, actor: Manager | Trainer, to: Manager | Trainer) =>
  delegate({
    store,
    actor,
    now: NOON,
    companyId: null,
    toPersonId: to.personId,
    ...DAYS,
  });

async function inTeam(store: Store, person: OwnPerson, isManager: boolean) {
  const row = { id: newId(NOON), name: "Pier Street", isManager };
  await store.write((tx) => joinTeam(tx, person, row));
}

const delegations = async (store: Store) =>
  (await store.read.select().from(store.read.tables.delegation)).length;

eachEngine("delegating sign-offs", (open) => {
  test("is for colleagues only: managers of the company, trainers of the agency, nobody who has left", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { priya, ben, dana } = team;
    const maya = await anEnrolled(store, team);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theo = await aManager(store, tidewater, "Theo Lind");
    await store.write((tx) => markLeft(tx, ben, { at: NOON }));
    const nobody = { ok: false, reason: { code: "nobody" } };
    for (const other of [theo, dana, ben, maya])
      expect(await delegating(store, priya, own({ ...priya, personId: other.personId }))).toEqual(
        nobody,
      );
    expect(await delegating(store, dana, priya)).toEqual(nobody);
    const elsewhere = { store, now: NOON, actor: dana, toPersonId: dana.personId, ...DAYS };
    await expect(delegate({ ...elsewhere, companyId: tidewater.id })).rejects.toMatchObject({
      status: 404,
    });
    expect(await delegations(store)).toBe(0);
  });

  test("cannot be passed on, nor given to someone who is away, nor twice; the answer says who", async () => {
    const store = await open();
    const { company, priya, ben } = await aTeam(store);
    const rob = await aManager(store, company, "Rob Ellis");
    expect(await delegating(store, priya, rob)).toEqual({ ok: true });
    expect(await delegating(store, rob, ben)).toMatchObject({
      reason: { code: "standing-in", from: "Priya Nair", endsOn: DAYS.endsOn },
    });
    expect(await delegating(store, ben, priya)).toMatchObject({
      reason: { code: "away-too", from: "Priya Nair", to: "Rob Ellis" },
    });
    expect(await delegating(store, priya, ben)).toMatchObject({ reason: { code: "overlaps" } });
    expect(await delegations(store)).toBe(1);
  });

  test("two that would make a chain at once: one of them lands", async () => {
    const store = await open();
    const { company, priya, ben } = await aTeam(store);
    const rob = await aManager(store, company, "Rob Ellis");
    const both = await Promise.all([delegating(store, priya, rob), delegating(store, rob, ben)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of a trainer is for all of their companies, or for none", async () => {
    const store = await open();
    const { company } = await aTeam(store);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const dana = await aTrainer(store, [company, tidewater], "Dana Two");
    const ravi = await aTrainer(store, [], "Ravi Shah");
    const one = { store, actor: dana, now: NOON, toPersonId: ravi.personId, ...DAYS };
    expect(await delegate({ ...one, companyId: tidewater.id })).toEqual({ ok: true });
    expect(await delegating(store, dana, ravi)).toMatchObject({ reason: { code: "overlaps" } });
    expect(await delegations(store)).toBe(1);
    const { taken, places } = await showAway({ store, actor: ravi, now: NOON });
    expect(taken).toMatchObject([{ from: "Dana Two", company: "Tidewater", running: true }]);
    expect(places).toEqual([]);
  });

  test("can be withdrawn by the person who made it, once, and only by them", async () => {
    const store = await open();
    const { priya, ben } = await aTeam(store);
    await delegating(store, priya, ben);
    const { given } = await showAway({ store, actor: priya, now: NOON });
    const back = { store, now: NOON, delegationId: given[0]!.id };
    await expect(takeBack({ ...back, actor: ben })).rejects.toMatchObject({ status: 404 });
    await takeBack({ ...back, actor: priya });
    await takeBack({ ...back, actor: priya });
    expect((await showAway({ store, actor: ben, now: NOON })).taken).toEqual([]);
    expect(await delegating(store, priya, ben)).toEqual({ ok: true });
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: ben, query, pageSize: 9 });
    expect(entries.map(({ kind, other }) => [kind, other?.who.name])).toEqual([
      ["delegated", "Ben Ode"],
      ["delegation-ended", "Ben Ode"],
      ["delegated", "Ben Ode"],
    ]);
  });
});

eachEngine("standing in", (open) => {
  test("lets a trainer into the company until the last day is over, and no longer", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const ravi = await aTrainer(store, [], "Ravi Shah");
    const query = { search: "", page: 1, pageSize: 9, group: null };
    const { personId } = maya;
    const pages = (now: Date) => [
      () => showCompany({ store, actor: ravi, now, key: KEY, query }),
      () => showTrainee({ store, actor: ravi, now, key: KEY, personId }),
    ];
    for (const page of pages(NOON)) await expect(page()).rejects.toMatchObject({ status: 404 });
    await delegating(store, team.dana, ravi);
    for (const now of [NOON, LAST_MOMENT]) for (const page of pages(now)) await page();
    const home = (now: Date) => showTrainerHome({ store, actor: ravi, now });
    expect((await home(NOON)).companies).toMatchObject([
      { key: KEY, standingIn: { name: "Dana Kessler", until: "2026-11-30" } },
    ]);
    expect((await home(AFTER)).companies).toEqual([]);
    for (const page of pages(AFTER)) await expect(page()).rejects.toMatchObject({ status: 404 });
  });

  test("ends with being taken back, and with the other one leaving", async () => {
    const store = await open();
    const { dana } = await aTeam(store);
    const ravi = await aTrainer(store, [], "Ravi Shah");
    await delegating(store, dana, ravi);
    const companies = async (now: Date) =>
      (await showTrainerHome({ store, actor: ravi, now })).companies.length;
    await changeMembership(store, dana.personId, { leftAt: LAST_DAY });
    expect(await companies(NOON)).toBe(1);
    expect(await companies(LAST_DAY)).toBe(0);
    const { given } = await showAway({ store, actor: dana, now: NOON });
    await takeBack({ store, actor: dana, now: NOON, delegationId: given[0]!.id });
    expect(await companies(NOON)).toBe(0);
  });

  test("signs for the person who is away, and everything that shows it says so", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { priya, ben, dana, company } = team;
    const ravi = await aTrainer(store, [], "Ravi Shah");
    const maya = await anEnrolled(store, team);
    await inTeam(store, maya, false);
    await inTeam(store, priya, true);
    await trained(store, team, maya);
    await delegating(store, priya, ben);
    await delegating(store, dana, ravi);
    const { enrolmentId, personId } = maya;
    const said = { store, enrolmentId, comment: "Good." };
    const judged = { ...said, actor: ravi, verdict: "competent" as const };
    expect(await signOff({ ...judged, now: NOON })).toEqual({ ok: true });
    const authorised = { ...said, actor: ben, verdict: "authorised" as const };
    expect(await signOff({ ...authorised, now: inDays(1) })).toEqual({ ok: true });

    const view = await showPerson({ store, company, personId, now: inDays(1) });
    const { trainerSignOff, managerSignOff } = view.programmes[0]!.standing;
    expect([trainerSignOff?.by, managerSignOff?.by]).toEqual([
      "Ravi Shah for Dana Kessler",
      "Ben Ode for Priya Nair",
    ]);
    expect(view.history.flatMap((event) => (event.kind === "signed-off" ? event.by : []))).toEqual([
      "Ben Ode for Priya Nair",
      "Ravi Shah for Dana Kessler",
    ]);
    const query = { before: null, name: "", kind: "signed-off" as const };
    const { entries } = await showLedger({ store, actor: priya, query, pageSize: 9 });
    expect(entries.map(({ by, other }) => [by?.name, other?.as, other?.who.name])).toEqual([
      ["Ben Ode", "for", "Priya Nair"],
      ["Ravi Shah", "for", "Dana Kessler"],
    ]);
  });

  test("what is one’s own to sign, and what is signed after the last day, is for nobody", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { priya, ben, dana } = team;
    const ravi = await aTrainer(store, [team.company], "Ravi Shah");
    const maya = await anEnrolled(store, team);
    await inTeam(store, maya, false);
    await inTeam(store, priya, true);
    await trained(store, team, maya);
    await delegating(store, priya, ben);
    await delegating(store, dana, ravi);
    const { enrolmentId } = maya;
    const said = { store, enrolmentId, comment: "Good." };
    const judged = { ...said, actor: ravi, verdict: "competent" as const };
    await signOff({ ...judged, now: NOON });
    await signOff({ ...said, actor: ben, now: AFTER, verdict: "authorised" });
    const rows = await store.read.select().from(store.read.tables.signOff);
    expect(rows.map(({ onBehalfOf }) => onBehalfOf)).toEqual([null, null]);
  });

  test("a trainer whose days are over signs nothing, though the page was open", async () => {
    const store = await open();
    const team = await aTeam(store);
    const ravi = await aTrainer(store, [], "Ravi Shah");
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await delegating(store, team.dana, ravi);
    const { enrolmentId } = maya;
    const judged = { store, enrolmentId, comment: "", actor: ravi };
    await expect(signOff({ ...judged, verdict: "competent", now: AFTER })).rejects.toMatchObject({
      status: 404,
    });
  });

  test("is told what waits, in place of the person who is away, including what was already waiting", async () => {
    const store = await open();
    const team = await aTeam(store);
    const ravi = await aTrainer(store, [], "Ravi Shah");
    const told = async () => {
      const rows = await store.read.select().from(store.read.tables.notice);
      return rows.filter(({ kind }) => kind === "sign-off-wanted").map(({ personId }) => personId);
    };
    await noticePeople({ store, now: inDays(0, 1) });
    await trained(store, team, await anEnrolled(store, team));
    await noticePeople({ store, now: inDays(0, 2) });
    expect(await told()).toEqual([team.dana.personId]);
    await delegating(store, team.dana, ravi);
    await noticePeople({ store, now: inDays(0, 3) });
    expect(await told()).toEqual([team.dana.personId, ravi.personId]);
    await trained(store, team, await anEnrolled(store, team, "Rui Santos"));
    await noticePeople({ store, now: inDays(0, 4) });
    expect((await told()).slice(2)).toEqual([ravi.personId]);
  });
});
