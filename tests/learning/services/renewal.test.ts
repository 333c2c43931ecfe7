import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ProgrammeBody } from "~/curriculum/rules/bodies";
import { completeLesson } from "../../support/content/lesson-done";
import { showActivity } from "~/learning/services/show-activity.server";
import { showHome } from "~/learning/services/show-home.server";
import { showModule } from "~/learning/services/show-module.server";
import { findCompletions } from "~/clearance/queries/facts";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aTeam,
  bumpContent,
  inDays,
  programmeFrom,
  sitQuiz,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { ownCompany } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { signOff } from "../../support/own-forms";

async function aHolder(store: Store, terms: Partial<ProgrammeBody> = {}) {
  const team = await aTeam(store);
  await programmeFrom(store, team, terms);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  const trainers = { ...sign, actor: team.dana, now: inDays(-2) };
  await signOff({ ...trainers, verdict: "competent" });
  await signOff({
    ...sign,
    actor: team.priya,
    now: inDays(-1),
    verdict: "authorised",
  });
  return { team, maya };
}

/** What each of the pages says is done of the module's lesson and quiz. */
async function ticks(store: Store, actor: Enrolled, now: Date) {
  const call = { store, actor, now, moduleKey: "reply" };
  const module = await showModule(call);
  const lesson = await showActivity({ ...call, activityKey: "angry-in-public" });
  const quiz = await showActivity({ ...call, activityKey: "quiz" });
  const { programmes } = await showHome({ store, actor, now });
  if (lesson.kind === "practice" || quiz.kind === "practice")
    throw new Error("It should be neither.");
  return {
    home: programmes[0]?.rows.find((row) => row.kind === "module")?.state,
    module: module.parts.map((part) => part.done),
    again: module.parts.map((part) => part.again),
    lesson: lesson.parts.map((part) => part.done),
    quiz: quiz.parts.map((part) => part.done),
    counts: quiz.kind === "quiz" && quiz.counts,
  };
}

const ALL_DONE = {
  home: "done",
  module: [true, true],
  again: [false, false],
  lesson: [true, true],
  quiz: [true, true],
  counts: true,
};
const QUIZ_AGAIN = {
  home: "on",
  module: [true, false],
  again: [false, true],
  lesson: [true, false],
  quiz: [true, false],
  counts: false,
};

const ALL_AGAIN = {
  ...QUIZ_AGAIN,
  home: "todo",
  module: [false, false],
  again: [true, true],
  lesson: [false, false],
  quiz: [false, false],
};

async function lessonRevisions(store: Store, { programme }: Team) {
  const { activityRevision } = store.read.tables;
  const rows = await store.read
    .select()
    .from(activityRevision)
    .where(eq(activityRevision.activityId, programme.lesson));
  return rows.sort((a, b) => a.number - b.number);
}

/** A further revision of the lesson, with an impact. */
async function revised(store: Store, team: Team, impact: "wording" | "notice") {
  const newest = (await lessonRevisions(store, team)).at(-1)!;
  const number = newest.number + 1;
  const fresh = { id: newId(inDays(300)), number, hash: `${number}`, impact };
  await store.write((tx) =>
    tx.insert(tx.tables.activityRevision).values({ ...newest, ...fresh, publishedAt: inDays(300) }),
  );
  await bumpContent(store);
}

async function read(store: Store, team: Team, actor: Enrolled, now: Date) {
  const revisionId = (await lessonRevisions(store, team)).at(-1)!.id;
  const at = { moduleKey: "reply", activityKey: "angry-in-public" };
  return completeLesson({ store, actor, now, ...at, revisionId });
}

async function timesRead(store: Store, { companyId, personId }: Enrolled) {
  return (
    await findCompletions(store.read, { company: ownCompany(companyId), personIds: [personId] })
  ).length;
}

eachEngine("a renewal of the whole", (open) => {
  test("asks for the lesson again, too; read twice in the window, it is read once", async () => {
    const store = await open();
    const { team, maya } = await aHolder(store, { renewal: "whole" });
    expect(await ticks(store, maya, inDays(300))).toEqual(ALL_DONE);
    await read(store, team, maya, inDays(301));
    expect(await timesRead(store, maya)).toBe(1);
    expect(await ticks(store, maya, inDays(320))).toEqual(ALL_AGAIN);
    await Promise.all([1, 2].map(() => read(store, team, maya, inDays(321))));
    await read(store, team, maya, inDays(322));
    expect(await timesRead(store, maya)).toBe(2);
    expect(await ticks(store, maya, inDays(322))).toEqual(QUIZ_AGAIN);
    await sitQuiz(store, team, maya, inDays(323), 9000);
    expect(await ticks(store, maya, inDays(324))).toEqual(ALL_DONE);
  });
});

eachEngine("a renewal of what changed", (open) => {
  test("asks for nothing where nothing but wording changed, and for what people were told of", async () => {
    const store = await open();
    const { team, maya } = await aHolder(store, { renewal: "changed" });
    await revised(store, team, "wording");
    expect(await ticks(store, maya, inDays(320))).toEqual(ALL_DONE);
    await revised(store, team, "notice");
    const lessonAgain = await ticks(store, maya, inDays(320));
    expect(lessonAgain).toMatchObject({ home: "on", module: [false, true], counts: true });
    await read(store, team, maya, inDays(321));
    expect(await ticks(store, maya, inDays(322))).toEqual(ALL_DONE);
  });

  test("asks for everything once the grace is over", async () => {
    const store = await open();
    const { maya } = await aHolder(store, { renewal: "changed", graceDays: 30 });
    expect(await ticks(store, maya, inDays(393))).toEqual(ALL_DONE);
    expect(await ticks(store, maya, inDays(394))).toEqual(ALL_AGAIN);
  });
});

eachEngine("a quiz that a renewal asks for again", (open) => {
  test("is open on the module, on the outline and at home, until it is passed in the window", async () => {
    const store = await open();
    const { team, maya } = await aHolder(store);
    expect(await ticks(store, maya, inDays(300))).toEqual(ALL_DONE);
    expect(await ticks(store, maya, inDays(320))).toEqual(QUIZ_AGAIN);
    await sitQuiz(store, team, maya, inDays(321), 9000);
    expect(await ticks(store, maya, inDays(322))).toEqual(ALL_DONE);
  });
});
