import { expect, test } from "vitest";
import type { Week } from "~/clearance/rules/coverage/hours";
import type { Manager } from "~/people/rules/actor";
import { Refusal } from "~/kit/http/refusal";
import { showCoverage } from "~/clearance/services/coverage/show-coverage.server";
import { showExpiring } from "~/clearance/services/board/show-expiring.server";
import { showHours } from "~/clearance/services/coverage/show-hours.server";
import { markLeft } from "~/people/queries/memberships";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { addDays } from "~/kit/time/moment";
import { coverageByTheFunction, coverageKept } from "../../support/clearance/by-the-function";
import { ownCompany } from "../../support/own";
import { anEnrolled, aTeam, inDays, trained, type Team } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { decideSuspension, setHours, signOff } from "../../support/own-forms";

const TODAY = "2026-11-21";
const WEEKDAYS: Week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [[540, 1020]] : []));
const EVERY_DAY: Week = WEEKDAYS.map(() => [[540, 1020]]);

async function cleared(store: Store, team: Team, name: string, daysAgo = 1) {
  const employee = await anEnrolled(store, team, name, inDays(-daysAgo - 20));
  await trained(store, team, employee, inDays(-daysAgo - 10));
  const signed = { store, enrolmentId: employee.enrolmentId, comment: "" };
  const now = inDays(-daysAgo);
  await signOff({ ...signed, actor: team.dana, now, verdict: "competent" });
  const later = inDays(-daysAgo, 1);
  await signOff({ ...signed, actor: team.priya, now: later, verdict: "authorised" });
  return employee;
}

const coverage = async (
  store: Store,
  { companyId }: { companyId: string },
  chosen: { channel: string; day: string } | null = null,
  now = NOON,
) => showCoverage({ store, company: ownCompany(companyId), now, chosen });

const counts = (view: Awaited<ReturnType<typeof coverage>>) =>
  view.channels[0]?.weeks.map(({ days }) => days.map((day) => day?.people ?? null));

eachEngine("working hours", (open) => {
  test("are entered once however often they are sent, by oneself or by a manager; the last ones count", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const { personId } = maya;
    const entered = { store, personId, now: NOON, validFrom: TODAY };
    const form = { ...entered, id: newId(NOON), actor: maya, week: WEEKDAYS };
    await setHours(form);
    await setHours(form);
    const rows = async () => store.read.select().from(store.read.tables.workingHours);
    expect(await rows()).toHaveLength(1);
    const own = await showHours({ store, actor: maya, personId, now: NOON });
    expect(own.current).toMatchObject({ week: WEEKDAYS, validFrom: TODAY, by: "you" });

    const now = inDays(0, 5);
    await setHours({ ...entered, actor: team.priya, now, week: EVERY_DAY });
    await setHours({ ...entered, actor: team.priya, now, validFrom: "2026-12-01", week: WEEKDAYS });
    const later = await showHours({ store, actor: maya, personId, now });
    expect(later.current).toMatchObject({ week: EVERY_DAY, by: "Priya Nair" });
    expect(later.later).toMatchObject([{ week: WEEKDAYS, validFrom: "2026-12-01" }]);
    expect(await rows()).toHaveLength(3);
  });

  test("begin today at the earliest and within a year, and can be worked", async () => {
    const store = await open();
    const { company } = await aTeam(store);
    const maya = await anEmployee(store, company);
    const entered = { store, actor: maya, personId: maya.personId, now: NOON, week: WEEKDAYS };
    const sent = (changes: object) => setHours({ ...entered, validFrom: TODAY, ...changes });
    expect(await sent({ validFrom: "2026-11-20" })).toEqual({ ok: false, reason: "too-early" });
    expect(await sent({ validFrom: "2027-12-01" })).toEqual({ ok: false, reason: "too-late" });
    expect(await sent({ week: [[[600, 540]], [], [], [], [], [], []] })).toMatchObject({
      ok: false,
    });
    expect(await store.read.select().from(store.read.tables.workingHours)).toEqual([]);
  });

  test("of somebody else, of another company’s people, of managers and of leavers are not there", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEmployee(store, team.company);
    const rui = await anEmployee(store, team.company, "Rui Santos");
    const tidewater = await aCompany(store, { key: "tidewater" });
    const theo = await aManager(store, tidewater, "Theo Lind");
    const gone = await anEmployee(store, team.company, "Greta Holm");
    await store.write((tx) => markLeft(tx, gone, { at: inDays(-1) }));
    for (const [actor, personId] of [
      [maya, rui.personId],
      [theo, maya.personId],
      [team.priya, team.ben.personId],
      [team.priya, gone.personId],
      [team.priya, "nobody"],
    ] as const) {
      const asked = { store, actor, personId, now: NOON };
      await expect(showHours(asked)).rejects.toThrow(Refusal);
      await expect(setHours({ ...asked, validFrom: TODAY, week: WEEKDAYS })).rejects.toThrow(
        Refusal,
      );
    }
    expect(await store.read.select().from(store.read.tables.workingHours)).toEqual([]);
  });
});

eachEngine("coverage", (open) => {
  test("is who is cleared and works, day by day, and says who that is", async () => {
    const store = await open();
    const team = await aTeam(store);
    const ana = await cleared(store, team, "Ana Brandt");
    const rui = await cleared(store, team, "Rui Santos");
    await anEnrolled(store, team, "Maya Okafor");
    const entered = { store, actor: team.priya, now: NOON, validFrom: TODAY };
    const before = await coverage(store, ana);
    expect(before.channels[0]?.words.title).toBe(
      "Nobody cleared for Instagram has said when they work.",
    );
    expect(before.unknown.named.map(({ name }) => name)).toEqual(["Ana Brandt", "Rui Santos"]);

    await setHours({ ...entered, personId: ana.personId, week: WEEKDAYS });
    const chosen = { channel: "instagram", day: "2026-11-23" };
    const view = await coverage(store, ana, chosen);
    expect(counts(view)).toEqual([
      [null, null, null, null, null, 0, 0],
      ...Array.from({ length: 3 }, () => [1, 1, 1, 1, 1, 0, 0]),
      [1, 1, 1, 1, 1, null, null],
    ]);
    expect(view.channels[0]?.words.title).toBe("Nobody covers Instagram at weekends.");
    expect(view.total).toEqual({ covered: 40, all: 56 });
    expect(view.chosen).toMatchObject({
      weekday: "Monday",
      working: { count: 1, named: [{ name: "Ana Brandt", spans: [[540, 1020]] }] },
      unknown: { count: 1, named: [{ name: "Rui Santos" }] },
    });

    await setHours({ ...entered, personId: rui.personId, week: EVERY_DAY });
    const full = await coverage(store, ana);
    expect(full.channels[0]?.words.title).toBe("Only one person covers Instagram at weekends.");
  });

  test("loses somebody at once when they are suspended", async () => {
    const store = await open();
    const team = await aTeam(store);
    const ana = await cleared(store, team, "Ana Brandt");
    const { personId } = ana;
    const entered = { store, actor: team.priya, now: NOON };
    await setHours({ ...entered, personId, validFrom: TODAY, week: EVERY_DAY });
    expect((await coverage(store, ana)).total.covered).toBe(56);
    await decideSuspension({ ...entered, personId, action: "suspend", reason: "A complaint." });
    const after = await coverage(store, ana);
    expect(after.total.covered).toBe(0);
    expect(after.channels[0]?.words.title).toBe("No one is cleared for Instagram.");
  });

  test("knows what is coming on the day it is within the weeks ahead, though nothing happens", async () => {
    const store = await open();
    const team = await aTeam(store);
    const ana = await cleared(store, team, "Ana Brandt");
    const entered = { store, actor: team.priya, personId: ana.personId, now: NOON };
    await setHours({ ...entered, validFrom: TODAY, week: EVERY_DAY });
    await setHours({ ...entered, validFrom: addDays(TODAY, 40), week: WEEKDAYS });
    await anEnrolled(store, team, "Rui Santos");
    const chosen = { channel: "instagram", day: addDays(TODAY, 41) };
    // The hours begin within the weeks ahead on the 13th day; the clearance, of 364 more days, ends within them on the 337th.
    for (const days of [0, 12, 13, 14, 40, 41, 330, 335, 336, 337, 338, 339, 363, 364, 365]) {
      const shown = { now: inDays(days), chosen };
      expect(await coverageKept(store, ana.companyId, shown)).toEqual(
        await coverageByTheFunction(store, ana.companyId, shown),
      );
    }
  });

  test("shows a company its own people and channels only", async () => {
    const store = await open();
    const team = await aTeam(store);
    const ana = await cleared(store, team, "Ana Brandt");
    const week = EVERY_DAY;
    await setHours({
      store,
      actor: ana,
      personId: ana.personId,
      now: NOON,
      validFrom: TODAY,
      week,
    });
    const other = await aCompany(store, { key: "tidewater" });
    const chosen = { channel: "instagram", day: "2026-11-23" };
    const view = await coverage(store, { companyId: other.id }, chosen);
    expect(view).toMatchObject({ channels: [], people: 0, chosen: null });
  });

  test("asks the database as often for many as for one", async () => {
    const store = await open();
    const team = await aTeam(store);
    const ana = await cleared(store, team, "Ana Brandt");
    for (let number = 1; number <= 20; number += 1)
      await anEnrolled(store, team, `Person ${number}`);
    await coverage(store, ana);
    let statements = 0;
    store.onStatement = () => (statements += 1);
    await coverage(store, ana);
    store.onStatement = null;
    expect(statements).toBeLessThanOrEqual(4);
  });
});

eachEngine("what expires", (open) => {
  const within = async (store: Store, actor: Manager, days: number) =>
    (await showExpiring({ store, actor, now: inDays(days) })).windows.map(
      ({ endings, people }) => ({ people, who: endings.map(({ person }) => person.name) }),
    );

  test("is counted in 30, 60 and 90 days, each person in the first of them by name", async () => {
    const store = await open();
    const team = await aTeam(store);
    await cleared(store, team, "Ana Brandt", 1);
    await cleared(store, team, "Rui Santos", 41);
    const nobody = { people: 0, who: [] };
    expect(await within(store, team.priya, 0)).toEqual([nobody, nobody, nobody]);
    // Rui’s last day is 10 October 2027, Ana’s 19 November.
    expect(await within(store, team.priya, 300)).toEqual([
      { people: 1, who: ["Rui Santos"] },
      { people: 1, who: [] },
      { people: 2, who: ["Ana Brandt"] },
    ]);
    const tidewater = await aCompany(store, { key: "tidewater" });
    const theo = await aManager(store, tidewater, "Theo Lind");
    expect(await within(store, theo, 300)).toEqual([nobody, nobody, nobody]);
  });
});
