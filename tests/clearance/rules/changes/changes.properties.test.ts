import fc from "fast-check";
import { expect, test } from "vitest";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import { mayPost } from "~/clearance/rules/standing/gate";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { ClearanceState } from "~/clearance/rules/kinds";
import { IMPACTS, LEVELS } from "~/curriculum/rules/kinds";
import { addDays } from "~/kit/time/moment";
import {
  activitiesOf,
  aModule,
  aPolicy,
  FORUM,
  INSTAGRAM,
} from "../../../support/clearance/clearance";
import {
  acknowledge,
  aHistory,
  credited,
  decide,
  grants,
  later,
  learn,
  modulesOf,
  revised,
  unrevokedOf,
  withLeavers,
  type History,
} from "../../../support/clearance/history";
import { RENEWAL_RULES } from "~/company/rules/kinds";
import { runs } from "../../../support/harness/runs";

/* What time, something done and something changed elsewhere may do to a standing, and what they may not. */

const RUNS = { numRuns: runs(100) };
const standing = (history: History): Standing => clearanceStatus(history, history.now);
const hours = (days: number) => fc.integer({ min: 1, max: days * 24 });

/** Every channel there is and one there is not, at every level. */
const ASKED = [INSTAGRAM, FORUM, "nowhere"].flatMap((channelId) =>
  LEVELS.map((level) => ({ channelId, level })),
);

test("time alone turns no “no” into a “yes”, but on the first day of something that was granted for later", () => {
  fc.assert(
    fc.property(withLeavers(aHistory), hours(900), (history, wait) => {
      const then = later(history, wait);
      const [before, after] = [standing(history), standing(then)];
      for (const ask of ASKED) {
        if (mayPost([before], ask).ok || !mayPost([after], ask).ok) continue;
        const begun = unrevokedOf(history).filter(
          ({ validFrom }) => history.now.today < validFrom && validFrom <= then.now.today,
        );
        expect(begun.some((period) => grants(period, ask.channelId, ask.level))).toBe(true);
      }
    }),
    RUNS,
  );
});

test("time alone signs nothing, and does nothing that was left to do", () => {
  fc.assert(
    fc.property(aHistory, hours(900), (history, wait) => {
      const [before, after] = [standing(history), standing(later(history, wait))];
      if (before.renewFrom !== null || after.awaiting === null) return;
      expect(before.steps.done).toBe(before.steps.total);
      expect(before.awaiting).toBe(after.awaiting);
    }),
    RUNS,
  );
});

/** How near to a clearance each state is, on the way there. */
const NEARNESS: Partial<Record<ClearanceState, number>> = {
  "in-training": 1,
  "awaiting-trainer": 2,
  "awaiting-manager": 3,
};

const left = ({ steps }: Standing) => steps.total - steps.done;

function expectNotWorse(before: Standing, after: Standing) {
  if (before.holds) expect(after.holds).toBe(true);
  expect(left(after)).toBeLessThanOrEqual(left(before));
  expect(NEARNESS[after.state] ?? 0).toBeGreaterThanOrEqual(NEARNESS[before.state] ?? 0);
  if (before.state !== "paused") expect(after.state).not.toBe("paused");
  if (before.awaiting === "manager") expect(after.awaiting).toBe("manager");
  if (before.awaiting) expect(after.awaiting).not.toBeNull();
  expect(after.validUntil).toBe(before.validUntil);
  if (left(before) === 0 && before.creditsUntil === null) expect(after.creditsUntil).toBeNull();
  if (left(before) === 0 && before.creditsUntil !== null && after.creditsUntil !== null)
    expect(after.creditsUntil >= before.creditsUntil).toBe(true);
}

/** Neither now nor at any later time. */
function expectNeverWorse(before: History, after: History, wait: number) {
  expectNotWorse(standing(before), standing(after));
  expectNotWorse(standing(later(before, wait)), standing(later(after, wait)));
}

test("doing an activity never worsens where one stands, then or later", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 7 }), hours(400), hours(400), (history, nth, wait, on) => {
      const before = later(history, wait);
      const activity = modulesOf(before).flatMap(({ activities }) => activities)[nth];
      if (activity) expectNeverWorse(before, learn(before, activity.id), on);
    }),
    RUNS,
  );
});

test("acknowledging a policy never worsens where one stands, then or later", () => {
  fc.assert(
    fc.property(aHistory, hours(400), hours(400), (history, wait, on) => {
      const before = later(history, wait);
      expectNeverWorse(before, acknowledge(before, before.policies.at(-1)!.id), on);
    }),
    RUNS,
  );
});

test("a credit never worsens where one stands, then or later", () => {
  fc.assert(
    fc.property(
      aHistory,
      fc.nat({ max: 3 }),
      fc.nat({ max: 500 }),
      hours(400),
      hours(700),
      (history, nth, days, wait, on) => {
        const before = later(history, wait);
        const module = modulesOf(before)[nth];
        if (!module) return;
        const after = credited(before, module.id, addDays(before.now.today, days));
        expectNeverWorse(before, after, on);
      },
    ),
    RUNS,
  );
});

test("reinstating never worsens, and gives back no more than there was before the suspension", () => {
  fc.assert(
    fc.property(
      aHistory,
      fc.constantFrom(null, "tone", "care"),
      hours(60),
      (history, remedial, on) => {
        const before = later(history, 1);
        const suspended = decide(before, { action: "suspend", remedial });
        if (suspended === before) return;
        for (const ask of ASKED) expect(mayPost([standing(suspended)], ask).ok).toBe(false);
        const reinstated = decide(later(suspended, on), { action: "reinstate", remedial: null });
        const without = later(before, on);
        expect(standing(reinstated)).toEqual(standing(without));
      },
    ),
    RUNS,
  );
});

/** What may change without concerning somebody, made of a history and some numbers. */
const UNRELATED: Record<string, (history: History, nth: number) => History> = {
  "a module that the programme gains": (history) => ({
    ...history,
    programme: {
      ...history.programme,
      modules: [...history.programme.modules, aModule("gained")],
    },
  }),
  "an activity that a module gains": (history) => {
    const [first, ...rest] = history.programme.modules;
    const gained = aModule("gained").activities;
    const modules = [{ ...first!, activities: [...first!.activities, ...gained] }, ...rest];
    return { ...history, programme: { ...history.programme, modules } };
  },
  "a revision that only corrects or tells": (history, nth) => {
    const activity = activitiesOf(history.programme)[nth % 4]!;
    return revised(history, activity.id, IMPACTS[nth % 2]!);
  },
  "a revision of what renews, or what a decision asks for": (history, nth) =>
    revised(history, ["refresh/quiz", "care/lesson"][nth % 2]!, "relearn"),
  "a revision of what was never learned": (history) =>
    activitiesOf(history.programme)
      .filter(({ id }) => !history.evidence.has(id))
      .reduce((revising, { id }) => revised(revising, id, "relearn"), history),
  "another way to renew": (history, nth) => ({
    ...history,
    programme: {
      ...history.programme,
      renewal: RENEWAL_RULES[nth % 4]!,
      renewalWindowDays: (nth * 7) % 90,
      graceDays: [null, 0, 30][nth % 3]!,
      validMonths: 1 + (nth % 24),
    },
  }),
  "another due date": (history) => ({
    ...history,
    enrolment: { ...history.enrolment, dueOn: "2025-01-01" },
  }),
  "being taken out": (history) => ({
    ...history,
    enrolment: { ...history.enrolment, endedAt: history.now.at },
  }),
  "another module’s credit": (history) => credited(history, "elsewhere", history.now.today),
  "what is learned elsewhere": (history) => learn(history, "another-module/quiz"),
  "a policy that only other programmes ask for": (history) => {
    if (history.programme.policy) return history;
    const policies = [...history.policies, aPolicy(99, { publishedOn: "2024-12-02" })];
    return { ...history, policies };
  },
  "a policy that need not be signed again": (history) => {
    const number = history.policies.length + 1;
    const { today } = history.now;
    const policies = [
      ...history.policies,
      aPolicy(number, { publishedOn: today, reacknowledge: false }),
    ];
    return { ...history, policies };
  },
};

test.each(Object.keys(UNRELATED))("%s pauses nobody, and ends nothing, then or later", (name) => {
  fc.assert(
    fc.property(aHistory, hours(300), hours(300), fc.nat({ max: 99 }), (history, wait, on, nth) => {
      const before = later(history, wait);
      const changed = UNRELATED[name]!(before, nth);
      for (const [one, other] of [
        [before, changed],
        [later(before, on), later(changed, on)],
      ] as const) {
        const [was, is] = [standing(one), standing(other)];
        if (was.state !== "paused") expect(is.state).not.toBe("paused");
        expect(is.holds).toBe(was.holds);
        expect(is.validUntil).toBe(was.validUntil);
        for (const ask of ASKED) expect(mayPost([is], ask).ok).toBe(mayPost([was], ask).ok);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("a revision to be learned again pauses nobody on the day it comes out, nor for a month", () => {
  fc.assert(
    fc.property(
      aHistory,
      fc.nat({ max: 3 }),
      fc.nat({ max: 30 * 24 - 1 }),
      (history, nth, wait) => {
        const activity = activitiesOf(history.programme)[nth]!;
        const was = standing(later(history, wait));
        const is = standing(later(revised(history, activity.id, "relearn"), wait));
        expect(is.holds).toBe(was.holds);
      },
    ),
    RUNS,
  );
});

test("the gate fails closed: on a channel nobody granted, at a level above, for someone who has left, it says no and why", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 500 * 24 }), (history, wait) => {
      const now = later(history, wait);
      const gone = { ...now, person: { ...now.person, leftAt: history.now.at } };
      for (const ask of ASKED) {
        expect(mayPost([], ask)).toEqual({ ok: false, reasons: [{ code: "no-clearance" }] });
        expect(mayPost([standing(gone)], ask).ok).toBe(false);
        const answer = mayPost([standing(now)], ask);
        if (answer.ok) {
          expect(ask.channelId).not.toBe("nowhere");
          expect(answer.until >= now.now.today).toBe(true);
        } else expect(answer.reasons.length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});
