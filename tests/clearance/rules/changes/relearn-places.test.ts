import fc from "fast-check";
import { expect, test } from "vitest";
import { changeWords } from "~/clearance/rules/changes/change-words";
import { contentChanges } from "~/clearance/rules/changes/content-changes";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import type { Standing } from "~/clearance/rules/standing/standing";
import { moduleProgressOf } from "~/clearance/rules/standing/progress";
import { addDays } from "~/kit/time/moment";
import {
  activitiesOf,
  clearedSince,
  competent,
  decision,
  doneOn,
  everythingDone,
  facts,
  noon,
  notYet,
  on,
  standingOf,
  TODAY,
  withRelearn,
  type Case,
} from "../../../support/clearance/clearance";
import { aHistory, later, learn, revised, type History } from "../../../support/clearance/history";
import { runs } from "../../../support/harness/runs";

/* Something has to be learned again since noon today, and from day 31 on it pauses the cleared. */

const LESSON = "tone/lesson";
const DUE = addDays(TODAY, 31);

const relearned = (given: Case): Case => ({
  ...given,
  programme: withRelearn(given.programme, LESSON, { number: 2, at: noon(0), overdueFrom: DUE }),
});

/** Somebody whose renewal has begun, with what it asks done on a day. */
function renewing(day: number | null): Case {
  const given = clearedSince(330);
  if (day === null) return given;
  const evidence = new Map(
    [...given.person.evidence].map(([id, one]) => [
      id,
      { ...one, at: noon(day), times: [noon(-330), noon(day)] },
    ]),
  );
  return { ...given, person: { ...given.person, evidence } };
}

/** Everyone there may be, with whether they have a place to keep. */
const PEOPLE: Record<string, [Case, boolean]> = {
  "waits for the trainer": [facts({ person: everythingDone(-3) }), true],
  "waits for the manager": [
    facts({ person: everythingDone(-3), enrolment: { signOffs: [competent(-1)] } }),
    true,
  ],
  "was told not yet": [
    facts({ person: everythingDone(-3), enrolment: { signOffs: [notYet("trainer", -1)] } }),
    true,
  ],
  "waits for a renewal": [renewing(-2), true],
  "was revoked, and waits": [
    clearedSince(100, { person: { suspensions: [decision("revoke", -1)] } }),
    true,
  ],
  "has a quiz left": [
    facts({
      person: {
        ...everythingDone(-3),
        evidence: new Map([...everythingDone(-3).evidence].filter(([id]) => id !== "reply/quiz")),
      },
    }),
    false,
  ],
  "does the last of it afterwards": [
    facts({
      person: {
        ...everythingDone(-3),
        evidence: new Map(everythingDone(-3).evidence).set("reply/quiz", doneOn(1, 9_000)),
      },
    }),
    false,
  ],
  "renews and has the quizzes left": [renewing(null), false],
};

for (const [who, [given, keeps]] of Object.entries(PEOPLE))
  test(`someone who ${who} ${keeps ? "keeps the place until it is due" : "learns it again first"}`, () => {
    const plain = (day: number) => standingOf(given, on(day));
    const after = (day: number) => standingOf(relearned(given), on(day));
    const open = (day: number) =>
      after(day).modules.some(({ activities }) =>
        activities.some(({ id, current }) => id === LESSON && !current),
      );
    for (const day of [2, 30]) {
      expect(open(day)).toBe(!keeps);
      if (!keeps) continue;
      const { state, awaiting, awaitingSince, steps } = plain(day);
      expect(after(day)).toMatchObject({ state, awaiting, awaitingSince, steps });
    }
    expect(open(31)).toBe(true);
    expect(after(31).awaiting).toBeNull();
    expect(after(30).changesOn).toBe(DUE);
  });

test("learning it again in time keeps the place and its date for good; being late means starting again", () => {
  const waiting = relearned(facts({ person: everythingDone(-3) }));
  const again = (day: number): Case => {
    const known = { at: noon(day), revisionNumber: 2, basisPoints: null };
    const evidence = new Map(waiting.person.evidence).set(LESSON, {
      ...known,
      times: [noon(-3), noon(day)],
    });
    return { ...waiting, person: { ...waiting.person, evidence } };
  };
  for (const day of [12, 31, 60])
    expect(standingOf(again(10), on(day))).toMatchObject({
      awaiting: "trainer",
      awaitingSince: noon(-3),
    });
  expect(standingOf(again(40), on(41))).toMatchObject({
    awaiting: "trainer",
    awaitingSince: noon(40),
  });
});

test("someone authorised meanwhile has what is left of the same days", () => {
  const authorised = relearned(clearedSince(-10, { person: everythingDone(-3) }));
  expect(standingOf(authorised, on(12))).toMatchObject({
    state: "cleared",
    nextStep: { kind: "activity", key: "lesson" },
  });
  expect(standingOf(authorised, on(30)).holds).toBe(true);
  expect(standingOf(authorised, on(31))).toMatchObject({ state: "paused" });
});

test("a second one does not take the place that the first one left", () => {
  const waiting = relearned(facts({ person: everythingDone(-3) }));
  const twice = {
    ...waiting,
    programme: withRelearn(waiting.programme, "reply/lesson", {
      number: 2,
      at: noon(20),
      overdueFrom: addDays(TODAY, 51),
    }),
  };
  expect(standingOf(twice, on(25)).awaiting).toBe("trainer");
  // The first is due, and is all that is left to do until the second is.
  expect(standingOf(twice, on(40))).toMatchObject({
    awaiting: null,
    nextStep: { kind: "activity", module: "tone", key: "lesson" },
  });
});

test("someone waiting can learn it again, and is told by when", () => {
  const given = relearned(facts({ person: everythingDone(-3) }));
  const { person, enrolment, programme, remedial } = given;
  const page = moduleProgressOf("tone", person, [given], on(5));
  expect(page?.activities.find(({ id }) => id === LESSON)).toMatchObject({ current: false });
  const told = (day: number) =>
    contentChanges(
      {
        person,
        enrolments: [enrolment],
        programmes: new Map([[programme.id, programme]]),
        remedial,
      },
      on(day),
    ).map((change) => changeWords(change, on(day).today));
  expect(told(5)).toEqual([
    "Do it again before 22 December 2026. Until then you keep your place in the queue.",
  ]);
  expect(told(31)).toEqual(["Do it again: it’s a step of your training once more."]);
});

test("what is added while somebody keeps the place is not asked of them either, on any page", () => {
  const waiting = relearned(facts({ person: everythingDone(-3) }));
  const added = { at: noon(5), reach: "uncleared" as const, overdueFrom: addDays(TODAY, 36) };
  const [first, ...others] = waiting.programme.modules;
  const lesson = { ...first!.activities[0]!, id: "tone/new", key: "new", relearns: [], added };
  const modules = [{ ...first!, activities: [...first!.activities, lesson] }, ...others];
  const given = { ...waiting, programme: { ...waiting.programme, modules } };
  expect(standingOf(given, on(6)).awaiting).toBe("trainer");
  const keys = moduleProgressOf("tone", given.person, [given], on(6))?.activities.map(
    ({ key }) => key,
  );
  expect(keys).toEqual(["lesson", "quiz"]);
});

const standing = (history: History) => clearanceStatus(history, history.now);

/** Histories of people who were enrolled before anything happened, some minutes after the last that did. */
const histories = aHistory.map((history): History => {
  const enrolment = { ...history.enrolment, enrolledAt: new Date("2024-12-01T12:00:00Z") };
  return later({ ...history, enrolment }, 0.3);
});

test("whatever their history, nobody who waits loses the place, or its date, before it is due", () => {
  let waited = 0;
  fc.assert(
    fc.property(
      histories,
      fc.nat({ max: 3 }),
      fc.nat({ max: 30 * 24 - 1 }),
      fc.boolean(),
      (before, nth, wait, learns) => {
        const { awaiting } = standing(before);
        const activity = activitiesOf(before.programme)[nth]!;
        const plain = standing(later(before, wait));
        if (!awaiting || plain.awaiting !== awaiting) return;
        // A renewal that has begun since then asks for what had come out by then.
        const renews = ({ renewFrom }: Standing, { now }: History) =>
          renewFrom !== null && renewFrom <= now.today;
        if (before.programme.graceDays !== null) return;
        if (renews(plain, later(before, wait)) !== renews(standing(before), before)) return;
        waited += 1;
        const asked = later(revised(before, activity.id, "relearn"), wait);
        const after = standing(learns ? learn(asked, activity.id) : asked);
        expect(after).toMatchObject({
          awaiting,
          awaitingSince: plain.awaitingSince,
          steps: plain.steps,
        });
      },
    ),
    { numRuns: runs(500) },
  );
  expect(waited).toBeGreaterThan(5);
});

test("once it is due, someone who hasn’t learned it again waits for nobody", () => {
  fc.assert(
    fc.property(histories, fc.nat({ max: 3 }), (before, nth) => {
      const activity = activitiesOf(before.programme)[nth]!;
      const after = standing(later(revised(before, activity.id, "relearn"), 32 * 24));
      const asked = after.modules.some(({ activities }) =>
        activities.some(({ id, current }) => id === activity.id && !current),
      );
      const excused = after.modules.some(
        ({ credit, activities }) => credit && activities.some(({ id }) => id === activity.id),
      );
      if (asked && !excused) expect(after.awaiting).toBeNull();
    }),
    { numRuns: runs(60) },
  );
});
