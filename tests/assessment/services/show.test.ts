import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import type { QuizBody } from "~/curriculum/rules/bodies";
import type { Employee } from "~/people/rules/actor";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { showAttempt, type OpenAttemptView } from "~/assessment/services/show-attempt.server";
import { showResult, type ResultView } from "~/learning/services/quiz/show-result.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import type { Store } from "~db/store";
import {
  aMultipleResponse,
  aPlaybook,
  aQuiz,
  aSingleChoice,
  enrolled,
} from "../../support/questions/a-quiz";
import { eachEngine } from "../../support/harness/engines";
import { NOON, aCompany, anEmployee } from "../../support/makers";

const QUIZ = { moduleKey: "reply", activityKey: "quiz" };
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

async function begun(store: Store, changes: Parameters<typeof aQuiz>[1] = {}) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const quiz = await aQuiz(store, { shuffle: false, ...changes });
  await enrolled(store, actor, quiz);
  const started = await startAttempt({ store, actor, now: NOON, ...QUIZ });
  if (!started.ok) throw new Error("It should have started.");
  return { actor, company, quiz, attemptId: started.attemptId };
}

async function save(
  store: Store,
  actor: Employee,
  attemptId: string,
  said: Record<number, string[]>,
) {
  const answers = Object.entries(said).map(([number, values]) => ({
    number: Number(number),
    fields: { "": values },
    clientSeq: null,
  }));
  await saveAnswer({ store, actor, now: NOON, attemptId, answers });
}

function open(view: OpenAttemptView | { finished: true }): OpenAttemptView {
  if (view.finished) throw new Error("It should be open.");
  return view;
}
function finished(view: ResultView | { finished: false }): ResultView {
  if (!view.finished) throw new Error("It should be finished.");
  return view;
}

eachEngine("an attempt as its owner sees it", (fresh) => {
  test("no part of it holds a key, feedback or hint before submission", async () => {
    const store = await fresh();
    const { actor, attemptId } = await begun(store, { shuffle: true });
    await save(store, actor, attemptId, { 1: ["0"], 3: ["1", "2"] });
    for (const part of [null, 1, 2, 3, "review"] as const) {
      const view = await showAttempt({ store, actor, now: NOON, attemptId, part, ...QUIZ });
      const seen = JSON.stringify(view);
      expect(seen).toContain("options");
      expect(seen).not.toMatch(/FEEDBACK|[Hh]int|correct|verdict|reread|acknowledge-first|points/);
    }
  });

  test("one goes on where one left off, and to the review when all is answered", async () => {
    const store = await fresh();
    const { actor, attemptId } = await begun(store);
    const part = async () =>
      open(await showAttempt({ store, actor, now: NOON, attemptId, part: null, ...QUIZ })).part;
    expect(await part()).toBe(1);
    await save(store, actor, attemptId, { 1: ["2"] });
    expect(await part()).toBe(2);
    await save(store, actor, attemptId, { 2: ["0"], 3: ["0"] });
    expect(await part()).toBe("review");
  });

  test("what was chosen is shown chosen again, at the place where it is shown", async () => {
    const store = await fresh();
    const { actor, attemptId } = await begun(store, { shuffle: true });
    await save(store, actor, attemptId, { 1: ["2"], 3: ["3", "0"] });
    const shown = async (part: number) =>
      open(await showAttempt({ store, actor, now: NOON, attemptId, part, ...QUIZ })).shown[0];
    expect((await shown(1))?.response).toEqual({ choice: 2 });
    expect((await shown(2))?.response).toBeNull();
    expect((await shown(3))?.response).toEqual({ choices: [0, 3] });
  });

  test("one page shows them all; a question that is not there is not found", async () => {
    const store = await fresh();
    const { actor, attemptId } = await begun(store, { layout: "one-page" });
    const at = { store, actor, now: NOON, attemptId, ...QUIZ };
    const view = open(await showAttempt({ ...at, part: null }));
    expect(view.part).toBe("all");
    expect(view.shown.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(view.questions.map(({ state }) => state)).toEqual(Array(3).fill("unanswered"));
  });

  test("a stem reads in the words of the learner's company", async () => {
    const store = await fresh();
    const question = { ...aSingleChoice("jo"), stem: "Who answers at {% $company.short %}?" };
    const { actor, attemptId } = await begun(store, { questions: { jo: question } });
    const view = open(await showAttempt({ store, actor, now: NOON, attemptId, part: 1, ...QUIZ }));
    expect(view.shown[0]?.stem.join("")).toBe("Who answers at Harbour & Pine?");
  });

  test("after submission there is a result, and before it there is none", async () => {
    const store = await fresh();
    const { actor, attemptId } = await begun(store);
    const at = { store, actor, attemptId, ...QUIZ };
    expect(await showResult({ ...at, now: NOON })).toEqual({ finished: false });
    await submitAttempt({ store, actor, now: NOON, attemptId });
    expect(await showAttempt({ ...at, now: NOON, part: 1 })).toEqual({ finished: true });
  });

  test("others, and other addresses, do not find it", async () => {
    const store = await fresh();
    const { actor, company, quiz, attemptId } = await begun(store);
    const colleague = await anEmployee(store, company, "Sam Reed");
    await enrolled(store, colleague, quiz);
    const elsewhere = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const noor = await anEmployee(store, elsewhere, "Noor Haddad");
    const at = { store, now: NOON, attemptId, ...QUIZ };
    for (const input of [
      { ...at, actor: colleague },
      { ...at, actor: noor },
      { ...at, actor: own({ ...actor, companyId: elsewhere.id }) },
      { ...at, actor, activityKey: "angry-in-public" },
      { ...at, actor, moduleKey: "tone" },
      { ...at, actor, attemptId: "not-an-id" },
    ]) {
      await expect(showAttempt({ ...input, part: null })).rejects.toMatchObject({ status: 404 });
      await expect(showResult(input)).rejects.toMatchObject({ status: 404 });
    }
  });
});

eachEngine("a result", (fresh) => {
  async function result(store: Store, feedback: QuizBody["feedback"]) {
    const { actor, attemptId } = await begun(store, { feedback });
    await save(store, actor, attemptId, { 1: ["1"], 3: ["0", "1"] });
    await submitAttempt({ store, actor, now: NOON, attemptId });
    return finished(await showResult({ store, actor, now: later(1), attemptId, ...QUIZ }));
  }

  test("says how many points there are, and how many are needed", async () => {
    const store = await fresh();
    const view = await result(store, "full");
    expect(view).toMatchObject({
      score: { points: 0, maxPoints: 4, passed: false },
      neededPoints: 4,
      unanswered: 1,
      retake: { ok: false, reasons: [{ code: "cooling-down" }], availableAt: later(10) },
    });
    expect(view.questions.map(({ outcome }) => outcome)).toEqual(["wrong", "unanswered", "wrong"]);
  });

  test("in full, explains what was chosen and what was right, and where to reread", async () => {
    const store = await fresh();
    const { questions } = await result(store, "full");
    const review = questions[0]?.review;
    const options = review?.type === "single-choice" ? review.options : [];
    expect(options.map(({ verdict, chosen }) => [verdict, chosen])).toEqual([
      ["right", false],
      ["wrong", true],
    ]);
    expect(options.map(({ feedback }) => feedback?.join("") ?? null)).toEqual([
      "FEEDBACK jo sorry",
      "FEEDBACK jo explain",
    ]);
    expect(questions[0]?.reread).toEqual({
      to: "/learn/reply/angry-in-public#acknowledge-first",
      title: "When a customer is angry in public",
    });
  });

  test("with hints, explains what was chosen and gives the hint, but not what was right", async () => {
    const store = await fresh();
    const view = await result(store, "hints");
    const seen = JSON.stringify(view);
    expect(seen).toContain("FEEDBACK jo explain");
    expect(seen).toContain("A hint about jo");
    expect(seen).not.toMatch(/FEEDBACK jo sorry|FEEDBACK kim|FEEDBACK lou name|"right"/);
  });

  test("with right or wrong, says no more than that", async () => {
    const store = await fresh();
    const view = await result(store, "right-or-wrong");
    expect(view.questions.map(({ outcome }) => outcome)).toEqual(["wrong", "unanswered", "wrong"]);
    expect(JSON.stringify(view)).not.toMatch(/FEEDBACK|A hint|"right"|acknowledge-first/);
  });

  test("without feedback, gives the score alone", async () => {
    const store = await fresh();
    const view = await result(store, "none");
    expect(view.questions).toEqual([]);
    expect(view.score.maxPoints).toBe(4);
  });

  test("names the objective that keeps it from passing, where the points in all would do", async () => {
    const store = await fresh();
    const { actor, attemptId } = await begun(store, {
      passBasisPoints: 5000,
      objectiveBasisPoints: 5000,
    });
    await save(store, actor, attemptId, { 1: ["0"], 2: ["0"] });
    const score = await submitAttempt({ store, actor, now: NOON, attemptId });
    expect(score).toMatchObject({ points: 2, maxPoints: 4, basisPoints: 5000, passed: false });
    const view = finished(await showResult({ store, actor, now: NOON, attemptId, ...QUIZ }));
    expect(view).toMatchObject({ short: "objectives", neededPoints: 2, retake: { ok: false } });
    expect(view.objectives).toMatchObject([
      { points: 2, maxPoints: 2, needed: 1 },
      { points: 0, maxPoints: 2, needed: 1 },
    ]);
  });

  test("fails the certain and wrong where that is critical, whatever the points", async () => {
    const store = await fresh();
    const jo = { ...aSingleChoice("jo"), critical: true };
    const questions = { jo, kim: aSingleChoice("kim"), lou: aMultipleResponse("lou") };
    const { actor, attemptId } = await begun(store, {
      questions,
      passBasisPoints: 5000,
      certainty: true,
    });
    const answers = [["1"], ["0"], ["0", "2"]].map((values, index) => ({
      number: index + 1,
      fields: { "": values },
      certainty: "certain" as const,
      clientSeq: null,
    }));
    await saveAnswer({ store, actor, now: NOON, attemptId, answers });
    const score = await submitAttempt({ store, actor, now: NOON, attemptId });
    expect(score).toMatchObject({ basisPoints: 7500, passed: false });
    const view = finished(await showResult({ store, actor, now: NOON, attemptId, ...QUIZ }));
    expect(view.short).toBe("critical");
  });

  test("partial credit is partly right", async () => {
    const store = await fresh();
    const { actor, attemptId } = await begun(store, {
      questions: { lou: aMultipleResponse("lou") },
    });
    await save(store, actor, attemptId, { 1: ["0"] });
    const score = await submitAttempt({ store, actor, now: NOON, attemptId });
    expect(score).toEqual({ points: 1, maxPoints: 2, basisPoints: 5000, passed: false });
    const view = finished(await showResult({ store, actor, now: NOON, attemptId, ...QUIZ }));
    expect(view.questions[0]?.outcome).toBe("partly");
  });
});
