import { expect, test } from "vitest";
import type { Employee } from "~/people/rules/actor";
import { endOverdueAttempts } from "~/assessment/services/end-overdue-attempts.server";
import { quizOverview } from "~/learning/services/quiz/quiz-overview.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { showAttempt } from "~/assessment/services/show-attempt.server";
import { showResult } from "~/learning/services/quiz/show-result.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { insertAllowance } from "~/assessment/queries/allowances";
import { findGrade, findOwnAttempt, findSteps } from "~/assessment/queries/assessment";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { someAttempt } from "../../support/own";
import { aPlaybook, aQuiz, aSingleChoice, enrolled } from "../../support/questions/a-quiz";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, aTrainer, NOON } from "../../support/makers";

const QUIZ = { moduleKey: "reply", activityKey: "quiz" };
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

/** Maya in an attempt of ten minutes at a quiz of one question, whose first option is right. */
async function timed(store: Store, { grant }: { grant?: number } = {}) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const trainer = await aTrainer(store, [company]);
  const quiz = await aQuiz(store, {
    questions: { jo: aSingleChoice("jo") },
    shuffle: false,
    timeLimitMinutes: 10,
    cooldownMinutes: 0,
  });
  await enrolled(store, actor, quiz);
  if (grant !== undefined)
    await store.write((tx) =>
      insertAllowance(tx, actor, {
        id: newId(NOON),
        activityId: null,
        kind: "extra-time",
        amount: grant,
        reason: "Reads with a screen reader.",
        grantedBy: trainer.personId,
        grantedAt: NOON,
      }),
    );
  const started = await startAttempt({ store, actor, now: NOON, ...QUIZ });
  if (!started.ok) throw new Error("It should have started.");
  return { actor, attemptId: started.attemptId };
}

const answer = (store: Store, actor: Employee, attemptId: string, now: Date) =>
  saveAnswer({
    store,
    actor,
    now,
    attemptId,
    answers: [{ number: 1, fields: { "": ["0"] }, clientSeq: null }],
  });

eachEngine("a timed attempt", (open) => {
  test("takes answers up to its deadline and none after it", async () => {
    const store = await open();
    const { actor, attemptId } = await timed(store);
    expect(await answer(store, actor, attemptId, after(600))).toMatchObject({ ok: true });
    expect(await answer(store, actor, attemptId, after(601))).toEqual({
      ok: false,
      reason: "time-over",
    });
  });

  test("counts what was saved before its deadline, no matter who ends it", async () => {
    const store = await open();
    const { actor, attemptId } = await timed(store);
    await answer(store, actor, attemptId, after(30));
    expect(await submitAttempt({ store, actor, now: after(5000), attemptId })).toMatchObject({
      points: 1,
      passed: true,
    });
    const [, end] = await findSteps(store.read, someAttempt(attemptId));
    expect(end).toMatchObject({ kind: "submitted", body: { late: true } });
    expect(end?.at).toEqual(after(600));
  });

  test.each(["page", "overview", "sweep"] as const)(
    "ends when its time is over: by the %s",
    async (by) => {
      const store = await open();
      const { actor, attemptId } = await timed(store);
      await answer(store, actor, attemptId, after(30));
      const late = { store, now: after(601) };
      if (by === "sweep") {
        expect(await endOverdueAttempts({ store, now: after(599) })).toBe(0);
        expect(await endOverdueAttempts(late)).toBe(1);
        expect(await endOverdueAttempts(late)).toBe(0);
      } else if (by === "page")
        expect(await showAttempt({ ...late, actor, attemptId, part: null, ...QUIZ })).toEqual({
          finished: true,
        });
      else {
        const overview = await quizOverview({ ...late, actor, ...QUIZ });
        expect(overview).toMatchObject({ open: null, passed: true });
      }
      const result = await showResult({ ...late, actor, attemptId, ...QUIZ });
      expect(result).toMatchObject({ finished: true, timeRanOut: true, score: { points: 1 } });
    },
  );

  test("that is submitted and swept at the same time ends once, with one grade", async () => {
    const store = await open();
    const { actor, attemptId } = await timed(store);
    await answer(store, actor, attemptId, after(30));
    await Promise.all([
      submitAttempt({ store, actor, now: after(601), attemptId }),
      endOverdueAttempts({ store, now: after(601) }),
      showAttempt({ store, actor, now: after(601), attemptId, part: null, ...QUIZ }),
      answer(store, actor, attemptId, after(601)),
    ]);
    const kinds = (await findSteps(store.read, someAttempt(attemptId))).map(({ kind }) => kind);
    expect(kinds).toEqual(["answered", "submitted"]);
    expect(await findGrade(store.read, someAttempt(attemptId))).toMatchObject({
      number: 1,
      points: 1,
    });
  });

  test("says how long it goes on", async () => {
    const store = await open();
    const { actor, attemptId } = await timed(store);
    const view = await showAttempt({ store, actor, now: after(60), attemptId, part: 1, ...QUIZ });
    expect(view).toMatchObject({ timeLeft: 540_000, deadline: after(600) });
  });

  test("is longer for people granted extra time, and the quiz's page says so", async () => {
    const store = await open();
    const { actor, attemptId } = await timed(store, { grant: 25 });
    expect((await findOwnAttempt(store.read, actor, attemptId))?.deadline).toEqual(after(750));
    expect(await quizOverview({ store, actor, now: NOON, ...QUIZ })).toMatchObject({
      timeLimitMinutes: 12,
    });
    expect(await endOverdueAttempts({ store, now: after(700) })).toBe(0);
  });
});
