import fc from "fast-check";
import { expect, test } from "vitest";
import { clearanceStatus } from "~/domain/clearance/clearance-status";
import { mayPost } from "~/domain/clearance/gate";
import type { Standing } from "~/domain/clearance/standing";
import type { ClearanceState } from "~/domain/clearance/words";
import { LEVELS } from "~/domain/curriculum/words";
import { addDays, daysBetween, momentIn, startOfDay } from "~/domain/moment";
import { activitiesOf, aPolicy, withRelearn } from "../support/clearance";
import {
  acknowledge,
  aHistory,
  later,
  learn,
  sign,
  type History,
} from "../support/clearance-history";

const RUNS = { numRuns: 400 };
const standing = (history: History): Standing => clearanceStatus(history, history.now);

/** How near to a clearance each state is, on the way there. */
const NEARNESS: Partial<Record<ClearanceState, number>> = {
  "in-training": 1,
  "awaiting-trainer": 2,
  "awaiting-manager": 3,
};

function expectNotWorse(before: Standing, after: Standing) {
  if (before.holds) expect(after.holds).toBe(true);
  expect(after.steps.done).toBeGreaterThanOrEqual(before.steps.done);
  expect(after.steps.total).toBe(before.steps.total);
  expect(NEARNESS[after.state] ?? 0).toBeGreaterThanOrEqual(NEARNESS[before.state] ?? 0);
  if (before.state !== "paused") expect(after.state).not.toBe("paused");
  if (before.awaiting === "manager") expect(after.awaiting).toBe("manager");
  if (before.awaiting) expect(after.awaiting).not.toBeNull();
  expect(after.validUntil).toBe(before.validUntil);
}

test("every state can be reached by the rules alone", () => {
  const seen = new Set(
    fc.sample(aHistory, { seed: 1, numRuns: 600 }).map((history) => standing(history).state),
  );
  expect([...seen].sort()).toEqual(
    [
      "in-training",
      "awaiting-trainer",
      "awaiting-manager",
      "cleared",
      "renewing",
      "expired",
      "paused",
      "revoked",
    ].sort(),
  );
});

test("doing an activity never worsens where one stands", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 3 }), fc.nat({ max: 400 * 24 }), (history, which, wait) => {
      const before = later(history, wait);
      const activity = activitiesOf(before.programme)[which];
      expectNotWorse(standing(before), standing(learn(before, activity!.id)));
    }),
    RUNS,
  );
});

test("acknowledging a policy never worsens where one stands", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 400 * 24 }), (history, wait) => {
      const before = later(history, wait);
      const after = acknowledge(before, before.policies.at(-1)!.id);
      expectNotWorse(standing(before), standing(after));
    }),
    RUNS,
  );
});

test("whoever acknowledged the newest policy is not asked for an earlier one", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 900 * 24 }), (history, wait) => {
      const after = standing(later(acknowledge(history, history.policies.at(-1)!.id), wait));
      expect(after.nextStep?.kind).not.toBe("policy");
      expect(after.reasons.map((reason) => reason.code)).not.toContain("policy-unsigned");
    }),
    RUNS,
  );
});

test("time alone clears nobody: only a period that was granted and begins later does", () => {
  fc.assert(
    fc.property(aHistory, fc.integer({ min: 1, max: 900 * 24 }), (history, wait) => {
      const before = standing(history);
      const after = standing(later(history, wait));
      if (before.holds || !after.holds) return;
      const { today } = history.now;
      expect(history.enrolment.periods.some((period) => period.validFrom > today)).toBe(true);
    }),
    RUNS,
  );
});

test("before `changesOn` nothing changes by itself, on any day, at either end of it", () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const { timeZone, today } = history.now;
      const before = standing(history);
      const days = before.changesOn ? daysBetween(today, before.changesOn) - 1 : 500;
      for (let day = 0; day <= Math.min(days, 370); day += 1) {
        const next = startOfDay(addDays(today, day + 1), timeZone);
        const lastInstant = momentIn(timeZone, new Date(next.getTime() - 1));
        expect(clearanceStatus(history, lastInstant)).toEqual(before);
      }
    }),
    { numRuns: 40 },
  );
});

test("whoever holds a clearance was authorised, and since any revocation", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 500 * 24 }), (history, wait) => {
      const now = later(history, wait);
      if (!standing(now).holds) return;
      const { today } = now.now;
      const revoke = now.person.suspensions.findLast(({ action }) => action === "revoke");
      const authorised = now.enrolment.signOffs.filter(
        ({ verdict, at }) => verdict === "authorised" && (!revoke || at > revoke.at),
      );
      expect(authorised.length).toBeGreaterThan(0);
      expect(
        now.enrolment.periods.some(
          ({ validFrom, validUntil, grantedAt }) =>
            validFrom <= today && today <= validUntil && (!revoke || grantedAt > revoke.at),
        ),
      ).toBe(true);
      expect(now.person.suspensions.at(-1)?.action).not.toBe("suspend");
    }),
    RUNS,
  );
});

test("before every authorisation there is a trainer’s sign-off of its own", () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const { signOffs } = history.enrolment;
      signOffs.forEach((sign, index) => {
        if (sign.verdict !== "authorised") return;
        const earlier = signOffs.slice(0, index);
        const previous = earlier.findLastIndex(({ verdict }) => verdict === "authorised");
        expect(earlier.slice(previous + 1).some(({ verdict }) => verdict === "competent")).toBe(
          true,
        );
      });
    }),
    RUNS,
  );
});

test("a renewal never shortens a clearance, and leaves no day between", () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const now = later(history, 1);
      const before = standing(now);
      const renewed = sign(sign(now, "competent"), "authorised");
      if (renewed.enrolment.periods.length === history.enrolment.periods.length) return;
      const period = renewed.enrolment.periods.at(-1)!;
      expect(period.validUntil >= period.validFrom).toBe(true);
      if (before.holds) expect(period.validFrom).toBe(addDays(before.validUntil!, 1));
      else expect(period.validFrom).toBe(now.now.today);
      const after = standing(renewed);
      expect(after.holds).toBe(true);
      if (before.holds) expect(after.validUntil! > before.validUntil!).toBe(true);
    }),
    RUNS,
  );
});

test("on any day before `changesOn`, at any hour, the standing is the same", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 500 * 24 }), (history, wait) => {
      const before = standing(history);
      const after = later(history, wait);
      if (before.changesOn && after.now.today >= before.changesOn) return;
      expect(standing(after)).toEqual(before);
    }),
    RUNS,
  );
});

test("leaving ends everything at once and for good", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 900 * 24 }), (history, wait) => {
      const left = { ...history, person: { ...history.person, leftAt: history.now.at } };
      const after = standing(later(left, wait));
      expect(after).toMatchObject({ state: "paused", holds: false, nextStep: null });
    }),
    RUNS,
  );
});

test("what is not part of the programme changes nothing", () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const before = standing(history);
      expect(standing(learn(history, "another-module/quiz"))).toEqual(before);
      expect(standing(acknowledge(history, "another-company’s-policy"))).toEqual(before);
      const elsewhere = withRelearn(history.programme, "another-module/quiz", {
        number: 9,
        overdueFrom: "2000-01-01",
      });
      expect(standing({ ...history, programme: elsewhere })).toEqual(before);
      if (!history.programme.policy) {
        const policies = [...history.policies, aPolicy(99, { publishedOn: "2024-12-02" })];
        expect({ ...standing({ ...history, policies }), changesOn: null }).toEqual({
          ...before,
          changesOn: null,
        });
      }
    }),
    RUNS,
  );
});

test("the gate says yes on each channel of a clearance that holds, at its level and below, and nowhere else", () => {
  fc.assert(
    fc.property(aHistory, fc.constantFrom(...LEVELS), (history, level) => {
      const given: History = {
        ...history,
        programme: { ...history.programme, level },
        enrolment: { ...history.enrolment, channelIds: ["instagram", "forum"] },
      };
      const one = standing(given);
      for (const channelId of ["instagram", "forum", "tiktok"]) {
        for (const asked of LEVELS) {
          const covered = channelId !== "tiktok" && LEVELS.indexOf(asked) <= LEVELS.indexOf(level);
          const answer = mayPost([one], { channelId, level: asked });
          expect(answer.ok).toBe(one.holds && covered);
          if (!answer.ok) expect(answer.reasons.length).toBeGreaterThan(0);
        }
      }
    }),
    RUNS,
  );
});

test("another standing, on other channels, changes no answer of the gate on this one", () => {
  fc.assert(
    fc.property(aHistory, aHistory, (mine, other) => {
      const here = standing(mine);
      const elsewhere = { ...standing(other), channelIds: ["forum"] };
      for (const level of LEVELS) {
        const asked = { channelId: "instagram", level };
        expect(mayPost([elsewhere, here], asked)).toEqual(mayPost([here], asked));
      }
    }),
    RUNS,
  );
});
