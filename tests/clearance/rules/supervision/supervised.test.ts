import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import { mayPost } from "~/clearance/rules/standing/gate";
import type { EnrolmentFacts, LiveReply } from "~/clearance/rules/standing/facts";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import type { SupervisedSince } from "~/curriculum/rules/requirements";
import {
  aPeriod,
  aProgramme,
  clearedSince,
  INSTAGRAM,
  noon,
  standingOf,
  type Case,
} from "../../../support/clearance/clearance";
import { aHistory, decide, later, sign } from "../../../support/clearance/history";
import { runs } from "../../../support/harness/runs";

const terms = (first: number, monthly = 0, on?: number): SupervisedSince => ({
  at: on === undefined ? new Date(0) : noon(on),
  first,
  monthly,
});

/** Cleared so many days ago, with replies logged on days since. */
function cleared(
  daysAgo: number,
  supervised: SupervisedSince[],
  live: readonly (readonly [number, LiveVerdict | null])[] = [],
  more: Partial<EnrolmentFacts> = {},
): Case {
  const given = clearedSince(daysAgo, { programme: aProgramme({ supervised }) });
  const replies = live.map(([on, verdict], index): LiveReply => ({
    id: `live-${index}`,
    channelId: INSTAGRAM,
    at: noon(on),
    review: verdict && { verdict, by: "Dana", at: noon(on) },
  }));
  return { ...given, enrolment: { ...given.enrolment, live: replies, ...more } };
}

const GOOD = "good";
const BAD = "not-good";
const full = (monthly = 0) => ({ supervised: null, monthly });
const so = (good: number, of: number, waiting = 0, notGood = 0) => ({
  supervised: { of, good, waiting, notGood },
  monthly: 0,
});

describe("supervised at first", () => {
  test.each<[string, Case, object]>([
    ["a programme that asks for nothing", cleared(10, []), full()],
    ["nothing logged yet", cleared(10, [terms(3)]), so(0, 3)],
    [
      "some good, some not, some waiting",
      cleared(
        10,
        [terms(3)],
        [
          [-5, GOOD],
          [-4, BAD],
          [-3, null],
          [-2, null],
        ],
      ),
      so(1, 3, 2, 1),
    ],
    ["as many good ones as are asked for", cleared(10, [terms(1)], [[-5, GOOD]]), full()],
    [
      "afterwards, so many a month",
      cleared(
        10,
        [terms(1, 2)],
        [
          [-5, GOOD],
          [-4, BAD],
        ],
      ),
      full(2),
    ],
    ["so many a month from the beginning", cleared(10, [terms(0, 2)]), full(2)],
    ["what was logged before the grant", cleared(10, [terms(1)], [[-20, GOOD]]), so(0, 1)],
    ["terms changed after the grant to ask for it", cleared(10, [terms(5, 2, -5)]), full()],
    ["terms changed before the grant to ask for it", cleared(10, [terms(5, 2, -15)]), so(0, 5)],
    [
      "terms that have come to ask for more since",
      cleared(
        10,
        [terms(2), terms(5, 2, -5)],
        [
          [-4, GOOD],
          [-3, GOOD],
        ],
      ),
      full(),
    ],
    ["terms that have come to ask for less", cleared(10, [terms(5), terms(2, 0, -5)]), so(0, 2)],
    ["terms that don’t ask any more", cleared(10, [terms(5, 2), terms(0, 0, -5)]), full()],
  ])("%s", (_, given, wanted) => {
    const standing = standingOf(given);
    expect(standing.holds).toBe(true);
    expect(standing).toMatchObject(wanted);
    const answer = mayPost([standing], { channelId: INSTAGRAM, level: "reply" });
    expect(answer).toMatchObject({ ok: true, supervised: standing.supervised });
  });

  test("a renewal goes on as the first grant did, and a gap begins again", () => {
    const logged = [[-100, GOOD]] as const;
    const renewed = cleared(10, [terms(1), terms(3, 0, -60)], logged, {
      periods: [aPeriod(-200), aPeriod(-10)],
    });
    const follows = { ...aPeriod(-200), validUntil: aPeriod(-10).validFrom };
    const unbroken = { ...renewed.enrolment, periods: [follows, aPeriod(-10)] };
    expect(standingOf({ ...renewed, enrolment: unbroken })).toMatchObject(full());
    const ended = { ...aPeriod(-200), validUntil: aPeriod(-50).validFrom };
    const broken = { ...renewed.enrolment, periods: [ended, aPeriod(-10)] };
    expect(standingOf({ ...renewed, enrolment: broken })).toMatchObject(so(0, 3));
  });
});

const RUNS = { numRuns: runs(10_000) };

describe("of any history", () => {
  test("only what holds is supervised, and only with fewer good ones than are asked for", () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        const { supervised, holds, monthly, state } = clearanceStatus(history, history.now);
        if (!holds) expect({ supervised, monthly }).toEqual(full());
        if (supervised) {
          expect(["cleared", "renewing"]).toContain(state);
          expect(supervised.good).toBeLessThan(supervised.of);
          expect(monthly).toBe(0);
          const { good, waiting, notGood } = supervised;
          expect(good + waiting + notGood).toBeLessThanOrEqual(history.enrolment.live.length);
        }
      }),
      RUNS,
    );
  });

  test("what is found of live replies changes nothing else about where somebody stands", () => {
    fc.assert(
      fc.property(
        aHistory,
        fc.constantFrom<LiveVerdict>("good", "not-good"),
        (history, verdict) => {
          const { enrolment, now } = history;
          const live = enrolment.live.map((one) => ({
            ...one,
            review: { verdict, by: "Dana", at: one.at },
          }));
          const { supervised: _, monthly: __, ...before } = clearanceStatus(history, now);
          const after = clearanceStatus({ ...history, enrolment: { ...enrolment, live } }, now);
          expect(after).toMatchObject(before);
          if (verdict === "not-good" && after.supervised) expect(after.supervised.good).toBe(0);
        },
      ),
      RUNS,
    );
  });

  test("a programme that comes to ask for it leaves alone what runs already", () => {
    fc.assert(
      fc.property(aHistory, fc.nat({ max: 5 }), (history, first) => {
        const before = clearanceStatus(history, history.now);
        const next = later(history, 1);
        const { programme } = next;
        const asked = { at: next.now.at, first: first + 1, monthly: 5 };
        const terms = [...programme.supervised, asked];
        const after = clearanceStatus(
          { ...next, programme: { ...programme, supervised: terms } },
          next.now,
        );
        if (!before.holds || !after.holds) return;
        if (before.supervised === null) expect(after.supervised).toBeNull();
        else expect(after.supervised?.of ?? 0).toBeLessThanOrEqual(before.supervised.of);
      }),
      RUNS,
    );
  });

  test("a new grant after a revocation is supervised from nothing", () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        const { programme } = history;
        const asking = { ...history, programme: { ...programme, supervised: [terms(3)] } };
        const revoked = decide(later(asking, 1), { action: "revoke", remedial: null });
        const again = sign(sign(later(revoked, 1), "competent"), "authorised");
        if (again.enrolment.periods.length === history.enrolment.periods.length) return;
        const standing = clearanceStatus(again, again.now);
        if (
          standing.holds &&
          revoked !== asking &&
          revoked.person.suspensions.length > history.person.suspensions.length
        )
          expect(standing.supervised).toEqual({ of: 3, good: 0, waiting: 0, notGood: 0 });
      }),
      RUNS,
    );
  });
});
