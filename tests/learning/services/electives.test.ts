import { expect, test } from "vitest";
import { completeLesson } from "../../support/content/lesson-done";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { showHome } from "~/learning/services/show-home.server";
import { showModule } from "~/learning/services/show-module.server";
import { findForEmployee } from "~/search/services/employee.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { LESSON, publishLesson, raiseStamp } from "../../support/content/a-lesson";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import { aPlaybook, aQuiz, enrolled } from "../../support/questions/a-quiz";

async function aLearner(store: Store) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const quiz = await aQuiz(store);
  const revisionId = await publishLesson(store, quiz.lesson);
  return { actor, quiz, revisionId, me: { store, actor, now: NOON } };
}

async function makeElective(store: Store, moduleId: string) {
  await store.write(async (tx) => {
    await tx.insert(tx.tables.moduleRevision).values({
      id: newId(NOON),
      moduleId,
      number: 2,
      hash: "2",
      publishedAt: NOON,
      body: {
        title: "Replying",
        summary: "How to reply.",
        objectives: {},
        activities: ["angry-in-public", "quiz"],
        elective: true,
      },
    });
  });
  await raiseStamp(store);
}

eachEngine("electives", (open) => {
  test("somebody enrolled in nothing takes one, and its progress is kept; other modules stay closed", async () => {
    const store = await open();
    const { quiz, revisionId, me } = await aLearner(store);
    await expect(showModule({ ...me, moduleKey: "reply" })).rejects.toMatchObject({ status: 404 });
    expect((await showHome(me)).electives).toEqual([]);
    expect(await findForEmployee({ ...me, query: "replying" })).toEqual([]);

    await makeElective(store, quiz.module);
    const [first] = (await showHome(me)).electives;
    expect(first).toMatchObject({ key: "reply", title: "Replying", minutes: "12 min", chip: null });
    expect((await findForEmployee({ ...me, query: "replying" })).length).toBeGreaterThan(0);
    expect(await showModule({ ...me, moduleKey: "reply" })).toMatchObject({
      done: false,
      next: "angry-in-public",
    });

    await completeLesson({ ...me, ...LESSON, revisionId });
    const home = await showHome({ ...me, finished: "reply" });
    expect(home.electives[0]?.chip).toMatchObject({ text: "In progress" });
    expect(home.praise?.text).toContain("optional");
    expect(await showModule({ ...me, moduleKey: "reply" })).toMatchObject({ next: "quiz" });
    const place = { moduleKey: "reply", activityKey: "quiz" };
    expect(await startAttempt({ ...me, ...place })).toMatchObject({ ok: true });
  });

  test("a module of somebody’s programme isn’t listed twice", async () => {
    const store = await open();
    const { actor, quiz, me } = await aLearner(store);
    await makeElective(store, quiz.module);
    await enrolled(store, actor, quiz);
    const home = await showHome(me);
    expect(home.programmes[0]?.rows[0]).toMatchObject({ key: "reply" });
    expect(home.electives).toEqual([]);
  });
});
