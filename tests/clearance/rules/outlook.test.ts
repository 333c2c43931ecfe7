import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import { mayPost } from "~/clearance/rules/standing/gate";
import { OUTLOOK_DAYS, outlookOf, stepSaid } from "~/clearance/rules/board/outlook";
import { addDays, momentIn, weekdayOf, type Moment } from "~/kit/time/moment";
import { endOfDay, startOfDay } from "~/kit/time/zoned";
import {
  clearedSince,
  decision,
  facts,
  FORUM,
  INSTAGRAM,
  noon,
  on,
  TODAY,
  type Case,
} from "../../support/clearance/clearance";
import { acknowledge, aHistory, learn, sign, type History } from "../../support/clearance/history";
import { runs } from "../../support/harness/runs";

const CHANNELS = [INSTAGRAM, FORUM];
const outlook = (given: Case, now = on(TODAY)) => {
  const at = (moment: Moment) => [clearanceStatus(given, moment)];
  return outlookOf({ standings: at(now), at, leftAt: given.person.leftAt }, CHANNELS, now);
};
const coversOn = (given: Case, day: string) =>
  outlook(given).clear.some(({ from, until }) => from <= day && day <= until);

test("somebody covers a channel on exactly the days on the whole of which the gate lets them reply", () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      const { today, timeZone } = history.now;
      const { clear } = outlook(history, history.now);
      for (const channelId of CHANNELS) {
        for (let ahead = 0; ahead < OUTLOOK_DAYS; ahead += 1) {
          const day = addDays(today, ahead);
          const end = momentIn(timeZone, endOfDay(day, timeZone));
          const asked = { channelId, level: "reply" } as const;
          const told = clear.filter(
            (one) => one.channelId === channelId && one.from <= day && day <= one.until,
          );
          expect(told.length).toBe(mayPost([clearanceStatus(history, end)], asked).ok ? 1 : 0);
        }
      }
    }),
  );
});

/** Does what is named as the next step; null where that is nobody's to take in one go. */
function nextStepTaken(history: History): History | null {
  const { nextStep, policy } = clearanceStatus(history, history.now);
  switch (nextStep?.kind) {
    case "policy":
      return acknowledge(history, policy?.id ?? "");
    case "manager":
      return sign(history, "authorised");
    case "activity":
      return learn(history, `${nextStep.module}/${nextStep.activity}`);
    default:
      return null;
  }
}

test("a person one step away is cleared by that step", () => {
  let met = 0;
  fc.assert(
    fc.property(aHistory, (history) => {
      const { today } = history.now;
      const running = history.enrolment.periods.some(({ validUntil }) => validUntil >= today);
      for (const { channelId, steps } of outlook(history, history.now).away) {
        // An early renewal, and a first period while another one runs, begin later than today.
        if (steps !== 1 || (running && clearanceStatus(history, history.now).holds)) continue;
        const after = nextStepTaken(history);
        if (!after) continue;
        met += 1;
        const standing = clearanceStatus(after, history.now);
        expect(mayPost([standing], { channelId, level: "reply" }).ok).toBe(true);
      }
    }),
    { numRuns: runs(300) },
  );
  expect(met).toBeGreaterThan(2);
});

describe("in the coming weeks", () => {
  test("an expired clearance never covers, and one that ends covers its last day", () => {
    expect(outlook(clearedSince(400)).clear).toEqual([]);
    const ending = clearedSince(360);
    const lastDay = ending.enrolment.periods[0]!.validUntil;
    expect(coversOn(ending, lastDay)).toBe(true);
    expect(coversOn(ending, addDays(lastDay, 1))).toBe(false);
  });

  test("somebody suspended covers no day", () => {
    expect(
      outlook(clearedSince(20, { person: { suspensions: [decision("suspend", -1)] } })).clear,
    ).toEqual([]);
  });

  test("somebody covers no more from the day on which they leave", () => {
    const leaving = clearedSince(20);
    const given = { ...leaving, person: { ...leaving.person, leftAt: noon(5) } };
    expect(coversOn(given, addDays(TODAY, 4))).toBe(true);
    expect(coversOn(given, addDays(TODAY, 5))).toBe(false);
    const today = { ...leaving.person, leftAt: new Date(noon(0).getTime() + 3_600_000) };
    expect(coversOn({ ...leaving, person: today }, TODAY)).toBe(false);
  });

  test("somebody not enrolled is no number of steps away", () => {
    expect(outlook(facts()).away.map(stepSaid)).toEqual([
      { channelId: INSTAGRAM, steps: 5, nextStep: "Lesson: tone: lesson" },
    ]);
    const nothing = { standings: [], at: () => [], leftAt: null };
    expect(outlookOf(nothing, CHANNELS, on(TODAY)).away).toEqual([]);
  });
});

describe("the end of a day", () => {
  test.each([
    ["London, where the clocks go back", "2026-10-25", "Europe/London", "2026-10-25T23:59:59.999Z"],
    ["London, where they go forward", "2026-03-29", "Europe/London", "2026-03-29T22:59:59.999Z"],
    ["a leap day", "2028-02-29", "Europe/London", "2028-02-29T23:59:59.999Z"],
  ])("%s", (_, day, zone, instant) => {
    expect(endOfDay(day, zone).toISOString()).toBe(instant);
    expect(endOfDay(day, zone).getTime() + 1).toBe(startOfDay(addDays(day, 1), zone).getTime());
  });

  test("weekdays go by the calendar", () => {
    expect(weekdayOf("2026-11-21")).toBe(6);
    expect(weekdayOf("2028-02-29")).toBe(2);
  });
});
