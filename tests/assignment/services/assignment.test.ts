import { expect, test } from "vitest";
import { assign } from "~/assignment/services/bulk/assign.server";
import { showClearance } from "~/learning/services/show-clearance.server";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { setRetired } from "~/authoring/queries/content";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import {
  addChannels,
  anEnrolled,
  aTeam,
  bumpContent,
  inDays,
  trained,
  type Team,
} from "../../support/clearance/a-team";
import { ownCompany } from "../../support/own";
import { anAssignment, channelIdsOf, enrolmentsOf, ledgerKinds } from "../../support/an-assignment";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { extend, putBack, signOff, takeOut } from "../../support/own-forms";

async function retire(store: Store, { programme }: Team) {
  await store.write((tx) => setRetired(tx, "programme", [programme.programme], NOON));
  await bumpContent(store);
}

async function aNeighbour(store: Store) {
  const company = await aCompany(store, { key: "tidewater", name: "Tidewater" });
  await addChannels(store, company.id);
  return { company, theo: await aManager(store, company, "Theo Marsh") };
}

async function nothingIsEnrolled(store: Store) {
  expect(await store.read.select().from(store.read.tables.enrolment)).toEqual([]);
}

eachEngine("assigning a programme", (open) => {
  test("another company’s person does not exist, and nobody chosen with them is enrolled", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { company } = await aNeighbour(store);
    const maya = await anEmployee(store, team.company);
    const noor = await anEmployee(store, company, "Noor Haddad");
    const call = await anAssignment(store, team, [maya.personId, noor.personId]);
    await expect(assign(call)).rejects.toMatchObject({ status: 404 });
    await nothingIsEnrolled(store);
  });

  test("another company’s channel, an unknown programme and a manager do not exist", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { company } = await aNeighbour(store);
    const maya = await anEmployee(store, team.company);
    const call = await anAssignment(store, team, [maya.personId]);
    const { channel } = store.read.tables;
    const foreign = (await store.read.select().from(channel)).find(
      ({ companyId }) => companyId === company.id,
    )!;
    const refused = { status: 404 };
    await expect(assign({ ...call, channelIds: [foreign.id] })).rejects.toMatchObject(refused);
    await expect(assign({ ...call, programmeKey: "nothing" })).rejects.toMatchObject(refused);
    const managers = { personIds: [team.ben.personId] };
    await expect(assign({ ...call, selection: managers })).rejects.toMatchObject(refused);
    await nothingIsEnrolled(store);
  });

  test("a retired programme cannot be assigned any more", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    await retire(store, team);
    const call = await anAssignment(store, team, [maya.personId]);
    await expect(assign(call)).rejects.toMatchObject({ status: 404 });
    await nothingIsEnrolled(store);
  });

  test("a due date in the past, one too far ahead, and no channel at all are refused", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const call = await anAssignment(store, team, [maya.personId]);
    const refusals = await Promise.all([
      assign({ ...call, dueOn: "2026-11-20" }),
      assign({ ...call, dueOn: "2030-01-01" }),
      assign({ ...call, channelIds: [] }),
    ]);
    expect(refusals.map((each) => !each.ok && each.reason)).toEqual([
      "due-past",
      "due-too-late",
      "no-channels",
    ]);
    await nothingIsEnrolled(store);
    expect(await assign({ ...call, dueOn: "2026-11-21" })).toMatchObject({ ok: true });
  });

  test("someone who has left is skipped; someone who leaves later is not", async () => {
    const store = await open();
    const team = await aTeam(store);
    const gone = await anEmployee(store, team.company, "Gus Gone");
    const going = await anEmployee(store, team.company, "Gia Going");
    await store.write(async (tx) => {
      await markLeft(tx, gone, { at: NOON });
      await markLeft(tx, going, { at: inDays(3) });
    });
    const call = await anAssignment(store, team, [gone.personId, going.personId]);
    const done = await assign(call);
    const plans = done.ok && new Map(done.outcomes.map((each) => [each.personId, each.plan]));
    expect(plans && plans.get(gone.personId)).toMatchObject({ ok: false, because: "left" });
    expect(plans && plans.get(going.personId)).toMatchObject({ ok: true, does: "enrolled" });
  });

  test("two who assign the same at once enrol once, with one entry in the ledger", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const call = await anAssignment(store, team, [maya.personId]);
    const outcomes = (await Promise.all([assign(call), assign({ ...call, actor: team.ben })])).map(
      (each) => each.ok && each.outcomes[0]?.plan.ok,
    );
    expect(outcomes.sort()).toEqual([false, true]);
    expect(await enrolmentsOf(store, team, maya.personId)).toHaveLength(1);
    expect(await ledgerKinds(store, team)).toEqual(["enrolled"]);
  });

  test("to somebody enrolled it adds the missing channels, and leaves their due date", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const call = { ...(await anAssignment(store, team, [maya.personId])), dueOn: "2026-12-05" };
    const { instagram, x } = await channelIdsOf(store, team);
    await assign(call);
    const more = { ...call, channelIds: [instagram, x], dueOn: "2027-01-01" };
    expect(await assign(more)).toMatchObject({ outcomes: [{ plan: { does: "channels-added" } }] });
    expect(await enrolmentsOf(store, team, maya.personId)).toMatchObject([
      { channelIds: [instagram, x], dueOn: "2026-12-05" },
    ]);
    expect(await assign(more)).toMatchObject({
      outcomes: [{ plan: { ok: false, because: "enrolled-already" } }],
    });
    expect(await ledgerKinds(store, team)).toEqual(["enrolled", "channels-added"]);
  });

  test("the board shows at once what was assigned", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const call = await anAssignment(store, team, [maya.personId]);
    const row = async () => (await boardRows(store, { company: team.company, now: NOON })).rows[0]!;
    expect((await row()).programmes).toEqual([]);
    await assign(call);
    expect((await row()).programmes).toMatchObject([{ state: "in-training" }]);
  });

  test("everyone a filter shows is meant as the filter stands", async () => {
    const store = await open();
    const team = await aTeam(store);
    await anEmployee(store, team.company, "Maya Okafor");
    await anEmployee(store, team.company, "Dev Patel");
    const call = await anAssignment(store, team, []);
    const selection = { shownBy: { search: "okafor", group: null } };
    expect(await assign({ ...call, selection })).toMatchObject({ outcomes: { length: 1 } });
    const all = { shownBy: { search: "", group: null } };
    const done = await assign({ ...call, selection: all });
    expect(done.ok && done.outcomes.map(({ plan }) => plan.ok).sort()).toEqual([false, true]);
  });
});

eachEngine("extending", (open) => {
  async function assigned(store: Store) {
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const call = await anAssignment(store, team, [maya.personId]);
    await assign({ ...call, dueOn: "2026-11-25" });
    const extending = {
      store,
      actor: team.priya,
      now: NOON,
      selection: call.selection,
      programmeKey: "reply",
      dueOn: "2026-12-20",
      reason: "Two weeks on the night shift.",
    };
    return { team, maya, extending };
  }

  test("a past day and a missing reason are refused; another company’s person does not exist", async () => {
    const store = await open();
    const { team, maya, extending } = await assigned(store);
    const { theo } = await aNeighbour(store);
    expect(await extend({ ...extending, dueOn: "2026-11-20" })).toMatchObject({
      reason: "due-past",
    });
    expect(await extend({ ...extending, reason: " " })).toMatchObject({ reason: "reason-missing" });
    await expect(extend({ ...extending, actor: theo })).rejects.toMatchObject({ status: 404 });
    expect(await enrolmentsOf(store, team, maya.personId)).toMatchObject([{ dueOn: "2026-11-25" }]);
  });

  test("the new day counts everywhere, and extending to it twice is extending once", async () => {
    const store = await open();
    const { team, maya, extending } = await assigned(store);
    expect(await extend(extending)).toMatchObject({ outcomes: [{ plan: { ok: true } }] });
    expect(await extend(extending)).toMatchObject({
      outcomes: [{ plan: { because: "due-then-already" } }],
    });
    expect(await ledgerKinds(store, team)).toEqual(["enrolled", "enrolment-changed"]);
    const { companyId, personId } = maya;
    const found = await personStandings(store, {
      company: ownCompany(companyId),
      personId,
      now: NOON,
    });
    expect(found?.standings).toMatchObject([{ dueOn: "2026-12-20" }]);
  });

  test("who is not enrolled, was taken out or is cleared already is skipped", async () => {
    const store = await open();
    const { team, maya, extending } = await assigned(store);
    const { actor } = extending;
    const dev = await anEmployee(store, team.company, "Dev Patel");
    const hana = await anEnrolled(store, team, "Hana Sato");
    await trained(store, team, hana);
    const signing = { store, enrolmentId: hana.enrolmentId, comment: "" };
    const competent = { verdict: "competent" } as const;
    await signOff({ ...signing, ...competent, actor: team.dana, now: inDays(-2) });
    const verdict = "authorised";
    await signOff({ ...signing, verdict, actor, now: inDays(-1) });
    const enrolmentId = (await enrolmentsOf(store, team, maya.personId))[0]!.id;
    const out = { store, actor, now: NOON, personId: maya.personId, enrolmentId, reason: "Moved." };
    await takeOut(out);
    const selection = { personIds: [maya.personId, dev.personId, hana.personId] };
    const done = await extend({ ...extending, selection });
    const why = new Map(
      done.ok
        ? done.outcomes.map(({ personId, plan }) => [personId, !plan.ok && plan.because])
        : [],
    );
    expect(why.get(maya.personId)).toBe("taken-out");
    expect(why.get(dev.personId)).toBe("not-enrolled");
    expect(why.get(hana.personId)).toBe("cleared-already");
  });
});

eachEngine("taking somebody out of a programme", (open) => {
  async function enrolledOne(store: Store) {
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const { personId, enrolmentId } = maya;
    const call = { store, actor: team.priya, now: NOON, personId, enrolmentId };
    return { team, maya, call: { ...call, reason: "She works in the bakery now." } };
  }

  test("needs a reason, and another company’s enrolment does not exist", async () => {
    const store = await open();
    const { call } = await enrolledOne(store);
    const { theo } = await aNeighbour(store);
    expect(await takeOut({ ...call, reason: "  " })).toMatchObject({ reason: "reason-missing" });
    await expect(takeOut({ ...call, actor: theo })).rejects.toMatchObject({ status: 404 });
    await expect(takeOut({ ...call, enrolmentId: "other" })).rejects.toMatchObject({ status: 404 });
  });

  test("leaves nothing to do, twice is once, and putting back carries on where they were", async () => {
    const store = await open();
    const { team, maya, call } = await enrolledOne(store);
    const { companyId, personId } = maya;
    const standings = async () =>
      (await personStandings(store, { company: ownCompany(companyId), personId, now: NOON }))
        ?.standings ?? [];
    const before = await standings();
    await takeOut(call);
    await takeOut(call);
    expect(await standings()).toEqual([]);
    expect(await ledgerKinds(store, team)).toEqual(["enrolment-changed"]);

    const again = { ...call, now: inDays(0, 5), dueOn: null };
    expect(await putBack({ ...again, dueOn: "2026-11-01" })).toMatchObject({ reason: "due-past" });
    expect(await putBack(again)).toEqual({ ok: true });
    expect(await putBack(again)).toEqual({ ok: true });
    expect(await standings()).toEqual(before);
    expect(await ledgerKinds(store, team)).toHaveLength(2);
  });

  test("what was granted holds until its date", async () => {
    const store = await open();
    const { team, maya, call } = await enrolledOne(store);
    await trained(store, team, maya);
    const { enrolmentId } = maya;
    const signing = { store, enrolmentId, comment: "" };
    const competent = { verdict: "competent" } as const;
    await signOff({ ...signing, ...competent, actor: team.dana, now: inDays(-2) });
    const authorised = { verdict: "authorised" } as const;
    await signOff({ ...signing, ...authorised, actor: team.priya, now: inDays(-1) });
    await takeOut(call);
    const { companyId, personId } = maya;
    const at = async (now: Date) =>
      (await personStandings(store, { company: ownCompany(companyId), personId, now }))
        ?.standings[0]?.holds;
    expect(await at(inDays(30))).toBe(true);
    const shown = await showClearance({ store, actor: maya, now: inDays(30) });
    expect(JSON.stringify(shown)).toContain("You were taken out of this programme.");
    expect(await at(inDays(800))).toBe(false);
  });

  test("assigning the programme puts them back, by the new day and with the missing channels", async () => {
    const store = await open();
    const { team, maya, call } = await enrolledOne(store);
    await takeOut(call);
    const assigning = await anAssignment(store, team, [maya.personId]);
    const done = await assign({ ...assigning, now: inDays(0, 5), dueOn: "2026-12-24" });
    expect(done).toMatchObject({ outcomes: [{ plan: { does: "resumed" } }] });
    expect(await enrolmentsOf(store, team, maya.personId)).toMatchObject([
      { endedAt: null, dueOn: "2026-12-24", id: maya.enrolmentId },
    ]);
  });
});
