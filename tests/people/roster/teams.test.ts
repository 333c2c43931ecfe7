import { expect, test } from "vitest";
import { closeTeamOf, openTeamAgain } from "~/roster/services/teams/close-team.server";
import { showTeams } from "~/roster/services/teams/list-teams.server";
import { mergeTeam } from "~/roster/services/teams/merge-team.server";
import { makeTeam, nameTeam } from "~/roster/services/teams/name-team.server";
import { showTeam } from "~/roster/services/teams/show-team.server";
import {
  putPeopleIn,
  setTeamManager,
  takePersonOut,
} from "~/roster/services/teams/team-people.server";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { listRules } from "~/assignment/queries/assignments";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aTeam } from "../../support/clearance/a-team";
import { aRuleCall, enrolmentsOf, ledgerKinds } from "../../support/an-assignment";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { ownCompany } from "../../support/own";
import { makeRule } from "../../support/own-forms";

async function aBakery(store: Store) {
  const team = await aTeam(store);
  const maya = await anEmployee(store, team.company);
  const noor = await anEmployee(store, team.company, "Noor Haddad");
  const call = { store, actor: team.priya, now: NOON, key: null };
  const made = async (name: string) => {
    const one = await makeTeam({ ...call, id: newId(NOON), name });
    if (!one.ok) throw new Error(one.reason);
    return one.teamId;
  };
  return { team, maya, noor, call, social: await made("Social"), shop: await made("Shop") };
}

async function rulesIn(store: Store, companyId: string) {
  const rules = await listRules(store.read, ownCompany(companyId));
  return rules.map(({ team, endedAt }) => [team, endedAt === null]).sort();
}

eachEngine("a company’s teams", (open) => {
  test("are made once for the same form, and no two have the same name", async () => {
    const store = await open();
    const { team, call, shop } = await aBakery(store);
    const form = { ...call, id: newId(NOON), name: "Oven" };
    const both = await Promise.all([makeTeam(form), makeTeam(form)]);
    expect(both[0]).toEqual(both[1]);
    const again = await makeTeam({ ...call, id: newId(NOON), name: " sócial" });
    expect(again).toMatchObject({ ok: false, reason: "taken" });
    expect(await nameTeam({ ...call, teamId: shop, name: "Social" })).toMatchObject({ ok: false });
    expect(await nameTeam({ ...call, teamId: shop, name: "Shops" })).toMatchObject({ ok: true });
    expect((await showTeams(call)).teams.map(({ name }) => name)).toEqual([
      "Oven",
      "Shops",
      "Social",
    ]);
    expect(await ledgerKinds(store, team)).toEqual([
      "team-made",
      "team-made",
      "team-made",
      "team-renamed",
    ]);
  });

  test("take people in, several each, and a rule enrols them at once; out again they stay enrolled", async () => {
    const store = await open();
    const { team, maya, call, social, shop } = await aBakery(store);
    await makeRule({ ...(await aRuleCall(store, team)), teamId: social });
    const personIds = [maya.personId, team.ben.personId];
    await putPeopleIn({ ...call, teamId: social, personIds });
    await putPeopleIn({ ...call, teamId: social, personIds });
    await putPeopleIn({ ...call, teamId: shop, personIds: [maya.personId] });
    expect(await enrolmentsOf(store, team, maya.personId)).toHaveLength(1);
    expect((await showTeams(call)).teams).toMatchObject([
      { name: "Shop", people: 1, managers: [], rules: 0 },
      { name: "Social", people: 2, managers: ["Ben Ode"], rules: 1 },
    ]);
    await takePersonOut({ ...call, teamId: social, personId: maya.personId });
    expect(await enrolmentsOf(store, team, maya.personId)).toHaveLength(1);
    const employee = { ...call, teamId: shop, personId: maya.personId, isManager: true };
    await expect(setTeamManager(employee)).rejects.toMatchObject({ status: 404 });
    const { personId } = call.actor;
    const self = { ...call, teamId: shop, personId };
    for (const decided of [
      () => putPeopleIn({ ...self, personIds: [maya.personId, personId] }),
      () => takePersonOut(self),
      () => setTeamManager({ ...self, isManager: true }),
    ])
      await expect(decided()).rejects.toMatchObject({ status: 409 });
    expect(await verifyChain(store.read, ownCompany(team.company.id))).toMatchObject({ ok: true });
  });

  test("that close end their rules and keep their people, who are there when it opens again", async () => {
    const store = await open();
    const { team, maya, call, social } = await aBakery(store);
    await putPeopleIn({ ...call, teamId: social, personIds: [maya.personId] });
    await makeRule({ ...(await aRuleCall(store, team)), teamId: social });
    await closeTeamOf({ ...call, teamId: social });
    await closeTeamOf({ ...call, teamId: social });
    expect(await enrolmentsOf(store, team, maya.personId)).toMatchObject([{ endedAt: null }]);
    expect(await rulesIn(store, team.company.id)).toEqual([["Social", false]]);
    const taken = await makeTeam({ ...call, id: newId(NOON), name: "Social" });
    expect(taken).toEqual({ ok: false, reason: "closed", teamId: social });
    await openTeamAgain({ ...call, teamId: social });
    const shown = await showTeam({ ...call, teamId: social, q: "", into: null });
    expect(shown.people.map(({ name }) => name)).toEqual([maya.name]);
    expect(shown.rules).toBe(0);
  });

  test.each([
    { keepRules: false, reached: 0, rules: [["Social", false]] },
    {
      keepRules: true,
      reached: 1,
      rules: [
        ["Shop", true],
        ["Social", false],
      ],
    },
  ])("merge with the rules as chosen: $keepRules", async ({ keepRules, reached, rules }) => {
    const store = await open();
    const { team, maya, noor, call, social, shop } = await aBakery(store);
    await putPeopleIn({ ...call, teamId: social, personIds: [maya.personId, team.ben.personId] });
    await putPeopleIn({ ...call, teamId: shop, personIds: [noor.personId] });
    await makeRule({ ...(await aRuleCall(store, team)), teamId: social });
    const { merging } = await showTeam({ ...call, teamId: social, q: "", into: shop });
    expect(merging).toMatchObject({ moving: 2, kept: 1, enrolledByKept: 1, enrolledByTheirs: 0 });
    const merge = { ...call, teamId: social, intoId: shop, keepRules };
    await Promise.all([mergeTeam(merge), mergeTeam(merge)]);
    expect((await showTeams(call)).teams).toMatchObject([
      { name: "Shop", people: 3, managers: ["Ben Ode"] },
    ]);
    expect(await rulesIn(store, team.company.id)).toEqual(rules);
    expect(await enrolmentsOf(store, team, noor.personId)).toHaveLength(reached);
    expect(await enrolmentsOf(store, team, maya.personId)).toHaveLength(1);
  });

  test("are nothing to managers and trainers of other companies", async () => {
    const store = await open();
    const { team, call, social } = await aBakery(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theo = await aManager(store, other, "Theo Marsh");
    const foreign = { ...call, actor: theo, teamId: social };
    await expect(closeTeamOf(foreign)).rejects.toMatchObject({ status: 404 });
    const trainer = { ...call, actor: team.dana, key: "tidewater", teamId: social };
    await expect(closeTeamOf(trainer)).rejects.toMatchObject({ status: 404 });
    expect((await showTeams(call)).closed).toEqual([]);
  });
});
