import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attemptAfter, endByClock, submitAttempt, type Attempt } from "~/assessment/rules/attempt";
import {
  extendAttempt,
  lastDecision,
  mayGrant,
  MOST_MINUTES,
  reopenAttempt,
} from "~/assessment/rules/grants";
import type { Step } from "~/assessment/rules/steps";
import { NOON } from "../../support/makers";

const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);
const asked = [
  { questionId: "q", questionRevisionId: "one", type: "single-choice" as const, order: [0, 1, 2] },
];
const anAttempt = (deadline: Date | null): Attempt => attemptAfter({ asked, deadline }, []);
const said = { id: "form", by: "dana", reason: " The line broke. " };
const decided = { ...said, since: 0, last: 0, now: minutes(5) };
const alone = { number: 1, others: [] };

function handedIn(deadline: Date | null, at = minutes(5)): Attempt {
  return submitAttempt(anAttempt(deadline), at).attempt;
}

describe("more time for an open attempt", () => {
  test("counts from the deadline, and from now where that has passed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: MOST_MINUTES }),
        (deadline, now, more) => {
          const call = { ...decided, now: minutes(now) };
          const verdict = extendAttempt(anAttempt(minutes(deadline)), more, call);
          if (!verdict.ok) throw new Error(verdict.reason.code);
          const until = minutes(Math.max(deadline, now) + more);
          expect(verdict.attempt.deadline).toEqual(until);
          expect(endByClock(verdict.attempt, until).step).toBeNull();
          expect(attemptAfter({ asked, deadline: minutes(deadline) }, [verdict.step])).toEqual(
            verdict.attempt,
          );
        },
      ),
    );
  });

  test("keeps who decided and why, without the blanks around it", () => {
    const verdict = extendAttempt(anAttempt(minutes(10)), 5, decided);
    expect(verdict).toMatchObject({
      ok: true,
      step: { seq: 1, kind: "extended", body: { ...said, reason: "The line broke." } },
    });
  });

  test.each([
    ["not-open", handedIn(minutes(10)), 5, {}],
    ["no-time-limit", anAttempt(null), 5, {}],
    ["amount-out-of-range", anAttempt(minutes(10)), 0, {}],
    ["amount-out-of-range", anAttempt(minutes(10)), 1.5, {}],
    ["amount-out-of-range", anAttempt(minutes(10)), Number.NaN, {}],
    ["amount-out-of-range", anAttempt(minutes(10)), MOST_MINUTES + 1, {}],
    ["reason-missing", anAttempt(minutes(10)), 5, { reason: "  " }],
    ["reason-too-long", anAttempt(minutes(10)), 5, { reason: "a".repeat(501) }],
    ["changed-since", anAttempt(minutes(10)), 5, { since: 0, last: 3 }],
  ])("is refused: %s", (code, attempt, more, changes) => {
    const verdict = extendAttempt(attempt, more, { ...decided, ...changes });
    expect(verdict).toMatchObject({ ok: false, reason: { code } });
  });
});

describe("opening an attempt again", () => {
  test("keeps every answer, and its time counts from now", () => {
    const answer = { clientSeq: 1, response: { choice: 2 }, certainty: null };
    const sat: Attempt = { ...handedIn(minutes(10)), answers: new Map([["one", answer]]) };
    const verdict = reopenAttempt(sat, 15, alone, { ...decided, now: minutes(60) });
    if (!verdict.ok) throw new Error(verdict.reason.code);
    expect(verdict.attempt).toMatchObject({ submitted: null, deadline: minutes(75) });
    expect(verdict.attempt.answers).toEqual(sat.answers);
    expect(submitAttempt(verdict.attempt, minutes(70)).attempt.submitted).toEqual({
      at: minutes(70),
      late: false,
    });
  });

  test("an untimed one stays untimed, whatever minutes come with it", () => {
    for (const more of [null, 20]) {
      const verdict = reopenAttempt(handedIn(null), more, alone, decided);
      expect(verdict).toMatchObject({ ok: true, attempt: { deadline: null, submitted: null } });
    }
  });

  const other = (number: number, submittedAt: Date | null) => ({
    number: 2,
    others: [{ id: "other", number, submittedAt, passed: false }],
  });
  test.each([
    ["not-submitted", anAttempt(null), null, alone, {}],
    ["another-open", handedIn(null), null, other(3, null), {}],
    ["later-attempt", handedIn(null), null, other(3, minutes(9)), {}],
    ["amount-out-of-range", handedIn(minutes(10)), null, alone, {}],
    ["reason-missing", handedIn(null), null, alone, { reason: "" }],
    ["changed-since", handedIn(null), null, alone, { since: 1, last: 2 }],
  ])("is refused: %s", (code, attempt, more, sittings, changes) => {
    const verdict = reopenAttempt(attempt, more, sittings, { ...decided, ...changes });
    expect(verdict).toMatchObject({ ok: false, reason: { code } });
  });

  test("an earlier attempt beside it does not stand in the way", () => {
    const sittings = other(1, minutes(1));
    expect(reopenAttempt(handedIn(null), null, sittings, decided)).toMatchObject({ ok: true });
  });
});

test("answering is no decision: a form about an open attempt still fits while its owner answers", () => {
  const answered: Step = {
    seq: 2,
    kind: "answered",
    questionRevisionId: "one",
    clientSeq: 1,
    body: { response: { choice: 1 } },
    at: NOON,
  };
  const verdict = extendAttempt(anAttempt(minutes(10)), 5, decided);
  if (!verdict.ok) throw new Error(verdict.reason.code);
  expect(lastDecision([])).toBe(0);
  expect(lastDecision([verdict.step, answered])).toBe(1);
});

describe("grants for all that follows", () => {
  test.each([
    ["extra-time", 0, null, true],
    ["extra-time", 300, null, true],
    ["extra-time", 301, null, false],
    ["extra-time", -1, null, false],
    ["extra-attempts", 1, 3, true],
    ["extra-attempts", 10, 3, true],
    ["extra-attempts", 0, 3, false],
    ["extra-attempts", 11, 3, false],
    ["extra-attempts", 1, null, false],
  ] as const)("%s of %d, where a quiz allows %s attempts: %s", (kind, amount, most, may) => {
    expect(mayGrant({ kind, amount, reason: "Dyslexia" }, most).ok).toBe(may);
  });

  test("none without a reason", () => {
    const verdict = mayGrant({ kind: "extra-time", amount: 25, reason: "\n" }, null);
    expect(verdict).toEqual({ ok: false, reason: { code: "reason-missing" } });
  });
});
