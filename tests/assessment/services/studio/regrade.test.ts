import { expect, test } from "vitest";
import { regradeQuestion } from "~/assessment/services/trainer/regrade-question.server";
import { previewActivity } from "~/authoring/services/preview/preview-activity.server";
import { previewRegrade, showRegradable } from "~/assessment/services/trainer/show-regrade.server";
import { showTraineeAttempt } from "~/assessment/services/trainer/show-trainee-attempt.server";
import { showTrainee } from "~/clearance/services/studio/show-trainee.server";
import { goOver } from "~/assessment/services/go-over.server";
import { showResult } from "~/learning/services/quiz/show-result.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { findGrade, findSteps } from "~/assessment/queries/assessment";
import { changedSince } from "~/people/queries/changes";
import type { Store } from "~db/store";
import { someAttempt } from "../../../support/own";
import { aPlaybook, aSingleChoice, enrolled } from "../../../support/questions/a-quiz";
import {
  AT_THE_QUIZ,
  aClass,
  begin,
  mended,
  minutesOn,
  sit,
} from "../../../support/questions/a-sitting";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, aTrainer, NOON } from "../../../support/makers";
import { openAgain } from "../../../support/own-forms";

interface Options {
  options: { text: string; correct: boolean; feedback: string }[];
}

/** The question “jo” with its second option right: what `wrong` answers. */
function secondIsRight() {
  const body = aSingleChoice("jo");
  const { options } = body.content as Options;
  return { ...body, content: { options: options.map((one, i) => ({ ...one, correct: i === 1 })) } };
}

const RIGHT = ["right", "right", "right"] as const;
const JO_WRONG = ["wrong", "right", "right"] as const;

/** Maya passed; Kim missed the pass by the question “jo”, which is mended afterwards. */
async function afterMending(store: Store, body = secondIsRight()) {
  const room = await aClass(store);
  const kim = await anEmployee(store, room.company, "Kim Lane");
  await enrolled(store, kim, room.quiz);
  const mayas = await sit(store, room.maya, RIGHT);
  const kims = await sit(store, kim, JO_WRONG);
  const key = await mended(store, "jo", body);
  const call = { store, actor: room.dana, now: NOON, ...AT_THE_QUIZ };
  const [question] = (await showRegradable(call)).questions;
  const revisionId = question?.revisionId ?? "";
  const look = async (choice: "award" | "rescore") =>
    previewRegrade({ ...call, revisionId, choice });
  const confirm = async (choice: "award" | "rescore", changes: { mark?: string } = {}) => {
    const mark = changes.mark ?? (await look(choice))?.mark ?? "";
    const reason = "The key was wrong.";
    return regradeQuestion({
      ...call,
      now: minutesOn(60),
      revisionId,
      choice,
      reason,
      mark,
    });
  };
  return { ...room, kim, mayas, kims, key, call, question, revisionId, look, confirm };
}

const pointsOf = async (store: Store, attemptId: string) => {
  const grade = await findGrade(store.read, someAttempt(attemptId));
  return [grade?.number, grade?.points, grade?.passed];
};

eachEngine("grading a mended question again", (open) => {
  test("is offered for what was asked in an earlier revision, with both texts, and only then", async () => {
    const store = await open();
    const room = await aClass(store);
    const call = { store, actor: room.dana, now: NOON, ...AT_THE_QUIZ };
    const preview = async () => previewActivity({ ...call, companyKey: null });
    await begin(store, room.maya, []);
    await mended(store, "jo", secondIsRight());
    expect((await showRegradable(call)).questions).toEqual([]);
    expect(await preview()).toMatchObject({ fixed: 0 });
    const kim = await anEmployee(store, room.company, "Kim Lane");
    await enrolled(store, kim, room.quiz);
    await sit(store, kim, RIGHT);
    expect((await showRegradable(call)).questions).toEqual([]);
    await mended(store, "jo", { ...secondIsRight(), stem: "Which one?" });
    const { questions } = await showRegradable(call);
    expect(questions).toMatchObject([
      { key: "jo", number: 2, currentNumber: 3, attempts: 1, mayRescore: true, decided: null },
    ]);
    expect(questions[0]?.lines.filter(({ changed }) => changed)).toMatchObject([
      {
        label: "Question",
        pieces: [
          { kind: "same", text: "Which" },
          { kind: "removed", text: "sentence serves jo best?" },
          { kind: "added", text: "one?" },
        ],
      },
    ]);
    expect(await preview()).toMatchObject({ fixed: 1 });
  });

  test("a preview says who is affected, and changes nothing", async () => {
    const store = await open();
    const { kims, mayas, look } = await afterMending(store);
    expect(await look("rescore")).toMatchObject({
      outlook: { affected: 2, newlyPass: 1, fallBelow: 1 },
      unchanged: 0,
      people: [
        {
          name: "Kim Lane",
          before: { points: 3, passed: false },
          after: { points: 4, passed: true },
        },
        {
          name: "Maya Okafor",
          before: { points: 4 },
          after: { points: 3, passed: true },
          below: true,
        },
      ],
    });
    expect(await look("award")).toMatchObject({ outlook: { affected: 1 }, unchanged: 1 });
    expect(await pointsOf(store, kims)).toEqual([1, 3, false]);
    expect(await pointsOf(store, mayas)).toEqual([1, 4, true]);
  });

  test("an award adds a step and a grade where the grade changes, and nothing elsewhere", async () => {
    const store = await open();
    const { company, kim, dana, kims, mayas, confirm } = await afterMending(store);
    const { number } = await changedSince(store.read, company, 0);
    expect(await confirm("award")).toEqual({ ok: true, attempts: 1 });
    expect(await pointsOf(store, kims)).toEqual([2, 4, true]);
    expect(await pointsOf(store, mayas)).toEqual([1, 4, true]);
    expect((await changedSince(store.read, company, number)).personIds).toEqual([kim.personId]);
    const step = (await findSteps(store.read, someAttempt(kims))).at(-1);
    expect(step).toMatchObject({
      kind: "regraded",
      body: {
        grade: 2,
        choice: "award",
        key: null,
        by: dana.personId,
        reason: "The key was wrong.",
      },
    });
    const place = { key: company.key, personId: kim.personId };
    const { history } = await showTrainee({ store, actor: dana, now: minutesOn(99), ...place });
    expect(history.slice(0, 2)).toMatchObject([
      { kind: "attempt-graded", passed: true, regraded: true },
      { kind: "attempt-regraded", choice: "award", by: "Dana Kessler" },
    ]);
  });

  test("by the new key, points go both ways and no pass is lost; the attempt then shows the key that counts", async () => {
    const store = await open();
    const { company, kim, dana, kims, mayas, key, confirm } = await afterMending(store);
    expect(await confirm("rescore")).toEqual({ ok: true, attempts: 2 });
    expect(await pointsOf(store, kims)).toEqual([2, 4, true]);
    expect(await pointsOf(store, mayas)).toEqual([2, 3, true]);
    expect((await findSteps(store.read, someAttempt(kims))).at(-1)).toMatchObject({
      body: { key },
    });
    const place = { key: company.key, personId: kim.personId, attemptId: kims };
    const view = await showTraineeAttempt({ store, actor: dana, now: minutesOn(99), ...place });
    expect(view.graded?.questions[0]).toMatchObject({
      outcome: "right",
      regraded: "rescore",
      review: { options: [{ text: ["jo: explain"], chosen: true, verdict: "right" }] },
    });
    expect(view.changes).toMatchObject([{ kind: "regraded", choice: "rescore", question: 1 }]);
    const own = { store, actor: kim, now: minutesOn(99), attemptId: kims, ...AT_THE_QUIZ };
    const result = await showResult(own);
    if (!result.finished) throw new Error("It is handed in.");
    expect(result.questions[0]).toMatchObject({ outcome: "right", regraded: true, points: 1 });
    expect(result.questions[1]).toMatchObject({ regraded: false });
  });

  test("is gone over by the key that counts", async () => {
    const store = await open();
    const { maya, mayas, confirm } = await afterMending(store);
    await confirm("rescore");
    const call = { store, actor: maya, attemptId: mayas, number: 1, ...AT_THE_QUIZ };
    const right: unknown[] = [];
    for (const position of ["0", "1", "2"]) {
      const { review } = await goOver({ ...call, fields: { "": [position] } });
      if (review?.outcome === "right") right.push(review.review);
    }
    expect(right).toMatchObject([{ options: [{ text: ["jo: explain"], chosen: true }] }]);
  });

  test("twice the same adds nothing, also at once and with the first preview’s mark", async () => {
    const store = await open();
    const { kims, look, confirm } = await afterMending(store);
    const mark = (await look("award"))?.mark ?? "";
    const both = await Promise.all([confirm("award", { mark }), confirm("award", { mark })]);
    expect(both).toContainEqual({ ok: true, attempts: 1 });
    expect(both).toContainEqual({ ok: true, attempts: 0 });
    expect(await confirm("award", { mark })).toEqual({ ok: true, attempts: 0 });
    expect(await pointsOf(store, kims)).toEqual([2, 4, true]);
  });

  test("what is confirmed is what was shown: when more attempts came in since, it asks to look again", async () => {
    const store = await open();
    const { company, quiz, look, confirm, kims } = await afterMending(store);
    const mark = (await look("award"))?.mark ?? "";
    await mended(store, "jo", { ...secondIsRight(), stem: "Mended once more" });
    expect(await confirm("award", { mark })).toEqual({
      ok: false,
      reason: { code: "changed-since" },
    });
    expect([company.key, quiz.activityKey, await pointsOf(store, kims)]).toEqual([
      "harbour-and-pine",
      "quiz",
      [1, 3, false],
    ]);
  });

  test("a question with other options cannot be graded by the new key, and needs a reason for anything else", async () => {
    const store = await open();
    const body = aSingleChoice("jo");
    const { options } = body.content as Options;
    const content = { options: options.map((one) => ({ ...one, text: `${one.text}!` })) };
    const { call, question, revisionId, look, confirm } = await afterMending(store, {
      ...body,
      content,
    });
    expect(question?.mayRescore).toBe(false);
    expect(await look("rescore")).toBeNull();
    expect(await confirm("rescore")).toEqual({ ok: false, reason: { code: "not-to-be-had" } });
    const silent = { ...call, now: minutesOn(60), revisionId, choice: "award" as const };
    expect(await regradeQuestion({ ...silent, reason: " ", mark: "" })).toEqual({
      ok: false,
      reason: { code: "reason-missing" },
    });
  });

  test("only people of the trainer’s own companies are touched, or shown", async () => {
    const store = await open();
    const { kims, quiz, call, revisionId, confirm } = await afterMending(store);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    await aPlaybook(store, tidewater);
    const noor = await anEmployee(store, tidewater, "Noor Haddad");
    await enrolled(store, noor, quiz);
    const sam = await aTrainer(store, [tidewater], "Sam Elsewhere");
    const nobody = await aTrainer(store, [], "Nobody Yet");
    for (const actor of [sam, nobody]) {
      expect((await showRegradable({ ...call, actor })).questions).toEqual([]);
      const form = { ...call, actor, now: minutesOn(60), revisionId, reason: "Why", mark: "" };
      await expect(regradeQuestion({ ...form, choice: "award" })).rejects.toMatchObject({
        status: 404,
      });
    }
    expect(await pointsOf(store, kims)).toEqual([1, 3, false]);
    expect(await confirm("award")).toEqual({ ok: true, attempts: 1 });
  });

  test("what was given stays given when the attempt is opened and handed in again", async () => {
    const store = await open();
    const { company, kim, dana, kims, confirm } = await afterMending(store);
    await confirm("award");
    const since = (await findSteps(store.read, someAttempt(kims))).length;
    const place = { key: company.key, personId: kim.personId, attemptId: kims };
    const form = { store, actor: dana, ...place, minutes: null, reason: "Why", since };
    expect(await openAgain({ ...form, now: minutesOn(70) })).toEqual({ ok: true });
    await submitAttempt({ store, actor: kim, now: minutesOn(80), attemptId: kims });
    expect(await pointsOf(store, kims)).toEqual([3, 4, true]);
  });
});
