import { expect, test } from "vitest";
import { gatherEvidence } from "~/clearance/rules/standing/gather";
import { endOverdueAttempts } from "~/assessment/services/end-overdue-attempts.server";
import { quizOverview } from "~/learning/services/quiz/quiz-overview.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { showResult } from "~/learning/services/quiz/show-result.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { showAllowances } from "~/assessment/services/trainer/show-allowances.server";
import { showTraineeAttempt } from "~/assessment/services/trainer/show-trainee-attempt.server";
import { showTrainee } from "~/clearance/services/studio/show-trainee.server";
import {
  findGrade,
  findOwnAttempt,
  findSteps,
  insertAttempt,
} from "~/assessment/queries/assessment";
import { findGrades } from "~/clearance/queries/facts";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { enrolled } from "../../../support/questions/a-quiz";
import { AT_THE_QUIZ, aClass, begin, minutesOn, sit } from "../../../support/questions/a-sitting";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, aTrainer } from "../../../support/makers";
import { fieldsFor } from "../../../support/harness/responses";
import { extendTime, grantAllowance, openAgain } from "../../../support/own-forms";
import { ownCompany, someAttempt } from "../../../support/own";

const RIGHT = ["right", "right", "right"] as const;

async function aRoom(store: Store, changes: Parameters<typeof aClass>[1] = {}) {
  const room = await aClass(store, changes);
  const { company, maya, dana } = room;
  const place = { key: company.key, personId: maya.personId };
  const call = { store, actor: dana, now: minutesOn(0), ...place, reason: "The line broke." };
  const grant = { ...call, now: minutesOn(0), activityId: null };
  const happened = async () => {
    const view = await showTrainee({ store, actor: dana, now: minutesOn(999), ...place });
    return view.history;
  };
  return { ...room, place, call, grant, happened };
}

eachEngine("what a trainer grants for quizzes", (open) => {
  test("extra time counts from the next attempt on, and the newest takes the place of older ones", async () => {
    const store = await open();
    const { maya, grant, happened } = await aRoom(store, { timeLimitMinutes: 20 });
    const time = { ...grant, kind: "extra-time" as const };
    expect(await grantAllowance({ ...time, amount: 100 })).toEqual({ ok: true });
    expect(await grantAllowance({ ...time, amount: 50 })).toEqual({ ok: true });
    const now = minutesOn(1);
    const overview = await quizOverview({ store, actor: maya, now, ...AT_THE_QUIZ });
    expect(overview.timeLimitMinutes).toBe(30);
    expect(await happened()).toMatchObject([
      { kind: "allowance-granted", of: "extra-time", amount: 50, quiz: null, by: "Dana Kessler" },
      { kind: "allowance-granted", amount: 100, reason: "The line broke." },
      { kind: "enrolled" },
    ]);
  });

  test("extra attempts add up, at a quiz that limits them and no other", async () => {
    const store = await open();
    const { maya, quiz, grant, call } = await aRoom(store, { maxAttempts: 1 });
    const more = { ...grant, kind: "extra-attempts" as const, activityId: quiz.quiz };
    expect(await grantAllowance({ ...more, amount: 2 })).toEqual({ ok: true });
    expect(await grantAllowance({ ...more, amount: 1 })).toEqual({ ok: true });
    const now = minutesOn(1);
    const overview = await quizOverview({ store, actor: maya, now, ...AT_THE_QUIZ });
    expect(overview.maxAttempts).toBe(4);
    expect(await showAllowances(call)).toMatchObject({
      quizzes: [{ title: "Replying: quiz", maxAttempts: 1, extra: 3 }],
      granted: [{ amount: 1, quiz: "Replying: quiz" }, { amount: 2 }],
    });
    await expect(
      grantAllowance({ ...more, activityId: quiz.lesson, amount: 1 }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("a quiz without a limit has none to raise", async () => {
    const store = await open();
    const { quiz, grant, call } = await aRoom(store);
    const more = { ...grant, kind: "extra-attempts" as const, activityId: quiz.quiz, amount: 1 };
    expect((await showAllowances(call)).quizzes).toEqual([]);
    await expect(grantAllowance(more)).rejects.toMatchObject({ status: 404 });
  });

  test("the same form twice at once, or again later, grants once; another form is another grant", async () => {
    const store = await open();
    const { grant, call } = await aRoom(store);
    const another = { ...grant, kind: "extra-time" as const, amount: 25 };
    const form = { ...another, id: newId(grant.now) };
    const both = await Promise.all([grantAllowance(form), grantAllowance(form)]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await grantAllowance({ ...form, now: minutesOn(5) })).toEqual({ ok: true });
    expect((await showAllowances(call)).granted).toHaveLength(1);
    expect(await grantAllowance(another)).toEqual({ ok: true });
    expect((await showAllowances(call)).granted).toHaveLength(2);
  });

  test("nobody grants without a reason, nor to people of a company they are not engaged with", async () => {
    const store = await open();
    const { grant, call } = await aRoom(store);
    const form = { ...grant, kind: "extra-time" as const, amount: 25 };
    expect(await grantAllowance({ ...form, reason: " " })).toMatchObject({ ok: false });
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    const noor = await anEmployee(store, tidewater, "Noor Haddad");
    const sam = await aTrainer(store, [tidewater], "Sam Elsewhere");
    for (const input of [
      { ...form, actor: sam },
      { ...form, personId: noor.personId },
      { ...form, key: "tidewater" },
    ]) {
      await expect(grantAllowance(input)).rejects.toMatchObject({ status: 404 });
    }
    expect((await showAllowances(call)).granted).toEqual([]);
  });
});

eachEngine("what a trainer decides about an attempt", (open) => {
  test("attempts that more time holds open never keep the others from ending", async () => {
    const store = await open();
    const { company, quiz, call } = await aRoom(store, { timeLimitMinutes: 10 });
    const started = async (minute: number) => {
      const actor = await anEmployee(store, company);
      await enrolled(store, actor, quiz);
      return { actor, attemptId: await begin(store, actor, RIGHT, { now: minutesOn(minute) }) };
    };
    for (let held = 0; held < 3; held += 1) {
      const { actor, attemptId } = await started(0);
      const more = { minutes: 60, since: 0, now: minutesOn(5) };
      await extendTime({ ...call, personId: actor.personId, attemptId, ...more });
    }
    for (let over = 0; over < 5; over += 1) await started(1);
    expect(await endOverdueAttempts({ store, now: minutesOn(20), batch: 2 })).toBe(5);
    expect(await endOverdueAttempts({ store, now: minutesOn(20), batch: 2 })).toBe(0);
    expect(await endOverdueAttempts({ store, now: minutesOn(71), batch: 2 })).toBe(3);
  });

  test("an attempt that cannot be ended is told of, and holds up no other", async () => {
    const store = await open();
    const { company, quiz, maya } = await aRoom(store, { timeLimitMinutes: 10 });
    const other = await anEmployee(store, company);
    await enrolled(store, other, quiz);
    const asked = [
      {
        questionId: "gone",
        questionRevisionId: "gone",
        type: "single-choice" as const,
        order: [0],
      },
    ];
    const attempt = await findOwnAttempt(store.read, maya, await begin(store, maya, []));
    const { activityId, revisionId, deadline } = attempt!;
    const broken = await store.write((tx) =>
      insertAttempt(tx, other, {
        activityId,
        revisionId,
        number: 1,
        asked,
        deadline,
        startedAt: minutesOn(-1),
      }),
    );
    const failures: unknown[] = [];
    const failed = (id: string, error: unknown) => failures.push([id, String(error)]);
    expect(await endOverdueAttempts({ store, now: minutesOn(20), failed })).toBe(1);
    expect(failures).toEqual([[broken, expect.stringContaining("is not there")]]);
    await expect(endOverdueAttempts({ store, now: minutesOn(20) })).rejects.toThrow();
  });

  test("more time holds an attempt open past its deadline, once for each form", async () => {
    const store = await open();
    const { maya, call, happened } = await aRoom(store, { timeLimitMinutes: 10 });
    const attemptId = await begin(store, maya, RIGHT);
    const form = { ...call, attemptId, minutes: 15, since: 0 };
    const id = newId(minutesOn(0));
    expect(await extendTime({ ...form, id, now: minutesOn(5) })).toEqual({ ok: true });
    expect(await extendTime({ ...form, id, now: minutesOn(6) })).toEqual({ ok: true });
    expect(await endOverdueAttempts({ store, now: minutesOn(24) })).toBe(0);
    expect(await endOverdueAttempts({ store, now: minutesOn(26) })).toBe(1);
    const kinds = (await findSteps(store.read, someAttempt(attemptId))).map(({ kind }) => kind);
    expect(kinds).toEqual(["answered", "answered", "answered", "extended", "submitted"]);
    expect(await extendTime({ ...form, since: 5, now: minutesOn(30) })).toMatchObject({
      reason: { code: "not-open" },
    });
    expect(await happened()).toMatchObject([
      { kind: "attempt-graded", passed: true },
      { kind: "attempt-changed", change: "extended", attempt: 1, by: "Dana Kessler" },
      { kind: "enrolled" },
    ]);
  });

  test("a form that was made before another decision is refused, though it says the same", async () => {
    const store = await open();
    const { maya, call } = await aRoom(store, { timeLimitMinutes: 10 });
    const attemptId = await begin(store, maya, []);
    const form = { ...call, attemptId, minutes: 15, since: 0, now: minutesOn(5) };
    expect(await extendTime(form)).toEqual({ ok: true });
    expect(await extendTime({ ...form, minutes: 20 })).toMatchObject({
      reason: { code: "changed-since" },
    });
    expect(await extendTime({ ...form, since: 1 })).toEqual({ ok: true });
    expect(await findSteps(store.read, someAttempt(attemptId))).toHaveLength(2);
  });

  test("a pass gives all attempts back: the limit and what is granted count from there", async () => {
    const store = await open();
    const { maya, quiz, grant, call } = await aRoom(store, { maxAttempts: 1 });
    const more = { ...grant, kind: "extra-attempts" as const, activityId: quiz.quiz, amount: 1 };
    const startAt = (minutes: number) =>
      startAttempt({ store, actor: maya, now: minutesOn(minutes), ...AT_THE_QUIZ });
    const resultOf = async (attemptId: string, minutes: number) => {
      const now = minutesOn(minutes);
      const result = await showResult({ store, actor: maya, now, attemptId, ...AT_THE_QUIZ });
      return result.finished ? result.retake : null;
    };

    const failed = await sit(store, maya, ["wrong"]);
    expect(await startAt(10)).toMatchObject({ reasons: [{ code: "no-attempts-left" }] });
    await grantAllowance({ ...more, now: minutesOn(11) });
    expect(await resultOf(failed, 12)).toEqual({ ok: true, number: 2 });
    await sit(store, maya, RIGHT, { now: minutesOn(12) });
    const again = await sit(store, maya, ["wrong"], { now: minutesOn(30) });
    expect(await startAt(40)).toMatchObject({ reasons: [{ maxAttempts: 1 }] });
    expect(await resultOf(again, 40)).toMatchObject({ ok: false });
    expect(await showAllowances(call)).toMatchObject({ quizzes: [{ extra: 0 }] });
    await grantAllowance({ ...more, now: minutesOn(41) });
    expect(await showAllowances(call)).toMatchObject({ quizzes: [{ extra: 1 }] });
    expect(await startAt(42)).toMatchObject({ ok: true });
  });

  test("an attempt opened again and passed counts from the day it was handed in again", async () => {
    const store = await open();
    const { maya, call } = await aRoom(store);
    const attemptId = await sit(store, maya, ["wrong", "right", "right"]);
    await openAgain({ ...call, attemptId, minutes: null, since: 4, now: minutesOn(30) });
    const [right] = await fieldsFor(
      store,
      (await findOwnAttempt(store.read, maya, attemptId))!.asked,
      () => true,
    );
    const answers = [{ number: 1, fields: right!.fields, clientSeq: null }];
    await saveAnswer({ store, actor: maya, now: minutesOn(33), attemptId, answers });
    await submitAttempt({ store, actor: maya, now: minutesOn(34), attemptId });
    const { companyId, personId } = maya;
    const grades = await findGrades(store.read, {
      company: ownCompany(companyId),
      personIds: [personId],
    });
    expect(gatherEvidence([], grades).values().next().value?.at).toEqual(minutesOn(34));
  });

  test("an attempt opened again keeps its answers, is graded again, and its pass is never lost", async () => {
    const store = await open();
    const { maya, dana, place, call, happened } = await aRoom(store);
    const attemptId = await sit(store, maya, RIGHT);
    const form = { ...call, id: newId(minutesOn(20)), attemptId, minutes: null, since: 4 };
    expect(await openAgain({ ...form, now: minutesOn(30) })).toEqual({ ok: true });
    expect(await openAgain({ ...form, now: minutesOn(31) })).toEqual({ ok: true });
    const view = { store, actor: dana, now: minutesOn(32), ...place, attemptId };
    expect(await showTraineeAttempt(view)).toMatchObject({
      submitted: null,
      answered: 3,
      graded: { score: { passed: true }, questions: [] },
      changes: [{ kind: "reopened", by: "Dana Kessler", reason: "The line broke." }],
    });
    const answers = [{ number: 1, fields: { "": ["1"] }, clientSeq: null }];
    await saveAnswer({ store, actor: maya, now: minutesOn(33), attemptId, answers });
    await submitAttempt({ store, actor: maya, now: minutesOn(34), attemptId });
    expect(await findGrade(store.read, someAttempt(attemptId))).toMatchObject({
      number: 2,
      points: 3,
      basisPoints: 7500,
      passed: true,
    });
    const events = await happened();
    expect(events).toMatchObject([
      { kind: "attempt-graded", basisPoints: 7500, passed: true, regraded: false },
      { kind: "attempt-changed", change: "reopened" },
      { kind: "attempt-graded", basisPoints: 10_000, regraded: false },
      { kind: "enrolled" },
    ]);
  });

  test("a timed one opened again ends by its new deadline, also when nobody comes back", async () => {
    const store = await open();
    const { maya, call } = await aRoom(store, { timeLimitMinutes: 10 });
    const attemptId = await sit(store, maya, []);
    const day = 24 * 60;
    const now = minutesOn(30 * day);
    const form = { ...call, attemptId, since: 1, now };
    expect(await openAgain({ ...form, minutes: null })).toMatchObject({
      reason: { code: "amount-out-of-range" },
    });
    expect(await openAgain({ ...form, minutes: 20 })).toEqual({ ok: true });
    expect(await endOverdueAttempts({ store, now: minutesOn(30 * day + 19) })).toBe(0);
    expect(await endOverdueAttempts({ store, now: minutesOn(30 * day + 21) })).toBe(1);
    expect(await findGrade(store.read, someAttempt(attemptId))).toMatchObject({ number: 2 });
    expect(await endOverdueAttempts({ store, now: minutesOn(30 * day + 22) })).toBe(0);
  });

  test("only the last attempt is opened again, and none while another is open", async () => {
    const store = await open();
    const { maya, call } = await aRoom(store);
    const first = await sit(store, maya, []);
    const second = await begin(store, maya, [], { now: minutesOn(20) });
    const form = { ...call, minutes: null, since: 1, now: minutesOn(40) };
    expect(await openAgain({ ...form, attemptId: first })).toMatchObject({
      reason: { code: "another-open", attemptId: second },
    });
    await submitAttempt({ store, actor: maya, now: minutesOn(30), attemptId: second });
    expect(await openAgain({ ...form, attemptId: first })).toMatchObject({
      reason: { code: "later-attempt" },
    });
    expect(await openAgain({ ...form, attemptId: second })).toEqual({ ok: true });
  });

  test("other companies’ attempts are not there", async () => {
    const store = await open();
    const { maya, call } = await aRoom(store);
    const attemptId = await sit(store, maya, []);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    const sam = await aTrainer(store, [tidewater], "Sam Elsewhere");
    const form = { ...call, attemptId, minutes: null, since: 1, now: minutesOn(40) };
    for (const input of [
      { ...form, actor: sam },
      { ...form, actor: sam, key: "tidewater" },
      { ...form, attemptId: "nothing" },
    ]) {
      await expect(openAgain(input)).rejects.toMatchObject({ status: 404 });
    }
    expect(await findSteps(store.read, someAttempt(attemptId))).toHaveLength(1);
  });
});
