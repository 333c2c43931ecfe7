import { expect, test } from "vitest";
import { assign } from "~/assignment/services/bulk/assign.server";
import { keepRules } from "~/assignment/services/keep-rules.server";
import { applyToAll, endRuleOf } from "~/assignment/services/rules.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { markChanged } from "~/people/queries/changes";
import { setRetired } from "~/authoring/queries/content";
import { markLeft } from "~/people/queries/memberships";
import { joinTeam } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  addChannels,
  anEnrolled,
  aTeam,
  bumpContent,
  inDays,
  type Team,
} from "../../support/clearance/a-team";
import {
  anAssignment,
  aRuleCall,
  channelIdsOf,
  enrolmentsOf,
  ledgerKinds,
} from "../../support/an-assignment";
import { ownCompany, ownPerson } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { makeRule, takeOut } from "../../support/own-forms";

async function join(store: Store, { company }: Team, personId: string, name = "Pier Street") {
  const row = { id: newId(NOON), name, isManager: false };
  await store.write((tx) => joinTeam(tx, ownPerson(company.id, personId), row));
  const teams = await store.read.select().from(store.read.tables.team);
  return teams.find((team) => team.name === name && team.companyId === company.id)!.id;
}

function aNewPerson(store: Store, { company }: Team, now: Date, team?: string) {
  const email = `${newId(now)}@example.test`;
  const named = { name: "Nia New", givenName: "Nia", email, role: "employee" as const };
  return addNewPerson({ store, now, person: { ...named, company, teams: team ? [team] : [] } });
}

eachEngine("a rule", (open) => {
  test("of another company’s team or channel, or of a retired programme, cannot be made", async () => {
    const store = await open();
    const team = await aTeam(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    await addChannels(store, other.id);
    const theo = await aManager(store, other, "Theo Marsh");
    const noor = await anEmployee(store, other, "Noor Haddad");
    const foreign = await join(store, { ...team, company: other }, noor.personId);
    const call = await aRuleCall(store, team);
    await expect(makeRule({ ...call, teamId: foreign })).rejects.toMatchObject({ status: 404 });
    await expect(makeRule({ ...call, actor: theo })).rejects.toMatchObject({ status: 404 });
    await store.write((tx) => setRetired(tx, "programme", [team.programme.programme], NOON));
    await bumpContent(store);
    await expect(makeRule(call)).rejects.toMatchObject({ status: 404 });
    expect(await store.read.select().from(store.read.tables.assignment)).toEqual([]);
  });

  test("with a past day, with no days or too many, or without a channel is refused", async () => {
    const store = await open();
    const team = await aTeam(store);
    const call = await aRuleCall(store, team);
    const made = [
      await makeRule({ ...call, due: { dueOn: "2026-11-20", dueDays: null } }),
      await makeRule({ ...call, due: { dueOn: null, dueDays: 0 } }),
      await makeRule({ ...call, due: { dueOn: null, dueDays: 366 } }),
      await makeRule({ ...call, channelIds: [] }),
    ];
    expect(made.map((each) => !each.ok && each.reason)).toEqual([
      "due-past",
      "due-days",
      "due-days",
      "no-channels",
    ]);
  });

  test("enrols everyone at once, but not those who have left or were taken out", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const gone = await anEmployee(store, team.company, "Gus Gone");
    await store.write((tx) => markLeft(tx, gone, { at: NOON }));
    const out = await anEnrolled(store, team, "Ola Out");
    const { personId, enrolmentId } = out;
    const taken = { store, actor: team.priya, now: NOON, personId, enrolmentId };
    await takeOut({ ...taken, reason: "Moved to the bakery." });

    const made = await makeRule({
      ...(await aRuleCall(store, team)),
      due: { dueOn: null, dueDays: 14 },
    });
    expect(await enrolmentsOf(store, team, maya.personId)).toMatchObject([{ dueOn: "2026-12-05" }]);
    expect(await enrolmentsOf(store, team, gone.personId)).toEqual([]);
    expect((await enrolmentsOf(store, team, personId))[0]?.endedAt).toEqual(NOON);
    const rows = await store.read.select().from(store.read.tables.enrolment);
    const row = rows.find((each) => each.personId === maya.personId);
    expect(row).toMatchObject({ assignmentId: made.ok && made.id, enrolledBy: null });
    expect(await ledgerKinds(store, team)).toEqual(["enrolment-changed", "rule-made", "enrolled"]);
  });

  test("adds the channels that somebody enrolled lacks, and changes nothing else of theirs", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { instagram, x } = await channelIdsOf(store, team);
    const maya = await anEmployee(store, team.company);
    await assign({ ...(await anAssignment(store, team, [maya.personId])), dueOn: "2026-12-24" });
    const call = await aRuleCall(store, team);
    const due = { dueOn: null, dueDays: 3 };
    await makeRule({ ...call, channelIds: [x], due });
    expect(await enrolmentsOf(store, team, maya.personId)).toMatchObject([
      { channelIds: [instagram, x], dueOn: "2026-12-24" },
    ]);
  });

  test("for a team reaches the team, and anyone who joins it later", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const dev = await anEmployee(store, team.company, "Dev Patel");
    const teamId = await join(store, team, maya.personId);
    await makeRule({ ...(await aRuleCall(store, team)), teamId });
    expect(await enrolmentsOf(store, team, maya.personId)).toHaveLength(1);
    expect(await enrolmentsOf(store, team, dev.personId)).toEqual([]);

    const nia = await aNewPerson(store, team, inDays(1), "Pier Street");
    expect(await enrolmentsOf(store, team, nia)).toHaveLength(1);
    const elsewhere = await aNewPerson(store, team, inDays(1), "Kitchen");
    expect(await enrolmentsOf(store, team, elsewhere)).toEqual([]);
    await keepRules({ store, now: inDays(1) });
    await join(store, team, dev.personId);
    expect(await keepRules({ store, now: inDays(1) })).toBe(1);
    expect(await enrolmentsOf(store, team, dev.personId)).toHaveLength(1);
  });

  test("of a day that has passed gives newcomers no due date, so that nobody begins overdue", async () => {
    const store = await open();
    const team = await aTeam(store);
    const call = await aRuleCall(store, team);
    await makeRule({ ...call, due: { dueOn: "2026-11-30", dueDays: null } });
    const early = await aNewPerson(store, team, inDays(1));
    const late = await aNewPerson(store, team, inDays(10));
    expect(await enrolmentsOf(store, team, early)).toMatchObject([{ dueOn: "2026-11-30" }]);
    expect(await enrolmentsOf(store, team, late)).toMatchObject([{ dueOn: null }]);
  });

  test("applied many times, also at once, is applied once", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { id: companyId } = team.company;
    for (const name of ["Maya Okafor", "Dev Patel", "Hana Sato"])
      await anEmployee(store, team.company, name);
    await makeRule(await aRuleCall(store, team));
    const nia = await anEmployee(store, team.company, "Nia New");
    await store.write((tx) => markChanged(tx, nia));
    const touched = await Promise.all([
      applyToAll(store, ownCompany(companyId), NOON),
      applyToAll(store, ownCompany(companyId), NOON),
      keepRules({ store, now: NOON }),
    ]);
    expect(touched.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await applyToAll(store, ownCompany(companyId), NOON)).toBe(0);
    expect(await store.read.select().from(store.read.tables.enrolment)).toHaveLength(4);
    expect(await ledgerKinds(store, team)).toHaveLength(1 + 4);
  });

  test("made by two managers at once is one rule; another one for the same people is refused", async () => {
    const store = await open();
    const team = await aTeam(store);
    await anEmployee(store, team.company);
    const call = await aRuleCall(store, team);
    const both = await Promise.all([makeRule(call), makeRule({ ...call, actor: team.ben })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { assignment } = store.read.tables;
    expect(await store.read.select().from(assignment)).toHaveLength(1);
    const other = { ...call, due: { dueOn: null, dueDays: 7 } };
    for (const rule of [call, other])
      expect(await makeRule(rule)).toEqual({ ok: false, reason: "there-already" });
  });

  test("that has ended enrols nobody else; the people it enrolled stay enrolled. Ending it twice changes nothing", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const call = await aRuleCall(store, team);
    const made = await makeRule(call);
    const assignmentId = made.ok ? made.id : "";
    const other = await aManager(
      store,
      await aCompany(store, { key: "tidewater", name: "Tidewater" }),
      "Theo Marsh",
    );
    const ending = { store, actor: team.ben, now: inDays(1), assignmentId };
    await expect(endRuleOf({ ...ending, actor: other })).rejects.toMatchObject({ status: 404 });
    await endRuleOf(ending);
    await endRuleOf(ending);
    expect(await enrolmentsOf(store, team, maya.personId)).toHaveLength(1);
    const nia = await aNewPerson(store, team, inDays(2));
    expect(await enrolmentsOf(store, team, nia)).toEqual([]);
    const kinds = (await ledgerKinds(store, team)).filter((kind) => kind === "rule-ended");
    expect(kinds).toHaveLength(1);
    expect(await makeRule({ ...call, now: inDays(3) })).toMatchObject({ ok: true });
  });
});
