import { expect, test } from "vitest";
import { applyToAll } from "~/assignment/services/rules.server";
import { assign } from "~/assignment/services/bulk/assign.server";
import { showProgrammes } from "~/assignment/services/show-programmes.server";
import { showRules } from "~/assignment/services/show-rules.server";
import {
  chooseProgrammes,
  showProgrammeChoice,
} from "~/authoring/services/companies/choose-programmes.server";
import { addEngagement } from "~/people/queries/organisation";
import { personStandings } from "~/clearance/services/standing/standings.server";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, type Team } from "../../../support/clearance/a-team";
import { eachEngine } from "../../../support/harness/engines";
import { anAdmin, anEmployee, aTrainer, NOON } from "../../../support/makers";
import { anAssignment, aRuleCall, enrolmentsOf, ledgerKinds } from "../../../support/an-assignment";
import { makeRule, putBack, takeOut } from "../../../support/own-forms";

const KEY = "harbour-and-pine";

async function setting(store: Store) {
  const team = await aTeam(store);
  const call = { store, actor: await anAdmin(store), now: NOON, key: KEY };
  const choose = (programmeKeys: string[], offersNew = false) =>
    chooseProgrammes({ ...call, programmeKeys, offersNew });
  return { team, call, choose };
}

const keysIn = (view: { programmes: { key: string }[] }) => view.programmes.map(({ key }) => key);

async function stateOf(store: Store, team: Team, personId: string) {
  const found = await personStandings(store, { company: team.company, personId, now: NOON });
  return found?.standings.map(({ state }) => state);
}

eachEngine("the programmes of a company", (open) => {
  test("all are offered until somebody chooses, new ones too", async () => {
    const store = await open();
    const { team, call } = await setting(store);
    const shown = await showProgrammeChoice(call);
    expect(shown.offersNew).toBe(true);
    expect(shown.programmes.map(({ key, offered }) => [key, offered])).toEqual([["reply", true]]);
    expect(keysIn(await showRules({ store, actor: team.priya, now: NOON }))).toEqual(["reply"]);
  });

  test("are chosen by admins and the trainers who work with it; for other trainers it doesn’t exist", async () => {
    const store = await open();
    const { team, call } = await setting(store);
    const sam = await aTrainer(store, [], "Sam Stranger");
    const wanted = { ...call, actor: sam, programmeKeys: [], offersNew: false };
    await expect(chooseProgrammes(wanted)).rejects.toMatchObject({ status: 404 });
    await expect(showProgrammeChoice({ ...call, actor: sam })).rejects.toMatchObject({
      status: 404,
    });
    await store.write((tx) =>
      addEngagement(tx, team.company, { personId: sam.personId, createdAt: NOON }),
    );
    await chooseProgrammes(wanted);
    expect((await showProgrammeChoice(call)).programmes.some(({ offered }) => offered)).toBe(false);
  });

  test("what isn’t offered is in no picker, and nobody is enrolled in it anew, by name, by rule or back", async () => {
    const store = await open();
    const { team, choose } = await setting(store);
    const maya = await anEnrolled(store, team);
    const out = await anEnrolled(store, team, "Oskar Out");
    const [left] = await enrolmentsOf(store, team, out.personId);
    const change = { store, actor: team.priya, now: NOON, personId: out.personId };
    const named = { ...change, enrolmentId: left!.id, reason: "Works elsewhere" };
    expect(await takeOut(named)).toEqual({ ok: true });
    const rule = await aRuleCall(store, team);
    expect(await makeRule(rule)).toMatchObject({ ok: true });
    await choose([]);

    const nia = await anEmployee(store, team.company, "Nia New");
    expect(await applyToAll(store, team.company, NOON)).toBe(0);
    await expect(assign(await anAssignment(store, team, [nia.personId]))).rejects.toMatchObject({
      status: 404,
    });
    await expect(makeRule(rule)).rejects.toMatchObject({ status: 404 });
    expect(await putBack({ ...named, dueOn: null })).toEqual({ ok: false, reason: "not-offered" });
    expect(await enrolmentsOf(store, team, nia.personId)).toEqual([]);
    const rules = await showRules({ store, actor: team.priya, now: NOON });
    expect(keysIn(rules)).toEqual([]);
    expect(rules.inForce).toMatchObject([{ offered: false, retired: false }]);
    const view = await showProgrammes({
      store,
      actor: team.priya,
      now: NOON,
      personId: nia.personId,
    });
    expect(view.others).toEqual([]);

    // Who was in it stays in it, and learns on.
    expect(await stateOf(store, team, maya.personId)).toEqual(["in-training"]);

    await choose(["reply"]);
    expect(await applyToAll(store, team.company, NOON)).toBeGreaterThan(0);
    expect(await enrolmentsOf(store, team, nia.personId)).toHaveLength(1);
  });

  test("a choice says how many people are in each, is in the ledger once, and the same again is nothing", async () => {
    const store = await open();
    const { team, call, choose } = await setting(store);
    await anEnrolled(store, team);
    expect((await showProgrammeChoice(call)).programmes).toMatchObject([
      { key: "reply", enrolled: 1, cleared: 0 },
    ]);
    const before = (await ledgerKinds(store, team)).length;
    await choose([], true);
    await choose([], true);
    expect((await ledgerKinds(store, team)).slice(before)).toEqual(["programmes-chosen"]);
    expect(await showProgrammeChoice(call)).toMatchObject({
      offersNew: true,
      programmes: [{ key: "reply", offered: false }],
    });
  });
});
