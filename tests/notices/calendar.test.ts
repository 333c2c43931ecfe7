import ICAL from "ical.js";
import { expect, test } from "vitest";
import { createCalendarAddresses } from "~/notices/services/calendar/addresses.server";
import { endOwnFeed, makeOwnFeed, showOwnFeed } from "~/notices/services/calendar/own-feed.server";
import { readFeed } from "~/notices/services/calendar/read-feed.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import type { Week } from "~/clearance/rules/coverage/hours";
import type { Employee, Manager } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { newId } from "~db/ids";
import { anEnrolled, aTeam, inDays, type Team } from "../support/clearance/a-team";
import { aSupervisingTeam, cleared } from "../support/clearance/supervised";
import { eachEngine } from "../support/harness/engines";
import { narrowed } from "../support/clearance/teams-manager";
import { aCompany, aManager, NOON } from "../support/makers";
import { setHours } from "../support/own-forms";

const addresses = createCalendarAddresses("a secret for tests, long enough for anyone");
const WEEKDAYS: Week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [[540, 1440]] : []));

async function addressOf(store: Store, actor: Employee | Manager, now = NOON) {
  await makeOwnFeed({ store, actor, now });
  return (await showOwnFeed({ store, actor, now, addresses }))!.path.replace("/calendar/", "");
}

async function fetched(store: Store, file: string, now = NOON) {
  const asked = { origin: "https://train.example", language: "en" as const, now };
  return readFeed({ store, addresses, file, ...asked });
}

/** The events of a calendar, as a program reads them that has nothing to do with the one that wrote it. */
async function eventsAt(store: Store, file: string, now = NOON) {
  const calendar = new ICAL.Component(ICAL.parse((await fetched(store, file, now))!));
  return calendar.getAllSubcomponents("vevent").map((each) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(each);
    const when = (time: ICAL.Time) =>
      time.isDate ? time.toString() : time.toJSDate().toISOString();
    return { uid, summary, from: when(startDate), until: when(endDate) };
  });
}

async function worksOnWeekdays(store: Store, actor: Employee) {
  const entered = { store, actor, personId: actor.personId, now: NOON, validFrom: "2026-11-21" };
  await setHours({ ...entered, id: newId(NOON), week: WEEKDAYS });
}

eachEngine("a calendar’s address", (open) => {
  test("shows an employee when training is due, and once cleared its last day and when they are on", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const tom = await anEnrolled(store, team, "Tom Reyes");
    const { enrolment } = store.read.tables;
    await store.write((tx) => tx.update(enrolment).set({ dueOn: "2026-12-04" }));
    expect(await eventsAt(store, await addressOf(store, tom))).toMatchObject([
      { summary: "Training due: Cleared to reply", from: "2026-12-04", until: "2026-12-05" },
    ]);

    const maya = await cleared(store, team);
    await worksOnWeekdays(store, maya);
    const events = await eventsAt(store, await addressOf(store, maya, inDays(1)), inDays(1));
    const whole = events.filter(({ from }) => from.length === 10);
    expect(whole.map(({ summary }) => summary)).toEqual([
      "Last day: Cleared to reply",
      "Can be renewed: Cleared to reply",
    ]);
    const parts = events.filter(({ from }) => from.length > 10);
    // 22 November is a Sunday: of the 28 days from it, twenty are worked.
    expect(parts).toHaveLength(20);
    expect(parts[0]).toMatchObject({
      from: "2026-11-23T09:00:00.000Z",
      until: "2026-11-24T00:00:00.000Z",
    });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test("shows managers what ends within their reach, and the days that nobody covers", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    const omar = await aManager(store, team.company, "Omar Haddad");
    const others = await narrowed(store, omar, ["harbour"]);
    const at = inDays(300);
    const ends = async (actor: Manager) =>
      (await eventsAt(store, await addressOf(store, actor, at), at)).map(({ summary }) => summary);
    expect(await ends(team.priya)).toEqual(["Maya Okafor: last day of Cleared to reply"]);
    expect(await ends(others)).toEqual([]);

    await worksOnWeekdays(store, maya);
    const gaps = await eventsAt(store, await addressOf(store, team.priya), inDays(1));
    expect(gaps.map(({ from }) => from).slice(0, 3)).toEqual([
      "2026-11-22",
      "2026-11-28",
      "2026-11-29",
    ]);
    expect(gaps[0]!.summary).toMatch(/^Nobody on /);
  });

  test("leads nowhere once it is ended or replaced, forged, or its owner has left", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const first = await addressOf(store, maya);
    expect(await fetched(store, first)).toContain("BEGIN:VCALENDAR");
    const second = await addressOf(store, maya, inDays(0, 1));
    expect(await fetched(store, first)).toBeNull();
    await endOwnFeed({ store, actor: maya, now: inDays(0, 2) });
    await endOwnFeed({ store, actor: maya, now: inDays(0, 3) });
    expect(await fetched(store, second)).toBeNull();
    expect(await showOwnFeed({ store, actor: maya, now: inDays(0, 3), addresses })).toBeNull();

    const third = await addressOf(store, maya, inDays(0, 4));
    const [id, signature] = third.split(".");
    const flipped = signature!.startsWith("A")
      ? `B${signature!.slice(1)}`
      : `A${signature!.slice(1)}`;
    const elsewhere = createCalendarAddresses("another secret, as long as the first").fileFor(id!);
    for (const file of ["", ".ics", `${id}.ics`, `${id}.${flipped}.ics`, `${third}.ics`, elsewhere])
      expect(await fetched(store, file), file).toBeNull();

    await leaveCompany({ store, actor: team.priya, now: inDays(1), personId: maya.personId });
    expect(await fetched(store, third, inDays(2))).toBeNull();
  });

  test("is one for each hat, and notes when it was fetched, once an hour", async () => {
    const store = await open();
    const team: Team = await aTeam(store);
    const elsewhere = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const tess = await aManager(store, elsewhere, "Tess Brook");
    const own = await addressOf(store, team.priya);
    await addressOf(store, tess);
    const readAt = async () =>
      (await showOwnFeed({ store, actor: team.priya, now: NOON, addresses }))!.readAt;
    expect(await readAt()).toBeNull();
    await fetched(store, own);
    await fetched(store, own, inDays(0, 59));
    expect(await readAt()).toEqual(NOON);
    await fetched(store, own, inDays(0, 60));
    expect(await readAt()).toEqual(inDays(0, 60));
  });
});
