import { expect, test } from "vitest";
import { rowWords, type BoardQuery } from "~/clearance/rules/board/board";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { showBoard } from "~/clearance/services/board/show-board.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { setAddress } from "~/people/queries/address-changes";
import { renamePerson } from "~/people/queries/former-names";
import { markLeft } from "~/people/queries/memberships";
import { closeTeam, findTeam, openTeam, putInTeam, renameTeam } from "~/people/queries/teams";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aTeam,
  inDays,
  reviseLesson,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { asKept, byTheFunction } from "../../support/clearance/by-the-function";
import { ownPerson } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { decideSuspension, signOff } from "../../support/own-forms";

const EVERYBODY: BoardQuery = {
  search: "",
  group: null,
  sort: "name",
  descending: false,
  page: 1,
  pageSize: 50,
};

/** The rows as they are kept, by name; they are what the function makes of the facts. */
async function rowsOf(store: Store, team: Team, now = NOON) {
  const kept = await asKept(store, team.company.id, now);
  expect(kept).toEqual(await byTheFunction(store, team.company.id, now));
  return (await boardRows(store, { company: team.company, now })).rows;
}

async function sign(store: Store, team: Team, { enrolmentId }: Enrolled, now: Date) {
  const input = { store, enrolmentId, comment: "" };
  await signOff({
    ...input,
    actor: team.dana,
    now,
    verdict: "competent",
  });
  const later = new Date(now.getTime() + 1000);
  await signOff({ ...input, actor: team.priya, now: later, verdict: "authorised" });
}

eachEngine("the board", (open) => {
  test("shows a change of one person, and of nobody else", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const rui = await anEnrolled(store, team, "Rui Santos");
    const [before, other] = await rowsOf(store, team);
    expect(before).toMatchObject({ person: { name: "Maya Okafor" }, groups: ["training"] });
    await trained(store, team, maya);
    await sign(store, team, maya, inDays(-1));
    const [after, untouched] = await rowsOf(store, team);
    expect(after).toMatchObject({ groups: ["cleared"], validUntil: "2027-11-19", nextStep: null });
    expect(after && rowWords(after).cells.map((cell) => cell.chip.text)).toEqual([
      "Reply",
      "Reply",
    ]);
    expect(untouched).toEqual(other);
    expect(untouched?.person.id).toBe(rui.personId);
  });

  test("shows a change of content", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await sign(store, team, maya, inDays(-1));
    expect((await rowsOf(store, team))[0]?.nextStep).toBeNull();
    await reviseLesson(store, team, "relearn", NOON);
    expect((await rowsOf(store, team))[0]?.nextStep).toMatchObject({
      activity: "lesson",
      title: "When a customer is angry in public",
    });
  });

  test("keeps people waiting in their place until what must be learned again is due", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await reviseLesson(store, team, "relearn", NOON);
    const nextStep = async (days: number) => (await rowsOf(store, team, inDays(days)))[0]?.nextStep;
    expect(await nextStep(0)).toEqual({ kind: "trainer" });
    expect(await nextStep(30)).toEqual({ kind: "trainer" });
    expect(await nextStep(31)).toMatchObject({ title: "When a customer is angry in public" });
  });

  test("shows what a new day changes though nothing happened", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await sign(store, team, maya, NOON);
    const at = async (days: number) => (await rowsOf(store, team, inDays(days)))[0];
    expect((await at(0))?.groups).toEqual(["cleared"]);
    expect((await at(303))?.groups).toEqual(["cleared"]);
    expect(rowWords((await at(340))!).cells[0]?.chip.text).toBe("Reply · 24 days");
    expect((await at(304))?.groups).toEqual(["cleared", "expiring"]);
    expect(rowWords((await at(341))!).cells[0]?.chip.text).toBe("Reply · 23 days");
    expect((await at(341))?.groups).toEqual(["cleared", "expiring"]);
    expect((await at(366))?.groups).toEqual(["expired"]);
  });

  test("drops a leaver at the instant they leave", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { personId, companyId } = await anEnrolled(store, team);
    await store.write((tx) => markLeft(tx, ownPerson(companyId, personId), { at: inDays(0, 60) }));
    expect(await rowsOf(store, team, inDays(0, 59))).toHaveLength(1);
    expect(await rowsOf(store, team, inDays(0, 60))).toHaveLength(0);
  });

  test("shows who is called something else, in another team, or decided about somebody", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const { companyId, personId } = maya;
    const counter = { id: newId(NOON), name: "Counter" };
    await store.write(async (tx) => {
      const { teamId } = await openTeam(tx, team.company, counter);
      await putInTeam(tx, ownPerson(companyId, personId), { teamId, isManager: false });
    });
    const held = { store, actor: team.ben, now: NOON, personId, reason: "Because." } as const;
    await decideSuspension({ ...held, action: "suspend" });
    const ben = ownPerson(companyId, team.ben.personId);
    expect(await rowsOf(store, team)).toMatchObject([
      { person: { team: "Counter" }, reasons: [{ by: "Ben Ode" }, {}] },
    ]);
    const called = { id: newId(NOON), name: "Ben Osei", givenName: "Ben", now: NOON };
    await store.write(async (tx) => {
      await renamePerson(tx, ben, called);
      await renameTeam(tx, (await findTeam(tx, team.company, { id: counter.id }))!, "Till");
      await setAddress(tx, maya, { email: "okafor@example.test", now: NOON });
    });
    expect(await rowsOf(store, team)).toMatchObject([
      { person: { team: "Till", email: "okafor@example.test" }, reasons: [{ by: "Ben Osei" }, {}] },
    ]);
    const found = async (search: string) =>
      (await showBoard({ store, actor: team.priya, now: NOON, query: { ...EVERYBODY, search } }))
        .matching;
    expect([await found("till okafor@"), await found("counter")]).toEqual([1, 0]);
    await store.write(async (tx) =>
      closeTeam(tx, (await findTeam(tx, team.company, { id: counter.id }))!, NOON),
    );
    expect(await rowsOf(store, team)).toMatchObject([{ person: { team: null } }]);
    await erasePerson({ store, ...ben, company: team.company, now: NOON, reason: "Asked for it" });
    const kept = await store.read.select().from(store.read.tables.standingDetail);
    expect(JSON.stringify(kept)).not.toContain("Osei");
    await rowsOf(store, team);
  });

  test("shows a company its own people only, and managers not at all", async () => {
    const store = await open();
    const team = await aTeam(store);
    await anEnrolled(store, team);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    await anEmployee(store, tidewater, "Noor Haddad");
    const theo = await aManager(store, tidewater, "Theo Lind");
    const board = await showBoard({ store, actor: theo, now: NOON, query: EVERYBODY });
    expect(board.rows.map((row) => row.person.name)).toEqual(["Noor Haddad"]);
    expect(board).toMatchObject({ enrolled: 0, teams: 0, everyone: { all: 1 } });
    const ours = await showBoard({ store, actor: team.priya, now: NOON, query: EVERYBODY });
    expect(ours.rows.map((row) => row.person.name)).toEqual(["Maya Okafor"]);
    expect(ours.enrolled).toBe(1);
  });

  test("asks the database five times when warm, however many people there are, and no more than it needs for the rules after a start", async () => {
    const store = await open();
    const team = await aTeam(store);
    const enrol = async (from: number, to: number) => {
      for (let number = from; number <= to; number += 1)
        await anEnrolled(store, team, `Person ${number}`);
    };
    const counted = async (process: Store) => {
      let statements = 0;
      store.onStatement = () => (statements += 1);
      await showBoard({ store: process, actor: team.priya, now: NOON, query: EVERYBODY });
      store.onStatement = null;
      return statements;
    };
    // So few are derived in one part, however slow the machine is.
    await enrol(1, 4);
    expect(await counted(store)).toBeLessThanOrEqual(50);
    await enrol(5, 30);
    await counted(store);
    expect(await counted(store)).toBeLessThanOrEqual(5);
    expect(await counted({ ...store })).toBeLessThanOrEqual(26);
  });
});
