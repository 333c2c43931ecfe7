import fc from "fast-check";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowWords, type BoardQuery } from "~/clearance/rules/board/board";
import { addHours } from "~/clearance/queries/hours";
import type { Week } from "~/clearance/rules/coverage/hours";
import type { SuspensionAction } from "~/clearance/rules/kinds";
import { addDays, localDateOf } from "~/kit/time/moment";
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
  acknowledge,
  addChannels,
  anEnrolled,
  aPolicyVersion,
  aTeam,
  bumpContent,
  finishLesson,
  inDays,
  sitQuiz,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import {
  asKept,
  byTheFunction,
  countsAnew,
  countsKept,
  coverageByTheFunction,
  coverageKept,
} from "../../support/clearance/by-the-function";
import { ownPerson } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../../support/makers";
import { decideSuspension, requestSignOff, signOff } from "../../support/own-forms";

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

/** A new revision of the lesson, published now. */
async function reviseLesson(store: Store, team: Team, impact: "wording" | "relearn", now: Date) {
  await store.write(async (tx) => {
    const { activityRevision } = tx.tables;
    const known = await tx
      .select()
      .from(activityRevision)
      .where(eq(activityRevision.activityId, team.programme.lesson));
    const newest = known.reduce((a, b) => (a.number > b.number ? a : b));
    const number = newest.number + 1;
    const fresh = { id: newId(now), number, hash: String(number), publishedAt: now, impact };
    await tx.insert(activityRevision).values({ ...newest, ...fresh });
  });
  await bumpContent(store);
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
    for (let number = 1; number <= 30; number += 1) {
      await anEnrolled(store, team, `Person ${number}`);
    }
    const counted = async (process: Store) => {
      let statements = 0;
      store.onStatement = () => (statements += 1);
      await showBoard({ store: process, actor: team.priya, now: NOON, query: EVERYBODY });
      store.onStatement = null;
      return statements;
    };
    expect(await counted(store)).toBeLessThanOrEqual(48);
    expect(await counted(store)).toBeLessThanOrEqual(5);
    expect(await counted({ ...store })).toBeLessThanOrEqual(26);
  });
});

type Act =
  | { kind: "lesson" | "acknowledge" | "competent" | "authorise" | "ask" | "policy" }
  | { kind: "quiz"; basisPoints: number }
  | { kind: "revise"; impact: "wording" | "relearn" }
  | { kind: "hold"; action: SuspensionAction }
  | { kind: "leave"; inMinutes: number }
  | { kind: "hours"; from: number; week: Week }
  | { kind: "wait"; days: number };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Act>({ kind: "lesson" }, { kind: "acknowledge" }) },
  { weight: 6, arbitrary: fc.constantFrom<Act>({ kind: "competent" }, { kind: "authorise" }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(9000, 4000)
      .map((basisPoints) => ({ kind: "quiz", basisPoints }) as const),
  },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ kind: "ask" }, { kind: "policy" }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("wording", "relearn")
      .map((impact) => ({ kind: "revise", impact }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<SuspensionAction>("suspend", "reinstate", "revoke")
      .map((action) => ({ kind: "hold", action }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(-5, 90, 3000)
      .map((inMinutes) => ({ kind: "leave", inMinutes }) as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(0, 3, 27, 28, 40, 200),
        fc.constantFrom<Week>(
          [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [[540, 1020]] : [])),
          [1, 2, 3, 4, 5, 6, 7].map(() => [[600, 720]]),
          [1, 2, 3, 4, 5, 6, 7].map(() => []),
        ),
      )
      .map(([from, week]) => ({ kind: "hours", from, week }) as const),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(0, 1, 16, 40, 320).map((days) => ({ kind: "wait", days }) as const),
  },
);

async function act(store: Store, team: Team, who: Enrolled, what: Act, now: Date, step: number) {
  const { enrolmentId, personId, companyId } = who;
  switch (what.kind) {
    case "lesson":
      return finishLesson(store, team, who, now);
    case "quiz":
      return sitQuiz(store, team, who, now, what.basisPoints);
    case "acknowledge":
      return acknowledge(store, who, team.policyId, now);
    case "competent":
      return signOff({
        store,
        actor: team.dana,
        now,
        enrolmentId,
        comment: "Good.",
        verdict: step % 5 === 0 ? "not-yet" : "competent",
      });
    case "authorise":
      return signOff({
        store,
        actor: team.priya,
        now,
        enrolmentId,
        comment: "Good.",
        verdict: step % 7 === 0 ? "not-yet" : "authorised",
      });
    case "ask":
      return requestSignOff({ store, actor: who, now, enrolmentId });
    case "policy":
      team.policyId = await aPolicyVersion(store, companyId, 2 + step, daysTo(now));
      return bumpContent(store);
    case "revise":
      return reviseLesson(store, team, what.impact, now);
    case "hold":
      return decideSuspension({
        store,
        actor: team.ben,
        now,
        personId,
        reason: "Because.",
        action: what.action,
      });
    case "leave":
      return store.write((tx) =>
        markLeft(tx, ownPerson(companyId, personId), {
          at: new Date(now.getTime() + what.inMinutes * 60_000),
        }),
      );
    case "hours":
      return store.write((tx) =>
        addHours(tx, ownPerson(companyId, personId), {
          id: newId(now),
          validFrom: addDays(localDateOf(now, "UTC"), what.from),
          week: what.week,
          setBy: personId,
          setAt: now,
        }),
      );
    case "wait":
      return undefined;
    default:
      return what satisfies never;
  }
}

function daysTo(now: Date): number {
  return (now.getTime() - NOON.getTime()) / 86_400_000;
}

/** Behind and before UTC, with and without summer time, and at other than whole hours. */
const ZONES = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"];

eachEngine("what is kept of the board", (open) => {
  test("is what the function makes of the facts, whatever happened and however much time went by", async () => {
    const store = await open();
    const team = await aTeam(store);
    let companies = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anAct, fc.nat({ max: 2 })), { minLength: 5, maxLength: 30 }),
        fc.constantFrom(...ZONES),
        async (acts, timeZone) => {
          companies += 1;
          const here = await anotherTeam(store, team, companies, timeZone);
          const people = [
            await anEnrolled(store, here, "Maya Okafor"),
            await anEnrolled(store, here, "Rui Santos"),
            await anEnrolled(store, here, "Dev Chandra"),
          ];
          let now = NOON;
          for (const [step, [what, whose]] of acts.entries()) {
            now = new Date(
              now.getTime() + (what.kind === "wait" ? what.days * 86_400_000 : 61_000),
            );
            await act(store, here, people[whose]!, what, now, step + 1);
            for (const at of [now, new Date(now.getTime() - 3_600_000)])
              await expectKept(store, here.company.id, at);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

/** What is kept of each, and what is counted of all, is what the function makes of the facts. */
async function expectKept(store: Store, companyId: string, at: Date) {
  expect(await asKept(store, companyId, at)).toEqual(await byTheFunction(store, companyId, at));
  expect(await countsKept(store, companyId)).toEqual(await countsAnew(store, companyId));
  const chosen = { channel: "instagram", day: addDays(localDateOf(at, "UTC"), 2) };
  expect(await coverageKept(store, companyId, { now: at, chosen })).toEqual(
    await coverageByTheFunction(store, companyId, { now: at, chosen }),
  );
}

/** The same programme and trainer, another company. */
async function anotherTeam(
  store: Store,
  team: Team,
  number: number,
  timeZone: string,
): Promise<Team> {
  const company = await aCompany(store, { key: `company-${number}`, timeZone });
  const policyId = await aPolicyVersion(store, company.id, 1, -30);
  await addChannels(store, company.id);
  return {
    ...team,
    company,
    dana: await aTrainer(store, [company]),
    policyId,
    priya: await aManager(store, company),
    ben: await aManager(store, company, "Ben Ode"),
  };
}
