import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerQuestion,
  attemptAfter,
  MAX_STEPS,
  nextSequence,
  sequenceAt,
  submitAttempt,
  type Answer,
  type Attempt,
} from "~/assessment/rules/attempt";
import { basisPointsOf, pointsNeeded } from "~/assessment/rules/grading/basis-points";
import { gradeAttempt } from "~/assessment/rules/grading/grading";
import { shuffled } from "~/assessment/rules/random";
import { outcomeOf } from "~/assessment/rules/show";
import { allowanceOf } from "~/assessment/rules/allowances";
import { isDone, mayStart } from "~/assessment/rules/start";
import type { Step } from "~/assessment/rules/steps";
import { aMultipleResponse, aSingleChoice } from "../../support/questions/a-quiz";
import { NOON } from "../../support/makers";

const at = { startedAt: NOON, now: NOON };
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const QUESTIONS = ["one", "two", "three"];

function anAttempt(deadline: Date | null = null): Attempt {
  const asked = QUESTIONS.map((name) => ({
    questionId: `q-${name}`,
    questionRevisionId: name,
    type: "single-choice" as const,
    order: [2, 0, 1],
  }));
  return attemptAfter({ asked, deadline }, []);
}

interface Sent {
  questionRevisionId: string;
  response: { choice: number };
  clientSeq: number;
}

function answerAll(attempt: Attempt, sent: readonly Sent[]): { attempt: Attempt; steps: Step[] } {
  const steps: Step[] = [];
  for (const answering of sent) {
    const verdict = answerQuestion(attempt, answering, at);
    if (!verdict.ok) continue;
    attempt = verdict.attempt;
    if (verdict.step) steps.push(verdict.step);
  }
  return { attempt, steps };
}

const sending: fc.Arbitrary<Sent[]> = fc.uniqueArray(
  fc.record({
    questionRevisionId: fc.constantFrom(...QUESTIONS),
    response: fc.record({ choice: fc.integer({ min: 0, max: 2 }) }),
    clientSeq: fc.integer({ min: 1, max: 60 }),
  }),
  { selector: ({ clientSeq }) => clientSeq, maxLength: 30 },
);

describe("answers", () => {
  test("whatever order they arrive in, and however often, the latest of each question stands", () => {
    fc.assert(
      fc.property(
        sending.chain((sent) =>
          fc.tuple(
            fc.constant(sent),
            fc.shuffledSubarray([...sent, ...sent], { minLength: sent.length * 2 }),
          ),
        ),
        ([sent, arriving]) => {
          const { attempt } = answerAll(anAttempt(), arriving);
          const inOrder = [...sent].sort((a, b) => a.clientSeq - b.clientSeq);
          const expected = new Map(
            inOrder.map(({ questionRevisionId, clientSeq, response }) => [
              questionRevisionId,
              { clientSeq, response, certainty: null },
            ]),
          );
          expect(new Map(attempt.answers)).toEqual(expected);
        },
      ),
    );
  });

  test("the steps that were kept lead to the same attempt again", () => {
    fc.assert(
      fc.property(sending, (sent) => {
        const begun = anAttempt();
        const { attempt, steps } = answerAll(begun, sent);
        expect(attemptAfter(begun, steps)).toEqual(attempt);
        expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, index) => index + 1));
      }),
    );
  });

  test("a plain form's answer is the newest word, and the same form twice is one answer", () => {
    const form = { questionRevisionId: "one", response: { choice: 1 }, clientSeq: null };
    const { attempt } = answerAll(anAttempt(), [
      { ...form, response: { choice: 0 }, clientSeq: 900 },
    ]);
    const first = answerQuestion(attempt, form, at);
    expect(first).toMatchObject({ ok: true, step: { clientSeq: 901 } });
    if (!first.ok) return;
    expect(answerQuestion(first.attempt, form, at)).toMatchObject({ ok: true, step: null });
  });

  test("a database may order a response's keys as it likes", () => {
    const twice = [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ].map((response) => ({
      questionRevisionId: "one",
      response,
      clientSeq: null,
    }));
    const first = answerQuestion(anAttempt(), twice[0]!, at);
    if (!first.ok) throw new Error(first.reason);
    expect(answerQuestion(first.attempt, twice[1]!, at)).toMatchObject({ step: null });
  });

  test("a submitted attempt and one past its deadline take none", () => {
    const answering = { questionRevisionId: "one", response: { choice: 1 }, clientSeq: 1 };
    const { attempt } = submitAttempt(anAttempt(), NOON);
    expect(answerQuestion(attempt, answering, at)).toEqual({ ok: false, reason: "finished" });
    const timed = anAttempt(minutes(5));
    expect(answerQuestion(timed, answering, { ...at, now: minutes(5) }).ok).toBe(true);
    expect(answerQuestion(timed, answering, { ...at, now: minutes(6) })).toEqual({
      ok: false,
      reason: "time-over",
    });
  });

  test("what was not asked, and more steps than a person can make, is refused", () => {
    const answering = { questionRevisionId: "four", response: { choice: 1 }, clientSeq: 1 };
    expect(answerQuestion(anAttempt(), answering, at)).toMatchObject({ reason: "not-asked" });
    const full = { ...anAttempt(), seq: MAX_STEPS };
    expect(answerQuestion(full, { ...answering, questionRevisionId: "one" }, at)).toMatchObject({
      reason: "too-many-steps",
    });
  });

  test("a page opened later counts on from after everything that is stored", () => {
    const { attempt } = answerAll(anAttempt(), [
      { questionRevisionId: "one", response: { choice: 1 }, clientSeq: 5000 },
    ]);
    expect(nextSequence(attempt, NOON, NOON)).toBe(5001);
    expect(nextSequence(attempt, NOON, minutes(60))).toBe(sequenceAt(NOON, minutes(60)));
  });
});

describe("submitting", () => {
  test("twice is once", () => {
    fc.assert(
      fc.property(sending, fc.integer({ min: 0, max: 99 }), (sent, later) => {
        const first = submitAttempt(answerAll(anAttempt(), sent).attempt, minutes(1));
        const second = submitAttempt(first.attempt, minutes(1 + later));
        expect(second.step).toBeNull();
        expect(second.attempt).toBe(first.attempt);
      }),
    );
  });

  test("after the deadline is late, and what was saved before it counts", () => {
    const { attempt } = answerAll(anAttempt(minutes(5)), [
      { questionRevisionId: "one", response: { choice: 0 }, clientSeq: 1 },
    ]);
    const { attempt: ended } = submitAttempt(attempt, minutes(6));
    expect(ended.submitted).toEqual({ at: minutes(6), late: true });
    expect(ended.answers.size).toBe(1);
  });
});

describe("grading", () => {
  const bodies = new Map([
    ["one", aSingleChoice("one")],
    ["two", aSingleChoice("two", 3)],
    ["three", aMultipleResponse("three")],
  ]);

  test("stays within 0 and the maximum, and its parts add up", () => {
    const response = fc.oneof(
      fc.record({ choice: fc.integer({ min: 0, max: 99 }) }),
      fc.record({ choices: fc.array(fc.integer({ min: 0, max: 99 })) }),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(response, { maxLength: 3 }), (responses) => {
        const answers = new Map(
          responses.map((response, index) => [
            QUESTIONS[index]!,
            { clientSeq: 1, response, certainty: null },
          ]),
        );
        const asked = anAttempt().asked;
        const graded = gradeAttempt({ asked, answers }, bodies, { passBasisPoints: 8000 });
        expect(graded.maxPoints).toBe(6);
        for (const { points, maxPoints } of graded.byQuestion) {
          expect(Number.isInteger(points) && points >= 0 && points <= maxPoints).toBe(true);
        }
        const sum = graded.byQuestion.reduce((total, { points }) => total + points, 0);
        expect(graded.points).toBe(sum);
        expect(graded.passed).toBe(graded.points >= pointsNeeded(8000, 6));
      }),
    );
  });

  test("unanswered is not wrong, and clearing one's choices is unanswered", () => {
    const answers = new Map<string, Answer>([
      ["one", { clientSeq: 1, response: { choice: 1 }, certainty: "certain" }],
      ["three", { clientSeq: 1, response: { choices: [] }, certainty: null }],
    ]);
    const { byQuestion } = gradeAttempt({ asked: anAttempt().asked, answers }, bodies, {
      passBasisPoints: 8000,
    });
    expect(byQuestion.map(outcomeOf)).toEqual(["wrong", "unanswered", "unanswered"]);
  });

  test("a pass mark of 80 % is reached at exactly 8000, and a share is rounded down", () => {
    expect(basisPointsOf(8, 10)).toBe(8000);
    expect(basisPointsOf(2, 3)).toBe(6666);
    expect(basisPointsOf(0, 0)).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(500),
        fc.nat(10_000),
        (max, points, mark) => {
          const exactly = points * 10_000 >= mark * max;
          expect(basisPointsOf(points, max) >= mark).toBe(exactly);
          expect(points >= pointsNeeded(mark, max)).toBe(exactly);
        },
      ),
    );
  });
});

describe("starting", () => {
  const quiz = { maxAttempts: 3, cooldownMinutes: 10 };
  const ended = (number: number, submittedAt: Date | null, passed = false) => ({
    id: `a${number}`,
    number,
    submittedAt,
    passed,
  });

  test.each([
    { has: [], now: NOON, says: { ok: true, number: 1 } },
    { has: [ended(1, NOON)], now: minutes(10), says: { ok: true, number: 2 } },
    {
      has: [ended(1, NOON)],
      now: minutes(9),
      says: { ok: false, reasons: [{ code: "cooling-down" }], availableAt: minutes(10) },
    },
    {
      has: [ended(1, null)],
      now: minutes(99),
      says: {
        ok: false,
        reasons: [{ code: "open-attempt", attemptId: "a1" }],
        availableAt: null,
      },
    },
    {
      has: [ended(1, NOON), ended(2, NOON), ended(3, NOON)],
      now: minutes(1),
      says: {
        ok: false,
        reasons: [{ code: "no-attempts-left", maxAttempts: 3 }, { code: "cooling-down" }],
        availableAt: null,
      },
    },
    {
      has: [ended(1, NOON), ended(2, NOON), ended(3, NOON, true), ended(4, NOON), ended(5, NOON)],
      now: minutes(10),
      says: { ok: true, number: 6 },
    },
    {
      has: [ended(1, NOON, true), ended(2, NOON), ended(3, NOON), ended(4, NOON)],
      now: minutes(10),
      says: {
        ok: false,
        reasons: [{ code: "no-attempts-left", maxAttempts: 3 }],
        availableAt: null,
      },
    },
  ])("with $has.length attempts: $says", ({ has, now, says }) => {
    expect(mayStart(quiz, has, now)).toEqual(says);
  });

  test.each([
    { failed: 1, waits: [1, 60, 1440], minutes: 1 },
    { failed: 2, waits: [1, 60, 1440], minutes: 60 },
    { failed: 3, waits: [1, 60, 1440], minutes: 1440 },
    { failed: 7, waits: [1, 60, 1440], minutes: 1440 },
    { failed: 3, waits: [5], minutes: 5 },
    { failed: 3, waits: 10, minutes: 10 },
  ])("after $failed that failed, waits of $waits make one wait $minutes minutes", (each) => {
    const attempts = Array.from({ length: each.failed }, (_, index) => ended(index + 1, NOON));
    const limits = { maxAttempts: null, cooldownMinutes: each.waits };
    const early = new Date(minutes(each.minutes).getTime() - 1);
    expect(mayStart(limits, attempts, early)).toMatchObject({
      ok: false,
      availableAt: minutes(each.minutes),
    });
    expect(mayStart(limits, attempts, minutes(each.minutes))).toMatchObject({ ok: true });
  });

  test("a pass restarts the waits", () => {
    const limits = { maxAttempts: null, cooldownMinutes: [1, 60] };
    const attempts = [ended(1, NOON), ended(2, NOON), ended(3, NOON, true), ended(4, NOON)];
    expect(mayStart(limits, attempts, minutes(1))).toEqual({ ok: true, number: 5 });
    expect(mayStart(limits, [...attempts, ended(5, NOON)], minutes(1))).toMatchObject({
      availableAt: minutes(60),
    });
  });

  test.each([
    { name: "one that failed, with more to come", has: [ended(1, NOON)], done: [false] },
    { name: "one that passed", has: [ended(1, NOON, true)], done: [true] },
    {
      name: "those before a pass, and not those after it",
      has: [ended(1, NOON), ended(2, NOON, true), ended(3, NOON)],
      done: [true, true, false],
    },
    {
      name: "all when the last one is handed in",
      has: [ended(1, NOON), ended(2, NOON), ended(3, NOON)],
      done: [true, true, true],
    },
    {
      name: "none while the last one is open",
      has: [ended(1, NOON), ended(2, NOON), ended(3, null)],
      done: [false, false, false],
    },
    {
      name: "none while another attempt after a pass is open",
      has: [ended(1, NOON, true), ended(2, null)],
      done: [false, false],
    },
  ])("nothing has to be kept back of $name", ({ has, done }) => {
    expect(has.map((attempt) => isDone(attempt, quiz, has))).toEqual(done);
    const endless = { ...quiz, maxAttempts: null };
    const passed = has.findLast((attempt) => attempt.passed)?.number ?? 0;
    const open = has.some(({ submittedAt }) => submittedAt === null);
    expect(has.map((attempt) => isDone(attempt, endless, has))).toEqual(
      has.map(({ number }) => !open && number <= passed),
    );
    if (has.length === 3 && passed === 0)
      expect(isDone(has[0]!, { ...quiz, extraAttempts: 1 }, has)).toBe(false);
  });

  test("without a limit there is always another one", () => {
    const many = Array.from({ length: 50 }, (_, index) => ended(index + 1, NOON));
    expect(mayStart({ maxAttempts: null, cooldownMinutes: 0 }, many, NOON)).toEqual({
      ok: true,
      number: 51,
    });
  });
});

test("extra attempts granted before the last pass are used up by it, extra time is not", () => {
  const granted = [
    { kind: "extra-attempts" as const, amount: 2, at: minutes(1) },
    { kind: "extra-time" as const, amount: 25, at: minutes(1) },
    { kind: "extra-attempts" as const, amount: 1, at: minutes(3) },
    { kind: "extra-attempts" as const, amount: 3, at: minutes(4) },
  ];
  expect(allowanceOf(granted, null)).toEqual({ extraPercent: 25, extraAttempts: 6 });
  expect(allowanceOf(granted, minutes(2))).toEqual({ extraPercent: 25, extraAttempts: 4 });
  expect(allowanceOf(granted, minutes(4))).toEqual({ extraPercent: 25, extraAttempts: 0 });
});

test("a shuffle holds every number once, and any order can come out", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.infiniteStream(chances), (length, chance) => {
      const order = shuffled(length, () => chance.next().value as number);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
    }),
  );
  const seen = new Set<string>();
  for (const a of [0, 0.4, 0.9]) {
    for (const b of [0, 0.9]) {
      const drawn = [a, b];
      seen.add(shuffled(3, () => drawn.shift() ?? 0).join());
    }
  }
  expect(seen.size).toBe(6);
});
