import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findCompletions } from "~/clearance/queries/facts";
import { Refusal } from "~/kit/http/refusal";
import { showPlay } from "~/learning/services/scenario/show-play.server";
import { startPlay } from "~/learning/services/scenario/start-play.server";
import { takeTurn } from "~/learning/services/scenario/take-turn.server";
import { showActivity } from "~/learning/services/show-activity.server";
import type { Employee } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { aScenario, A_SCENARIO, bodyOf } from "../../../support/practice/a-scenario";
import {
  aTaughtScenario,
  SCENARIO,
  scenarioRevision,
} from "../../../support/practice/a-taught-scenario";
import { aPlaybook, aQuiz, enrolled } from "../../../support/questions/a-quiz";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../../support/makers";

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const GOOD = [0, 0, 0];
const BAD = [1, 0, 0];

async function aPlayer(store: Store) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const quiz = await aQuiz(store);
  await enrolled(store, actor, quiz);
  const scenario = await aTaughtScenario(store, quiz.lesson, bodyOf(A_SCENARIO));
  return { company, actor, quiz, ...scenario };
}

const start = (store: Store, actor: Employee, now = NOON) =>
  startPlay({ store, actor, now, ...SCENARIO });

const show = (store: Store, actor: Employee, playId: string) =>
  showPlay({ store, actor, now: NOON, ...SCENARIO, playId });

async function playThrough(store: Store, actor: Employee, choices: readonly number[], now = NOON) {
  const playId = await start(store, actor, now);
  for (const [index, choice] of choices.entries())
    await takeTurn({ store, actor, now, playId, turn: index + 1, choice });
  return playId;
}

const completions = async (store: Store, actor: Employee) =>
  (await findCompletions(store.read, { company: actor })).length;

function refusal(status: number) {
  return expect.objectContaining({ constructor: Refusal, status });
}

eachEngine("playing a scenario", (open) => {
  test("a good ending is the scenario done, a bad one isn’t", async () => {
    const store = await open();
    const { actor } = await aPlayer(store);
    const bad = await playThrough(store, actor, BAD);
    expect((await show(store, actor, bad)).play.outcome).toMatchObject({ passed: false });
    expect(await completions(store, actor)).toBe(0);
    const good = await playThrough(store, actor, GOOD, later(1));
    expect((await show(store, actor, good)).play.outcome).toMatchObject({ passed: true });
    expect(await completions(store, actor)).toBe(1);
    const page = await showActivity({ store, actor, now: later(2), ...SCENARIO });
    expect(page).toMatchObject({
      kind: "scenario",
      counts: true,
      scenario: {
        passed: true,
        open: null,
        plays: [
          { number: 1, end: { title: "Lost", good: false } },
          { number: 2, end: { good: true } },
        ],
      },
    });
  });

  test("played to a good end again, it’s done once", async () => {
    const store = await open();
    const { actor } = await aPlayer(store);
    await playThrough(store, actor, GOOD);
    await playThrough(store, actor, GOOD, later(1));
    expect(await completions(store, actor)).toBe(1);
  });

  test("starting twice is starting once, while that play goes on", async () => {
    const store = await open();
    const { actor } = await aPlayer(store);
    const both = await Promise.all([start(store, actor), start(store, actor)]);
    expect(new Set(both).size).toBe(1);
  });

  test("a turn sent twice is one turn, and another choice for it changes nothing", async () => {
    const store = await open();
    const { actor } = await aPlayer(store);
    const playId = await start(store, actor);
    const send = (choice: number) => takeTurn({ store, actor, now: NOON, playId, turn: 1, choice });
    expect(await Promise.all([send(0), send(0)])).toEqual([
      { turn: 1, other: false },
      { turn: 1, other: false },
    ]);
    expect(await send(1)).toEqual({ turn: 1, other: true });
    const { play } = await show(store, actor, playId);
    expect(play.turns.map(({ choice }) => choice)).toEqual([0]);
  });

  test("two windows at once, with different choices, come to one turn", async () => {
    const store = await open();
    const { actor } = await aPlayer(store);
    const playId = await start(store, actor);
    const sent = await Promise.all(
      [0, 1].map((choice) => takeTurn({ store, actor, now: NOON, playId, turn: 1, choice })),
    );
    expect(sent.filter(({ other }) => other)).toHaveLength(1);
    expect((await show(store, actor, playId)).play.turns).toHaveLength(1);
  });

  test("no turn is skipped, none is taken after the end, and only what is offered is chosen", async () => {
    const store = await open();
    const { actor } = await aPlayer(store);
    const playId = await start(store, actor);
    const take = (turn: number, choice: number) =>
      takeTurn({ store, actor, now: NOON, playId, turn, choice });
    await expect(take(2, 0)).rejects.toEqual(refusal(409));
    await expect(take(1, 2)).rejects.toEqual(refusal(400));
    await take(1, 0);
    await take(2, 0);
    await take(3, 0);
    await expect(take(4, 0)).rejects.toEqual(refusal(400));
  });

  test("a play is its player’s alone", async () => {
    const store = await open();
    const { company, actor, quiz } = await aPlayer(store);
    const playId = await start(store, actor);
    const colleague = await anEmployee(store, company, "Sam");
    await enrolled(store, colleague, quiz);
    const elsewhere = await aCompany(store, { key: "tidewater" });
    await aPlaybook(store, elsewhere);
    const stranger = await anEmployee(store, elsewhere, "Nia");
    await enrolled(store, stranger, quiz);
    for (const other of [colleague, stranger]) {
      await expect(show(store, other, playId)).rejects.toEqual(refusal(404));
      await expect(
        takeTurn({ store, actor: other, now: NOON, playId, turn: 1, choice: 0 }),
      ).rejects.toEqual(refusal(404));
    }
    expect((await show(store, actor, playId)).play.turns).toEqual([]);
  });

  test("who isn’t enrolled can’t begin, nor can a lesson be played", async () => {
    const store = await open();
    const { company, actor } = await aPlayer(store);
    const outsider = await anEmployee(store, company, "Out");
    await expect(start(store, outsider)).rejects.toEqual(refusal(404));
    await expect(
      startPlay({ store, actor, now: NOON, moduleKey: "reply", activityKey: "quiz" }),
    ).rejects.toEqual(refusal(404));
  });

  test("what else could have been is told only after a good ending, of every play", async () => {
    const store = await open();
    const { actor } = await aPlayer(store);
    const bad = await playThrough(store, actor, BAD);
    expect((await show(store, actor, bad)).otherwise).toBeNull();
    await playThrough(store, actor, GOOD, later(1));
    const { otherwise } = await show(store, actor, bad);
    expect(otherwise?.[0]).toMatchObject([{ kind: "reply", feedback: ["You said hello."] }]);
    const open_ = await start(store, actor, later(2));
    expect((await show(store, actor, open_)).otherwise).toBeNull();
  });

  test("a play keeps the text and the playbook that it began with", async () => {
    const store = await open();
    const { actor, activityId, company } = await aPlayer(store);
    const playId = await start(store, actor);
    const before = await show(store, actor, playId);
    const changed = bodyOf(aScenario({ replace: [["Where is it?", "Where was it?"]] }));
    await scenarioRevision(store, activityId, { number: 2, body: changed, at: later(1) });
    await store.write(async (tx) => {
      const { playbookRevision } = tx.tables;
      const [first] = await tx
        .select()
        .from(playbookRevision)
        .where(eq(playbookRevision.companyId, company.id));
      await tx.insert(playbookRevision).values({
        ...first!,
        id: "another",
        number: 2,
        body: { ...first!.body, company: { ...first!.body.company, short: "Renamed" } },
      });
      const { contentStamp } = tx.tables;
      await tx.update(contentStamp).set({ number: 90_001 }).where(eq(contentStamp.id, 1));
    });
    expect(await show(store, actor, playId)).toEqual(before);
    const next = await start(store, actor, later(2));
    expect(next).not.toBe(playId);
    expect(JSON.stringify((await show(store, actor, next)).play)).toMatch(/Renamed.*Where was it/s);
  });

  test("a good ending in a text that had to be learned again doesn’t count, one in the new text does", async () => {
    const store = await open();
    const { actor, activityId } = await aPlayer(store);
    await playThrough(store, actor, GOOD);
    await scenarioRevision(store, activityId, {
      number: 2,
      body: bodyOf(aScenario({ replace: [["Where is it?", "Where was it?"]] })),
      impact: "relearn",
      at: later(1),
    });
    const counts = async () => {
      const page = await showActivity({ store, actor, now: later(5), ...SCENARIO });
      return page.kind === "scenario" && page.counts;
    };
    expect(await counts()).toBe(false);
    await playThrough(store, actor, GOOD, later(2));
    expect(await counts()).toBe(true);
    expect(await completions(store, actor)).toBe(2);
  });
});
