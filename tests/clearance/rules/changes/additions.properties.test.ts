import fc from "fast-check";
import { expect, test } from "vitest";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import type { Standing } from "~/clearance/rules/standing/standing";
import { REACHES, type Reach } from "~/curriculum/rules/kinds";
import type { Addition, ModuleRule, ProgrammeRule } from "~/curriculum/rules/requirements";
import { addDays } from "~/kit/time/moment";
import { aModule } from "../../../support/clearance/clearance";
import {
  aHistory,
  later,
  learn,
  sign,
  withLeavers,
  type History,
} from "../../../support/clearance/history";
import { runs } from "../../../support/harness/runs";

/* Whatever anybody’s history: what adding, moving, removing and bringing back does to a standing, and what it may not. */

const RUNS = { numRuns: runs(60) };
const standing = (history: History): Standing => clearanceStatus(history, history.now);

/** Histories of people who were enrolled before anything happened, some minutes after the last that did. */
const histories = aHistory.map((history): History => {
  const enrolment = { ...history.enrolment, enrolledAt: new Date("2024-12-01T12:00:00Z") };
  return later({ ...history, enrolment }, 0.3);
});

const PLACES = ["lesson", "module"] as const;
const aReach = fc.constantFrom(...REACHES);
const aPlace = fc.constantFrom(...PLACES);

/** The history with a lesson or a whole module added to its programme at this moment. */
function added(history: History, place: (typeof PLACES)[number], reach: Reach): History {
  const { now, programme } = history;
  const addition: Addition = { at: now.at, reach, overdueFrom: addDays(now.today, 31) };
  return { ...history, programme: withAddition(programme, place, addition) };
}

function withAddition(programme: ProgrammeRule, place: string, addition: Addition): ProgrammeRule {
  const { modules } = programme;
  const module: ModuleRule = { ...aModule("added"), added: addition };
  if (place === "module") return { ...programme, modules: [...modules, module] };
  const lesson = { ...module.activities[0]!, id: "added/lesson", added: addition };
  return {
    ...programme,
    modules: modules.map((one, index) =>
      index === 0 ? { ...one, activities: [...one.activities, lesson] } : one,
    ),
  };
}

/** What a person notices of a standing, without the day on which it may be another one. */
const noticed = ({ changesOn: _day, ...seen }: Standing) => seen;

test("what is added for people who start changes nothing for anyone, on that day or later, until they start again", () => {
  fc.assert(
    fc.property(
      withLeavers(histories),
      aPlace,
      fc.nat({ max: 40 * 24 }),
      (history, place, wait) => {
        const plain = later(history, wait);
        const after = later(added(history, place, "starting"), wait);
        const [one, other] = [standing(plain), standing(after)];
        // A renewal whose window opened since then has begun since then.
        const anew = one.renewFrom !== null && one.renewFrom > history.now.today;
        const begun = anew && one.renewFrom! <= plain.now.today;
        if (!begun && history.programme.graceDays === null)
          expect(noticed(other)).toEqual(noticed(one));
      },
    ),
    RUNS,
  );
});

test("nobody who waits for a sign-off loses their place, and nobody who may post stops being allowed to", () => {
  let waited = 0;
  fc.assert(
    fc.property(histories, aPlace, aReach, (history, place, reach) => {
      const [before, after] = [standing(history), standing(added(history, place, reach))];
      expect(after.holds).toBe(before.holds);
      expect(after.state).toBe(before.state);
      if (!before.awaiting) return;
      waited += 1;
      expect(after).toMatchObject({
        awaiting: before.awaiting,
        awaitingSince: before.awaitingSince,
        steps: before.steps,
      });
      if (before.awaiting !== "trainer") return;
      const signed = standing(sign(later(added(history, place, reach), 1), "competent"));
      expect(signed.awaiting).toBe(standing(sign(later(history, 1), "competent")).awaiting);
    }),
    { numRuns: runs(200) },
  );
  expect(waited).toBeGreaterThan(4);
});

test("doing what is asked puts people back where they were before", () => {
  fc.assert(
    fc.property(histories, aReach, (history, reach) => {
      const after = added(history, "lesson", reach);
      const done = learn(later(after, 1), "added/lesson");
      const left = ({ steps }: Standing) => steps.total - steps.done;
      expect(left(standing(done))).toBeLessThanOrEqual(left(standing(later(history, 1))));
    }),
    RUNS,
  );
});

test("in whatever order the parts stand, the standing is the same; and with fewer of them nobody has more left", () => {
  const turned = (history: History): History => ({
    ...history,
    programme: {
      ...history.programme,
      modules: history.programme.modules
        .map((module) => ({ ...module, activities: module.activities.toReversed() }))
        .toReversed(),
    },
  });
  const without = (history: History): History => ({
    ...history,
    programme: { ...history.programme, modules: history.programme.modules.slice(1) },
  });
  fc.assert(
    fc.property(histories, aReach, (history, reach) => {
      const now = later(added(history, "module", reach), 24);
      const { state, steps, awaiting, awaitingSince, holds } = standing(now);
      expect(standing(turned(now))).toMatchObject({ state, steps, awaiting, awaitingSince, holds });
      const fewer = standing(without(now));
      expect(fewer.steps.total - fewer.steps.done).toBeLessThanOrEqual(steps.total - steps.done);
      if (holds) expect(fewer.holds).toBe(true);
    }),
    RUNS,
  );
});
