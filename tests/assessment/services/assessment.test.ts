import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Employee } from "~/people/rules/actor";
import { quizOverview } from "~/learning/services/quiz/quiz-overview.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { changedSince } from "~/people/queries/changes";
import {
  findGrade,
  findOwnAttempt,
  findQuestionBodies,
  findSteps,
} from "~/assessment/queries/assessment";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { someAttempt } from "../../support/own";
import { aPlaybook, aQuiz, enrolled } from "../../support/questions/a-quiz";
import { atOnce } from "../../support/harness/at-once";
import { eachEngine } from "../../support/harness/engines";
import { NOON, aCompany, anEmployee } from "../../support/makers";

const QUIZ = { moduleKey: "reply", activityKey: "quiz" };
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const missing = { status: 404 };

async function maya(store: Store, changes: Parameters<typeof aQuiz>[1] = {}) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const quiz = await aQuiz(store, changes);
  await enrolled(store, actor, quiz);
  return { actor, quiz, company };
}

async function start(store: Store, actor: Employee, now = NOON) {
  const started = await startAttempt({ store, actor, now, ...QUIZ });
  if (!started.ok) throw new Error("It should have started.");
  return started.attemptId;
}

/** The positions at which the right options, or the wrong ones, of a question are shown. */
async function positions(store: Store, actor: Employee, attemptId: string, number: number) {
  const asked = (await findOwnAttempt(store.read, actor, attemptId))?.asked[number - 1];
  if (!asked) throw new Error("no such question");
  const body = (await findQuestionBodies(store.read, [asked.questionRevisionId])).get(
    asked.questionRevisionId,
  )!;
  const { options } = questionType(body.type).content.parse(body.content) as {
    options: { correct: boolean }[];
  };
  const all = asked.order.map((index, position) => ({ position, ...options[index]! }));
  const pick = (correct: boolean) =>
    all.filter((option) => option.correct === correct).map(({ position }) => `${position}`);
  return { right: pick(true), wrong: pick(false) };
}

async function answer(
  store: Store,
  actor: Employee,
  attemptId: string,
  number: number,
  kind: "right" | "wrong",
  now = NOON,
) {
  const values = (await positions(store, actor, attemptId, number))[kind];
  const answers = [{ number, fields: { "": values }, clientSeq: null }];
  return saveAnswer({ store, actor, now, attemptId, answers });
}

eachEngine("an employee's quiz", (open) => {
  test("all right is a pass, and the grade is a fact about the person", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    for (const number of [1, 2, 3]) await answer(store, actor, attemptId, number, "right");
    const before = await changedSince(store.read, actor, 0);
    const score = await submitAttempt({ store, actor, now: after(5), attemptId });
    expect(score).toEqual({ points: 4, maxPoints: 4, basisPoints: 10_000, passed: true });
    const changed = await changedSince(store.read, actor, before.number);
    expect(changed.personIds).toEqual([actor.personId]);
  });

  test("an unanswered question is unanswered, not wrong", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    await answer(store, actor, attemptId, 1, "right");
    await answer(store, actor, attemptId, 2, "wrong");
    const score = await submitAttempt({ store, actor, now: after(5), attemptId });
    expect(score).toEqual({ points: 1, maxPoints: 4, basisPoints: 2500, passed: false });
    const grade = await findGrade(store.read, someAttempt(attemptId));
    expect(grade?.byQuestion.map(({ answered }) => answered)).toEqual([true, true, false]);
  });

  test("starting twice at once, or in two tabs, is one attempt", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const begin = () => start(store, actor);
    const ids = await Promise.all([begin(), begin(), begin()]);
    expect(new Set(ids).size).toBe(1);
    expect(await start(store, actor, after(60))).toBe(ids[0]);
  });

  test("two submits at once give one grade and the same result", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    await answer(store, actor, attemptId, 3, "right");
    const submit = () => submitAttempt({ store, actor, now: after(5), attemptId });
    const [one, other] = await Promise.all([submit(), submit()]);
    expect(one).toEqual(other);
    const { grade } = store.read.tables;
    expect(
      await store.read.select().from(grade).where(eq(grade.attemptId, attemptId)),
    ).toHaveLength(1);
    const steps = await findSteps(store.read, someAttempt(attemptId));
    expect(steps.map(({ kind }) => kind)).toEqual(["answered", "submitted"]);
  });

  test("a save racing a submit counts whole or not at all, and is told which", async () => {
    const store = await open();
    const { actor } = await maya(store);
    for (const saveFirst of [true, false]) {
      const attemptId = await start(store, actor, after(saveFirst ? 0 : 60));
      const { right } = await positions(store, actor, attemptId, 1);
      const save = () =>
        saveAnswer({
          store,
          actor,
          now: after(61),
          attemptId,
          answers: [{ number: 1, fields: { "": right }, clientSeq: 1 }],
        });
      const submit = () =>
        submitAttempt({ store, actor, now: after(saveFirst ? 1 : 61), attemptId });
      const [saved, score] = saveFirst
        ? await atOnce(store, save, submit)
        : await atOnce(store, submit, save).then(([score, saved]) => [saved, score] as const);
      expect(score.points).toBe(saved.ok ? 1 : 0);
      expect(saved).toEqual(
        saveFirst ? { ok: true, superseded: [], mistaken: [] } : { ok: false, reason: "finished" },
      );
    }
  });

  test("an answer after submission changes nothing", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    await submitAttempt({ store, actor, now: after(5), attemptId });
    const steps = await findSteps(store.read, someAttempt(attemptId));
    expect(await answer(store, actor, attemptId, 1, "right", after(6))).toEqual({
      ok: false,
      reason: "finished",
    });
    expect(await findSteps(store.read, someAttempt(attemptId))).toEqual(steps);
  });

  test("a late answer with a lower sequence loses, and the same one twice is one", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    const send = (value: string, clientSeq: number) =>
      saveAnswer({
        store,
        actor,
        now: NOON,
        attemptId,
        answers: [{ number: 1, fields: { "": [value] }, clientSeq }],
      });
    expect(await send("1", 7)).toEqual({ ok: true, superseded: [], mistaken: [] });
    expect(await send("0", 5)).toEqual({ ok: true, superseded: [1], mistaken: [] });
    expect(await send("1", 7)).toEqual({ ok: true, superseded: [], mistaken: [] });
    const steps = await findSteps(store.read, someAttempt(attemptId));
    expect(steps).toHaveLength(1);
    expect(steps[0]?.clientSeq).toBe(7);
  });

  test("a form sent twice by a double click is one step, and nothing chosen is none", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    const send = (values: string[]) =>
      saveAnswer({
        store,
        actor,
        now: NOON,
        attemptId,
        answers: [{ number: 3, fields: { "": values }, clientSeq: null }],
      });
    await send([]);
    await send(["0", "2"]);
    await send(["0", "2"]);
    expect(await findSteps(store.read, someAttempt(attemptId))).toHaveLength(1);
    await send([]);
    expect(await findSteps(store.read, someAttempt(attemptId))).toHaveLength(2);
  });

  test.each([
    ["1", ["9"]],
    ["1", ["x"]],
    ["1", ["-1"]],
    ["3", ["0", "7"]],
    ["4", ["0"]],
  ])("an answer that fits no shown option is refused: question %s, %j", async (number, values) => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    const answers = [{ number: Number(number), fields: { "": values }, clientSeq: null }];
    await expect(saveAnswer({ store, actor, now: NOON, attemptId, answers })).rejects.toMatchObject(
      { status: 400 },
    );
    expect(await findSteps(store.read, someAttempt(attemptId))).toEqual([]);
  });

  test("another person's and another company's attempt is not there", async () => {
    const store = await open();
    const { actor, quiz, company } = await maya(store);
    const attemptId = await start(store, actor);
    const colleague = await anEmployee(store, company, "Sam Reed");
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    const noor = await anEmployee(store, tidewater, "Noor Haddad");
    for (const other of [colleague, noor, own({ ...actor, companyId: tidewater.id })]) {
      if (other !== colleague) continue;
      await enrolled(store, other, quiz);
    }
    for (const other of [colleague, noor, own({ ...actor, companyId: tidewater.id })]) {
      const asOther = { store, actor: other, now: NOON, attemptId };
      await expect(saveAnswer({ ...asOther, answers: [] })).rejects.toMatchObject(missing);
      await expect(submitAttempt(asOther)).rejects.toMatchObject(missing);
    }
    expect(await findSteps(store.read, someAttempt(attemptId))).toEqual([]);
  });

  test("nobody starts a quiz of a programme they are not enrolled in, nor a retired one, nor a lesson", async () => {
    const store = await open();
    const { actor, quiz, company } = await maya(store);
    const stranger = await anEmployee(store, company, "Sam Reed");
    const at = { store, now: NOON };
    await expect(startAttempt({ ...at, actor: stranger, ...QUIZ })).rejects.toMatchObject(missing);
    await expect(quizOverview({ ...at, actor: stranger, ...QUIZ })).rejects.toMatchObject(missing);
    await expect(
      startAttempt({ ...at, actor, moduleKey: "reply", activityKey: "angry-in-public" }),
    ).rejects.toMatchObject(missing);
    await store.write(async (tx) => {
      const { activity } = tx.tables;
      await tx.update(activity).set({ retiredAt: NOON }).where(eq(activity.id, quiz.quiz));
    });
    await expect(startAttempt({ ...at, actor, ...QUIZ })).rejects.toMatchObject(missing);
  });

  test("a retake waits for the cooldown, and is said when", async () => {
    const store = await open();
    const { actor } = await maya(store, { cooldownMinutes: 10 });
    await submitAttempt({ store, actor, now: after(5), attemptId: await start(store, actor) });
    expect(await startAttempt({ store, actor, now: after(14), ...QUIZ })).toEqual({
      ok: false,
      reasons: [{ code: "cooling-down" }],
      availableAt: after(15),
    });
    const second = await start(store, actor, after(15));
    expect((await findOwnAttempt(store.read, actor, second))?.number).toBe(2);
  });

  test("the last attempt is the last one", async () => {
    const store = await open();
    const { actor } = await maya(store, { maxAttempts: 1, cooldownMinutes: 0 });
    await submitAttempt({ store, actor, now: after(5), attemptId: await start(store, actor) });
    expect(await startAttempt({ store, actor, now: after(60), ...QUIZ })).toEqual({
      ok: false,
      reasons: [{ code: "no-attempts-left", maxAttempts: 1 }],
      availableAt: null,
    });
  });

  test("an attempt keeps asking its own revision when a newer one is published", async () => {
    const store = await open();
    const { actor, quiz } = await maya(store);
    const attemptId = await start(store, actor);
    await store.write(async (tx) => {
      await tx.insert(tx.tables.activityRevision).values({
        id: newId(after(1)),
        activityId: quiz.quiz,
        number: 2,
        hash: "2",
        publishedAt: after(1),
        impact: "relearn",
        change: "A higher pass mark.",
        body: { ...quiz.body, passBasisPoints: 10_000 },
      });
    });
    await answer(store, actor, attemptId, 1, "right");
    await answer(store, actor, attemptId, 3, "right");
    await answer(store, actor, attemptId, 2, "right");
    await submitAttempt({ store, actor, now: after(5), attemptId });
    expect((await findGrade(store.read, someAttempt(attemptId)))?.revisionId).toBe(quiz.revision);
  });

  test("the quiz's page tells of the attempts so far and of the open one", async () => {
    const store = await open();
    const { actor } = await maya(store);
    const attemptId = await start(store, actor);
    await submitAttempt({ store, actor, now: after(5), attemptId });
    const second = await start(store, actor, after(20));
    const overview = await quizOverview({ store, actor, now: after(21), ...QUIZ });
    expect(overview).toMatchObject({
      module: { key: "reply", title: "Replying" },
      questionCount: 3,
      passed: false,
      open: { id: second, number: 2 },
      start: { ok: false, reasons: [{ code: "open-attempt", attemptId: second }] },
    });
    expect(overview.attempts.map(({ score }) => score?.points ?? null)).toEqual([0, null]);
  });
});
