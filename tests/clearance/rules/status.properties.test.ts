import fc from "fast-check";
import { expect, test } from "vitest";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import { mayPost } from "~/clearance/rules/standing/gate";
import type { Standing } from "~/clearance/rules/standing/standing";
import { LEVELS } from "~/curriculum/rules/kinds";
import { addDays, daysBetween, momentIn } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";
import { FORUM, INSTAGRAM } from "../../support/clearance/clearance";
import {
  acknowledge,
  aHistory,
  credited,
  grants,
  later,
  rescoped,
  sign,
  unrevokedOf,
  type History,
} from "../../support/clearance/history";
import { aLevel, someChannels } from "../../support/clearance/history-events";
import { runs } from "../../support/harness/runs";

const RUNS = { numRuns: runs(80) };
const standing = (history: History): Standing => clearanceStatus(history, history.now);

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

test("a person who acknowledged the newest policy is not asked for an earlier one", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 900 * 24 }), (history, wait) => {
      const after = standing(later(acknowledge(history, history.policies.at(-1)!.id), wait));
      expect(after.nextStep?.kind).not.toBe("policy");
      expect(after.reasons.map((reason) => reason.code)).not.toContain("policy-unsigned");
    }),
    RUNS,
  );
});

test("before `changesOn` nothing changes on its own, on any day, at either end of it", () => {
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
    { numRuns: runs(50) },
  );
});

test("everyone who holds a clearance was authorised, and since any revocation", () => {
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
      if (before.widens) {
        expect(period).toMatchObject({ validFrom: now.now.today, validUntil: before.validUntil });
        for (const channelId of before.channelIds)
          expect(grants(period, channelId, before.level)).toBe(true);
        const wider = standing(renewed);
        if (before.channelIds.length > 0) expect(wider.state).toBe(before.state);
        else expect(wider.reasons.map(({ code }) => code)).not.toContain("no-channel");
        expect(wider.validUntil).toBe(before.validUntil);
        return;
      }
      if (before.holds) expect(period.validFrom).toBe(addDays(before.validUntil!, 1));
      else expect(period.validFrom).toBe(now.now.today);
      const after = standing(renewed);
      const onNone = before.holds ? after.channelIds : period.channelIds;
      expect(after.holds).toBe(onNone.length > 0);
      if (before.holds) {
        expect(period.validUntil > before.validUntil!).toBe(true);
        expect(after.validUntil! >= before.validUntil!).toBe(true);
      }
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

test("the gate says yes to what the period that runs was granted for, and to nothing else", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 500 * 24 }), (history, wait) => {
      const now = later(history, wait);
      const one = standing(now);
      const { today } = now.now;
      const running = unrevokedOf(now)
        .filter(({ validFrom, validUntil }) => validFrom <= today && today <= validUntil)
        .sort((a, b) => a.grantedAt.getTime() - b.grantedAt.getTime())
        .at(-1);
      for (const channelId of [INSTAGRAM, FORUM, "tiktok"]) {
        for (const level of LEVELS) {
          const granted = running !== undefined && grants(running, channelId, level);
          const answer = mayPost([one], { channelId, level });
          expect(answer.ok).toBe(one.holds && granted);
          if (!answer.ok) expect(answer.reasons.length).toBeGreaterThan(0);
        }
      }
    }),
    RUNS,
  );
});

test("on every day that the gate promises, a period grants what it said yes to", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 400 * 24 }), (history, wait) => {
      const now = later(history, wait);
      const one = standing(now);
      for (const channelId of one.channelIds) {
        const answer = mayPost([one], { channelId, level: one.level });
        if (!answer.ok) continue;
        const periods = unrevokedOf(now);
        const days = [now.now.today, answer.until, ...periods.map(({ validFrom }) => validFrom)];
        for (const day of days) {
          if (day < now.now.today || day > answer.until) continue;
          const granted = periods.some(
            (period) =>
              period.validFrom <= day &&
              day <= period.validUntil &&
              grants(period, channelId, answer.level),
          );
          expect(granted, `${day}, promised until ${answer.until}`).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test("a programme of another level, or an enrolment for other channels, changes nothing that was granted", () => {
  fc.assert(
    fc.property(
      aHistory,
      fc.nat({ max: 500 * 24 }),
      aLevel,
      someChannels,
      (history, wait, level, channelIds) => {
        const now = later(history, wait);
        if (now.enrolment.periods.length === 0) return;
        const before = standing(now);
        const after = standing(rescoped(now, { level, channelIds }));
        const granted = ({ state, holds, validFrom, validUntil, coming, renewFrom }: Standing) => ({
          state,
          holds,
          validFrom,
          validUntil,
          coming,
          renewFrom,
        });
        expect(granted(after)).toEqual(granted(before));
        expect(after).toMatchObject({ level: before.level, channelIds: before.channelIds });
        if (!after.widens) expect(after.earns).toEqual({ level, channelIds });
        for (const channelId of [INSTAGRAM, FORUM]) {
          for (const asked of LEVELS) {
            const ask = { channelId, level: asked };
            if (before.holds) expect(mayPost([after], ask).ok).toBe(mayPost([before], ask).ok);
          }
        }
      },
    ),
    RUNS,
  );
});

test("somebody taken out of a programme is granted nothing more by it, and loses no day", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 500 * 24 }), (history, wait) => {
      const now = later(history, wait);
      const resumed = { ...now, enrolment: { ...now.enrolment, endedAt: null } };
      const before = standing(resumed);
      const out = { ...now, enrolment: { ...now.enrolment, endedAt: now.now.at } };
      expect(standing(out).holds).toBe(before.holds);
      expect(standing(out).validUntil).toBe(before.validUntil);
      const signed = sign(sign(sign(out, "not-yet"), "competent"), "authorised");
      expect(signed.enrolment).toEqual(out.enrolment);
    }),
    RUNS,
  );
});

test("nothing is granted beyond the credits that it rests on", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 1 }), fc.nat({ max: 300 }), (history, which, days) => {
      const module = history.programme.modules[which]!;
      const now = credited(later(history, 1), module.id, addDays(history.now.today, days));
      const judged = sign(now, "competent");
      const { modules } = standing(judged);
      const signed = sign(judged, "authorised");
      if (signed.enrolment.periods.length === now.enrolment.periods.length) return;
      const { validUntil } = signed.enrolment.periods.at(-1)!;
      for (const { credit, done } of modules) {
        expect(done).toBe(true);
        if (credit) expect(validUntil <= credit.validUntil).toBe(true);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("a programme that is no longer taught grants nothing more, and takes no day away", () => {
  fc.assert(
    fc.property(aHistory, fc.nat({ max: 500 * 24 }), (history, wait) => {
      const now = later(history, wait);
      const before = standing(now);
      const after = standing({ ...now, programme: { ...now.programme, retired: true } });
      if (before.holds) expect(after).toMatchObject({ state: "cleared", holds: true });
      expect(after.validUntil).toBe(before.validUntil);
      expect(after.awaiting).toBeNull();
      expect(after.renewFrom).toBeNull();
      const remedial = after.reasons.some(({ code }) => code === "remedial");
      expect([null, "policy", "lift-suspension", ...(remedial ? ["activity"] : [])]).toContain(
        after.nextStep?.kind ?? null,
      );
    }),
    RUNS,
  );
});

test("another standing, on other channels, changes no answer of the gate on this one", () => {
  fc.assert(
    fc.property(aHistory, aHistory, (mine, other) => {
      const here = standing(mine);
      const channelIds = ["tiktok"];
      const there = standing(other);
      const elsewhere = { ...there, channelIds, earns: { ...there.earns, channelIds } };
      for (const level of LEVELS) {
        const asked = { channelId: INSTAGRAM, level };
        expect(mayPost([elsewhere, here], asked)).toEqual(mayPost([here], asked));
      }
    }),
    RUNS,
  );
});
