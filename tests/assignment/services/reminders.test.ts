import { expect, test } from "vitest";
import { assign } from "~/assignment/services/bulk/assign.server";
import { remind } from "~/assignment/services/bulk/remind.server";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import { ownPerson } from "../../support/own";
import { aTeam, inDays, trained, type Team } from "../../support/clearance/a-team";
import { anAssignment, enrolmentsOf, ledgerKinds } from "../../support/an-assignment";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { aMailbox, allNotices, runNotices, wish } from "../../support/notices";
import { extend, takeOut } from "../../support/own-forms";

/** Maya, who has been assigned a programme and told of it. */
async function mayaAssigned(store: Store, dueOn = "2026-12-20") {
  const team = await aTeam(store);
  const maya = await anEmployee(store, team.company);
  await assign({ ...(await anAssignment(store, team, [maya.personId])), dueOn });
  const { got, mailer, subjectsTo } = aMailbox();
  await runNotices(store, mailer, NOON);
  got.splice(0);
  const selection = { personIds: [maya.personId] };
  const call = { store, actor: team.priya, now: NOON, selection, programmeKey: null };
  return { team, maya, call, mailer, subjects: () => subjectsTo(maya.email) };
}

async function takeMayaOut(store: Store, team: Team, personId: string) {
  const enrolmentId = (await enrolmentsOf(store, team, personId))[0]!.id;
  const taken = { store, actor: team.priya, now: NOON, personId, enrolmentId };
  await takeOut({ ...taken, reason: "She works in the bakery now." });
}

eachEngine("reminding", (open) => {
  test("another company’s person, or a programme that is not taught, does not exist", async () => {
    const store = await open();
    const { call } = await mayaAssigned(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theo = await aManager(store, other, "Theo Marsh");
    const refused = { status: 404 };
    await expect(remind({ ...call, actor: theo })).rejects.toMatchObject(refused);
    await expect(remind({ ...call, programmeKey: "nothing" })).rejects.toMatchObject(refused);
  });

  test("tells once a day, in the app and by mail, however often and by whomever it is asked", async () => {
    const store = await open();
    const { team, call, mailer, subjects } = await mayaAssigned(store);
    const done = await Promise.all([remind(call), remind({ ...call, actor: team.ben })]);
    const reminded = done.map(({ outcomes }) => outcomes[0]?.plan.ok);
    expect(reminded.sort()).toEqual([false, true]);
    await remind({ ...call, now: inDays(0, 60), programmeKey: "reply" });
    await runNotices(store, mailer, inDays(0, 61));
    expect(subjects()).toEqual([
      expect.stringMatching(/^Reminder from .+: “.*” is due on 20 December/),
    ]);
    expect(await ledgerKinds(store, team)).toEqual(["enrolled", "reminded"]);

    await remind({ ...call, now: inDays(1) });
    await runNotices(store, mailer, inDays(1));
    expect(subjects()).toHaveLength(2);
  });

  test("sends no mail to people who want none about training, and still tells them in the app", async () => {
    const store = await open();
    const { maya, call, mailer, subjects } = await mayaAssigned(store);
    await wish(store, maya.personId, { modes: { training: "off" } });
    await remind(call);
    await runNotices(store, mailer, NOON);
    expect(subjects()).toEqual([]);
    const keys = (await allNotices(store)).map(({ key }) => key.split(":")[0]);
    expect(keys).toContain("reminder");
  });

  test("skips people who have nothing to do, have left, or were taken out", async () => {
    const store = await open();
    const { team, maya, call } = await mayaAssigned(store);
    const why = async () =>
      (await remind(call)).outcomes.map(({ plan }) => (plan.ok ? plan.does : plan.because));
    await trained(store, team, maya, inDays(0, 1));
    expect(await why()).toEqual(["nothing-to-do"]);
    await takeMayaOut(store, team, maya.personId);
    expect(await why()).toEqual(["nothing-to-do"]);
    const { companyId, personId } = maya;
    await store.write((tx) => markLeft(tx, ownPerson(companyId, personId), { at: NOON }));
    expect(await why()).toEqual(["left"]);
  });

  test("a reminder whose training was done before its mail went is not mailed", async () => {
    const store = await open();
    const { team, maya, call, mailer, subjects } = await mayaAssigned(store);
    await remind(call);
    await trained(store, team, maya, inDays(0, 1));
    await runNotices(store, mailer, inDays(0, 2));
    expect(subjects()).toEqual([]);
  });
});

eachEngine("the due date that people are told", (open) => {
  test("is the extended one", async () => {
    const store = await open();
    const { call, mailer, subjects } = await mayaAssigned(store, "2026-11-28");
    const { programmeKey: _all, ...extending } = call;
    const how = { programmeKey: "reply", dueOn: "2026-12-24", reason: "Ill." };
    await extend({ ...extending, ...how });
    await runNotices(store, mailer, inDays(9));
    expect(subjects()).toEqual([]);
    await runNotices(store, mailer, inDays(27));
    await runNotices(store, mailer, inDays(35));
    expect(subjects()).toEqual([
      expect.stringContaining("is due on 24 December 2026"),
      expect.stringContaining("was due on 24 December 2026"),
    ]);
  });

  test("is no longer told to people who were taken out", async () => {
    const store = await open();
    const { team, maya, mailer, subjects } = await mayaAssigned(store, "2026-11-28");
    await takeMayaOut(store, team, maya.personId);
    for (const days of [1, 6, 9, 30]) await runNotices(store, mailer, inDays(days));
    expect(subjects()).toEqual([]);
  });
});
