import fc from "fast-check";
import { expect, test } from "vitest";
import {
  answerQuestion,
  attemptAfter,
  endByClock,
  submitAttempt,
  type Attempt,
} from "~/assessment/rules/attempt";
import { extendAttempt, lastDecision, reopenAttempt } from "~/assessment/rules/grants";
import { deadlineOf } from "~/assessment/rules/start";
import type { Step } from "~/assessment/rules/steps";
import { NOON } from "../../support/makers";
import { runs } from "../../support/harness/runs";

type Event =
  | { does: "wait"; ms: number }
  /** Waits until so many milliseconds after the deadline. */
  | { does: "wait-for-deadline"; ms: number }
  | { does: "answer"; question: string; choice: number }
  | { does: "submit" }
  /** Somebody or something finds the attempt: its page, the sweep. */
  | { does: "find" }
  | { does: "extend"; minutes: number }
  | { does: "reopen"; minutes: number };

const QUESTIONS = ["one", "two"];
const asked = QUESTIONS.map((name) => ({
  questionId: `q-${name}`,
  questionRevisionId: name,
  type: "single-choice" as const,
  order: [0, 1, 2],
}));

const minutes = fc.integer({ min: 1, max: 20 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ does: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 400_000 }) }),
  fc.record({
    does: fc.constant("wait-for-deadline" as const),
    ms: fc.integer({ min: -1, max: 1 }),
  }),
  fc.record({
    does: fc.constant("answer" as const),
    question: fc.constantFrom(...QUESTIONS),
    choice: fc.nat(2),
  }),
  fc.record({ does: fc.constant("submit" as const) }),
  fc.record({ does: fc.constant("find" as const) }),
  fc.record({ does: fc.constant("extend" as const), minutes }),
  fc.record({ does: fc.constant("reopen" as const), minutes }),
);

interface Moment {
  event: Event;
  now: Date;
  before: Attempt;
  after: Attempt;
  step: Step | null;
}

interface Sitting {
  deadline: Date | null;
  steps: Step[];
  moments: Moment[];
}

/** An attempt from its start through anything that can happen to it, in any order, each at its time. */
const aSitting: fc.Arbitrary<Sitting> = fc
  .record({
    timeLimitMinutes: fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
    extraPercent: fc.constantFrom(0, 25, 300),
    events: fc.array(event, { maxLength: 40 }),
  })
  .map(({ timeLimitMinutes, extraPercent, events }) =>
    lived(deadlineOf({ timeLimitMinutes }, extraPercent, NOON), events),
  );

function lived(deadline: Date | null, events: readonly Event[]): Sitting {
  const steps: Step[] = [];
  const moments: Moment[] = [];
  let now = NOON;
  let attempt = attemptAfter({ asked, deadline }, []);
  for (const event of events) {
    now = later(now, event, attempt);
    const { attempt: after, step } = happened(attempt, steps, event, now);
    if (step) steps.push(step);
    moments.push({ event, now, before: attempt, after, step });
    attempt = after;
  }
  return { deadline, steps, moments };
}

function later(now: Date, event: Event, { deadline }: Attempt): Date {
  if (event.does === "wait") return new Date(now.getTime() + event.ms);
  if (event.does !== "wait-for-deadline" || !deadline) return now;
  return new Date(Math.max(now.getTime(), deadline.getTime() + event.ms));
}

/** What the rules make of an event. Handing in ends by the clock what its time has ended, as the services do. */
function happened(
  attempt: Attempt,
  steps: readonly Step[],
  event: Event,
  now: Date,
): { attempt: Attempt; step: Step | null } {
  const last = lastDecision(steps);
  const decided = { id: "form", by: "dana", reason: "The line broke.", since: last, last, now };
  const same = { attempt, step: null };
  switch (event.does) {
    case "wait":
    case "wait-for-deadline":
      return same;
    case "answer": {
      const { question: questionRevisionId, choice } = event;
      const answering = { questionRevisionId, response: { choice }, clientSeq: null };
      const verdict = answerQuestion(attempt, answering, { startedAt: NOON, now });
      return verdict.ok ? verdict : same;
    }
    case "submit": {
      const overdue = endByClock(attempt, now);
      return overdue.step ? overdue : submitAttempt(attempt, now);
    }
    case "find":
      return endByClock(attempt, now);
    case "extend": {
      const verdict = extendAttempt(attempt, event.minutes, decided);
      return verdict.ok ? verdict : same;
    }
    case "reopen": {
      const verdict = reopenAttempt(attempt, event.minutes, { number: 1, others: [] }, decided);
      return verdict.ok ? verdict : same;
    }
    default:
      event satisfies never;
      return same;
  }
}

const RUNS = { numRuns: runs(200) };

test("every kind of event is met where it takes and where it is refused", () => {
  const seen = new Set<string>();
  for (const { moments } of fc.sample(aSitting, { seed: 1, numRuns: 300 })) {
    for (const { event, step } of moments) seen.add(`${event.does} ${step ? "takes" : "does not"}`);
  }
  for (const does of ["answer", "submit", "find", "extend", "reopen"]) {
    expect(seen).toContain(`${does} takes`);
    expect(seen).toContain(`${does} does not`);
  }
});

test("an answer counts if it was saved while the attempt was open and in time, and only then", () => {
  fc.assert(
    fc.property(aSitting, ({ deadline, moments }) => {
      let open = true;
      let until = deadline?.getTime() ?? null;
      const counting: Record<string, number> = {};
      for (const { event, now: date, after } of moments) {
        const now = date.getTime();
        const inTime = until === null || now <= until;
        if (event.does === "answer" && open && inTime) counting[event.question] = event.choice;
        if (event.does === "submit" || (event.does === "find" && !inTime)) open = false;
        if (event.does === "extend" && open && until !== null)
          until = Math.max(until, now) + event.minutes * 60_000;
        if (event.does === "reopen" && !open) {
          open = true;
          until = until && now + event.minutes * 60_000;
        }
        const kept = [...after.answers].map(([name, { response }]) => [name, response]);
        const expected = Object.entries(counting).map(([name, choice]) => [name, { choice }]);
        expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(expected));
        expect(after.submitted === null).toBe(open);
        expect(after.deadline?.getTime() ?? null).toBe(until);
      }
    }),
    RUNS,
  );
});

test("a deadline moves only by a decision, and more time never takes any away", () => {
  fc.assert(
    fc.property(aSitting, ({ moments }) => {
      for (const { before, after, step, now } of moments) {
        if (step?.kind === "extended")
          expect(after.deadline!.getTime()).toBeGreaterThan(before.deadline!.getTime());
        else if (step?.kind === "reopened" && before.deadline)
          expect(after.deadline!.getTime()).toBeGreaterThan(now.getTime());
        else expect(after.deadline).toEqual(before.deadline);
      }
    }),
    RUNS,
  );
});

test("an attempt never ends twice without being opened again in between", () => {
  fc.assert(
    fc.property(aSitting, ({ steps }) => {
      const ends = steps.filter(({ kind }) => kind === "submitted" || kind === "reopened");
      ends.forEach(({ kind }, index) =>
        expect(kind).toBe(index % 2 === 0 ? "submitted" : "reopened"),
      );
    }),
    RUNS,
  );
});

test("an overdue attempt ends at its deadline, no matter who finds it and when", () => {
  fc.assert(
    fc.property(aSitting, fc.nat(10 ** 9), ({ moments }, ms) => {
      for (const { before, step, now } of moments) {
        if (step?.kind === "submitted") {
          const overdue = before.deadline !== null && now > before.deadline;
          expect(step).toMatchObject({
            at: overdue ? before.deadline : now,
            body: { late: overdue },
          });
        }
        const found = endByClock(before, now);
        if (found.step) expect(endByClock(before, new Date(now.getTime() + ms))).toEqual(found);
      }
    }),
    RUNS,
  );
});

test("the steps that were kept lead to where the attempt went step by step", () => {
  fc.assert(
    fc.property(aSitting, ({ deadline, moments }) => {
      const kept: Step[] = [];
      for (const { after, step } of moments) {
        if (step) kept.push(step);
        expect(attemptAfter({ asked, deadline }, kept)).toEqual(after);
        expect(after.seq).toBe(kept.length);
      }
    }),
    RUNS,
  );
});
