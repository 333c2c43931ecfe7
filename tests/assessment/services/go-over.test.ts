import { expect, test } from "vitest";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import { goOver } from "~/assessment/services/go-over.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { findOwnAttempts, findSteps } from "~/assessment/queries/assessment";
import type { Store } from "~db/store";
import { someAttempt } from "../../support/own";
import { aPlaybook, aQuiz, aSingleChoice, enrolled } from "../../support/questions/a-quiz";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";

const QUIZ = { moduleKey: "reply", activityKey: "quiz" };

/** Maya has the first of two questions right and the second wrong. Right is always the first option. */
async function satHalf(store: Store, { feedback = "full" as FeedbackMode, handIn = true } = {}) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const questions = { jo: aSingleChoice("jo"), kim: aSingleChoice("kim") };
  const quiz = await aQuiz(store, { questions, shuffle: false, feedback });
  await enrolled(store, actor, quiz);
  const started = await startAttempt({ store, actor, now: NOON, ...QUIZ });
  if (!started.ok) throw new Error("It should have started.");
  const { attemptId } = started;
  const answers = [
    { number: 1, fields: { "": ["0"] }, clientSeq: null },
    { number: 2, fields: { "": ["1"] }, clientSeq: null },
  ];
  await saveAnswer({ store, actor, now: NOON, attemptId, answers });
  if (handIn) await submitAttempt({ store, actor, now: NOON, attemptId });
  const call = { store, actor, attemptId, ...QUIZ };
  return { ...call, quiz, call: { ...call, number: null, fields: null } };
}

eachEngine("going over what went wrong", (open) => {
  test("asks what went wrong and nothing else, without its answer", async () => {
    const { call } = await satHalf(await open());
    const page = await goOver(call);
    expect(page).toMatchObject({ numbers: [2], number: 2, review: null, next: null });
    expect(page.question.response).toBeNull();
    expect(JSON.stringify(page)).not.toMatch(/FEEDBACK|verdict|correct/);
    await expect(goOver({ ...call, number: 1 })).rejects.toMatchObject({ status: 404 });
  });

  test("tells at once what an answer is worth, and keeps nothing", async () => {
    const store = await open();
    const { call, actor, attemptId, quiz } = await satHalf(store);
    const steps = await findSteps(store.read, someAttempt(attemptId));
    const attempts = await findOwnAttempts(store.read, actor, quiz.quiz);
    const right = await goOver({ ...call, number: 2, fields: { "": ["0"] } });
    expect(right.review).toMatchObject({ outcome: "right" });
    const wrong = await goOver({ ...call, number: 2, fields: { "": ["2"] } });
    expect(wrong.review).toMatchObject({ outcome: "wrong" });
    expect(await findSteps(store.read, someAttempt(attemptId))).toEqual(steps);
    expect(await findOwnAttempts(store.read, actor, quiz.quiz)).toEqual(attempts);
  });

  test.each([{}, { "": [""] }, { "": ["9"] }, { other: ["0"] }])(
    "an answer that says nothing is asked for again: %j",
    async (fields) => {
      const { call } = await satHalf(await open());
      expect(await goOver({ ...call, fields })).toMatchObject({ review: null, empty: true });
    },
  );

  test("is not there while the attempt is open, or where the quiz does not tell what is right", async () => {
    for (const how of [
      { handIn: false },
      { feedback: "none" },
      { feedback: "right-or-wrong" },
    ] as const) {
      const { call } = await satHalf(await open(), how);
      await expect(goOver(call)).rejects.toMatchObject({ status: 404 });
    }
  });

  test("is one's own", async () => {
    const store = await open();
    const { call } = await satHalf(store);
    const other = await anEmployee(store, await aCompany(store, { key: "tidewater" }), "Noor");
    await expect(goOver({ ...call, actor: other })).rejects.toMatchObject({ status: 404 });
  });
});
