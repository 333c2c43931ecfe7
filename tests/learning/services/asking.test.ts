import { expect, test } from "vitest";
import { showAsk } from "~/learning/services/ask/show-ask.server";
import { showMayI } from "~/learning/services/ask/show-may-i.server";
import { showHome } from "~/learning/services/show-home.server";
import { seeCleared, showCleared } from "~/learning/services/cleared.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import type { Week } from "~/clearance/rules/coverage/hours";
import { Refusal } from "~/kit/http/refusal";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays, trained, type Team } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { decideSuspension, delegate, setHours, signOff } from "../../support/own-forms";

const TODAY = "2026-11-21";
const MORNINGS: Week = Array.from({ length: 7 }, () => [[480, 600]]);

async function cleared(store: Store, team: Team, name = "Maya Okafor", daysAgo = 1) {
  const employee = await anEnrolled(store, team, name, inDays(-daysAgo - 20));
  await trained(store, team, employee, inDays(-daysAgo - 10));
  const signed = { store, enrolmentId: employee.enrolmentId, comment: "" };
  await signOff({ ...signed, actor: team.dana, now: inDays(-daysAgo), verdict: "competent" });
  const later = inDays(-daysAgo, 1);
  await signOff({ ...signed, actor: team.priya, now: later, verdict: "authorised" });
  return employee;
}

eachEngine("who an employee can ask", (open) => {
  test("are the managers of their own company who have not left, with their hours and stand-ins", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    await aManager(store, await aCompany(store, { key: "tidewater" }), "Theo Lind");
    const ask = () => showAsk({ store, actor: maya, now: NOON });
    expect((await ask()).managers.map(({ name }) => name)).toEqual(["Ben Ode", "Priya Nair"]);

    const { personId } = team.priya;
    await setHours({
      store,
      actor: team.priya,
      personId,
      now: NOON,
      validFrom: TODAY,
      week: MORNINGS,
    });
    expect((await ask()).managers.map(({ name }) => name)).toEqual(["Ben Ode"]);

    await delegate({
      store,
      actor: team.ben,
      now: NOON,
      companyId: null,
      toPersonId: personId,
      startsOn: TODAY,
      endsOn: "2026-11-30",
    });
    expect((await ask()).managers).toMatchObject([
      { name: "Ben Ode", presence: { kind: "away", until: "2026-11-30" } },
      { name: "Priya Nair", presence: { kind: "off" } },
    ]);
    await store.write((tx) => markLeft(tx, team.ben, { at: inDays(-1) }));
    expect((await ask()).managers.map(({ name }) => name)).toEqual(["Priya Nair"]);
  });

  test("without a playbook there are no lines, and the managers all the same", async () => {
    const store = await open();
    const company = await aCompany(store, { key: "harbour-and-pine" });
    await aManager(store, company, "Priya Nair");
    const maya = await anEmployee(store, company);
    expect(await showAsk({ store, actor: maya, now: NOON })).toMatchObject({
      help: null,
      lines: [],
      nobody: false,
      managers: [{ name: "Priya Nair" }],
    });
  });
});

eachEngine("may an employee do this", (open) => {
  test("is answered by their own standing, today", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const rui = await anEmployee(store, team.company, "Rui Santos");
    const ask = async (actor: typeof rui, channel: string, level: string, now = NOON) =>
      (await showMayI({ store, actor, now, asked: { channel, level } })).answer!;

    expect(await ask(maya, "instagram", "reply")).toMatchObject({ ok: true, ask: null });
    expect(await ask(maya, "instagram", "crisis")).toMatchObject({
      ok: false,
      ask: { who: "manager" },
    });
    expect(await ask(rui, "instagram", "share")).toMatchObject({ ok: false });
    expect(await ask(maya, "myspace", "reply")).toMatchObject({ ok: false });
    expect(await ask(maya, "instagram", "reply", inDays(900))).toMatchObject({ ok: false });

    await decideSuspension({
      store,
      actor: team.priya,
      now: NOON,
      personId: maya.personId,
      action: "suspend",
      reason: "An answer in anger.",
      incident: "",
      remedialModuleId: null,
    });
    const paused = await ask(maya, "instagram", "reply", inDays(0, 1));
    expect(paused.ok).toBe(false);
    expect(paused.why[0]?.why).toContain("An answer in anger.");
  });
});

eachEngine("being newly cleared", (open) => {
  test("is shown at home until it was seen, and only to the person, only while it holds", async () => {
    const store = await open();
    const team = await aTeam(store);
    // The company’s notices begin now: what comes after is told.
    await noticePeople({ store, now: inDays(-30) });
    const maya = await cleared(store, team);
    const rui = await anEmployee(store, team.company, "Rui Santos");
    await noticePeople({ store, now: NOON });
    const atHome = async (now = NOON) => (await showHome({ store, actor: maya, now })).cleared;
    expect(await atHome()).toMatchObject({
      name: "Maya Okafor",
      level: "reply",
      enrolmentId: maya.enrolmentId,
    });
    expect(await atHome(inDays(900))).toBeNull();

    const { enrolmentId } = maya;
    await expect(showCleared({ store, actor: rui, now: NOON, enrolmentId })).rejects.toThrow(
      Refusal,
    );
    await seeCleared({ store, actor: rui, now: NOON, enrolmentId });
    expect(await atHome()).not.toBeNull();
    await seeCleared({ store, actor: maya, now: NOON, enrolmentId });
    expect(await atHome()).toBeNull();
    expect(await showCleared({ store, actor: maya, now: NOON, enrolmentId })).toMatchObject({
      name: "Maya Okafor",
    });
  });
});

eachEngine("how long a sign-off usually takes", (open) => {
  test("is said to who waits, once five of the company’s were decided", async () => {
    const store = await open();
    const team = await aTeam(store);
    const waiting = await anEnrolled(store, team, "Wen Liu", inDays(-20));
    await trained(store, team, waiting, inDays(-1));
    const title = async (now: Date) => (await showHome({ store, actor: waiting, now })).next?.title;
    for (const name of ["Ana B", "Bo C", "Cy D", "Di E"]) await cleared(store, team, name, 2);
    expect(await title(NOON)).toBe("Waiting for Dana Kessler");
    await cleared(store, team, "Ed F", 2);
    // Worked out once a day.
    expect(await title(inDays(1))).toBe("Waiting for Dana Kessler, usually 10 days");
  });
});
