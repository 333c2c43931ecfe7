import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeWords } from "~/clearance/rules/changes/change-words";
import { contentChanges, unseenChanges } from "~/clearance/rules/changes/content-changes";
import type { ActivityRule, ProgrammeRule } from "~/curriculum/rules/requirements";
import { addDays } from "~/kit/time/moment";
import { contentNotices, lookedFrom, lookedKey } from "~/notices/rules/content-notices";
import { audienceOf, groupOf } from "~/clearance/rules/events/events";
import {
  aCredit,
  aModule,
  aProgramme,
  clearedSince,
  doneOn,
  everythingDone,
  facts,
  noon,
  on,
  standingOf,
  TODAY,
  type Case,
} from "../../../support/clearance/clearance";

const LESSON = "tone/lesson";

/** Revisions of the lesson after its first, each by its number and impact, published some days ago. */
type Revisions = readonly (readonly ["wording" | "notice" | "relearn", number])[];

function published(revisions: Revisions, programme = aProgramme()): ProgrammeRule {
  const rows = revisions.map(([impact, ago], index) => ({ impact, ago, number: index + 2 }));
  const telling = rows.findLast(({ impact }) => impact !== "wording");
  const relearns = rows
    .filter(({ impact }) => impact === "relearn")
    .map(({ number, ago }) => ({ number, at: noon(-ago), overdueFrom: addDays(TODAY, 31 - ago) }));
  const changed: Partial<ActivityRule> = telling
    ? { changed: telling.number, lookBy: addDays(TODAY, 14 - telling.ago), relearns }
    : {};
  const revised = (module: ProgrammeRule["modules"][number]) => ({
    ...module,
    activities: module.activities.map((activity) =>
      activity.id === LESSON ? { ...activity, ...changed } : activity,
    ),
  });
  const { renewalModule } = programme;
  return {
    ...programme,
    modules: programme.modules.map(revised),
    renewalModule: renewalModule && revised(renewalModule),
  };
}

function changesOf({ person, enrolment, programme, remedial }: Case, day = 0) {
  const programmes = new Map([[programme.id, programme]]);
  return contentChanges({ person, enrolments: [enrolment], programmes, remedial }, on(day));
}

const asked = (given: Case, day = 0) =>
  changesOf(given, day).map(({ activityId, asks, number, by, pauses }) =>
    [activityId, asks, number, by, ...(pauses ? ["pauses"] : [])].join(" "),
  );

const NOTICE: Revisions = [["notice", 4]];
const LOOK = `${LESSON} look 2 ${addDays(TODAY, 10)}`;
const AGAIN = `${LESSON} again 2 ${addDays(TODAY, 26)}`;
const readNow = (number: number) =>
  new Map([...everythingDone(-40).evidence, [LESSON, doneOn(-1, null, number)]]);

describe("who is concerned by a change", () => {
  test.each<[string, Case, string[]]>([
    ["nobody, of wording", clearedSince(40, { programme: published([["wording", 4]]) }), []],
    ["somebody cleared, of a notice", clearedSince(40, { programme: published(NOTICE) }), [LOOK]],
    [
      "somebody still in training who has done it",
      facts({
        person: { evidence: new Map([[LESSON, doneOn(-9)]]) },
        programme: published(NOTICE),
      }),
      [LOOK],
    ],
    ["not who has never done it", facts({ programme: published(NOTICE) }), []],
    [
      "not who did the newest",
      clearedSince(40, { programme: published(NOTICE), person: { evidence: readNow(2) } }),
      [],
    ],
    [
      "nor who did a revision between, once wording alone followed",
      clearedSince(40, {
        programme: published([...NOTICE, ["wording", 2]]),
        person: { evidence: readNow(2) },
      }),
      [],
    ],
    [
      "of two notices, the later one",
      clearedSince(40, {
        programme: published([
          ["notice", 9],
          ["notice", 4],
        ]),
      }),
      [`${LESSON} look 3 ${addDays(TODAY, 10)}`],
    ],
    [
      "somebody cleared has to do a relearn again, or is paused",
      clearedSince(40, { programme: published([["relearn", 4]]) }),
      [`${AGAIN} pauses`],
    ],
    [
      "somebody in training does it again, and nothing pauses",
      facts({
        person: { evidence: new Map([[LESSON, doneOn(-9)]]) },
        programme: published([["relearn", 4]]),
      }),
      [AGAIN],
    ],
    [
      "a relearn below a notice still has to be done again, by its own day",
      clearedSince(40, {
        programme: published([
          ["relearn", 4],
          ["notice", 1],
        ]),
      }),
      [`${AGAIN} pauses`],
    ],
    [
      "a notice below a relearn is no way round it",
      clearedSince(40, {
        programme: published([
          ["notice", 6],
          ["relearn", 4],
        ]),
      }),
      [`${LESSON} again 3 ${addDays(TODAY, 26)} pauses`],
    ],
    [
      "a notice after a relearn that was done again asks for a look",
      clearedSince(40, {
        programme: published([
          ["relearn", 9],
          ["notice", 4],
        ]),
        person: { evidence: readNow(2) },
      }),
      [`${LESSON} look 3 ${addDays(TODAY, 10)}`],
    ],
    [
      "not who was taken out of the programme",
      clearedSince(40, { programme: published(NOTICE), enrolment: { endedAt: noon(-2) } }),
      [],
    ],
    [
      "nobody, of a retired programme",
      clearedSince(40, { programme: published(NOTICE, aProgramme({ retired: true })) }),
      [],
    ],
    [
      "nobody, of a module that the programme has no more",
      clearedSince(40, { programme: aProgramme({ modules: [aModule("reply")] }) }),
      [],
    ],
    [
      "who need not do the module is not asked to do it again",
      clearedSince(40, {
        programme: published([["relearn", 4]]),
        person: { credits: [aCredit("tone", 100)] },
      }),
      [],
    ],
    [
      "who has to do it again for a renewal anyway is not asked to look",
      clearedSince(340, { programme: published(NOTICE, aProgramme({ renewal: "whole" })) }),
      [],
    ],
    [
      "a renewal of what has changed asks for it itself",
      clearedSince(340, { programme: published(NOTICE, aProgramme({ renewal: "changed" })) }),
      [],
    ],
    [
      "who renews by the quizzes alone is still told of the lesson",
      clearedSince(340, { programme: published(NOTICE) }),
      [LOOK],
    ],
  ])("%s", (_, given, expected) => {
    expect(asked(given)).toEqual(expected);
  });

  test("a look that was taken is not asked for again, but a later change is", () => {
    const given = clearedSince(40, { programme: published(NOTICE) });
    const [change] = changesOf(given);
    const looked = lookedFrom([lookedKey(change!), "cleared:enrolment:2026-01-01"]);
    expect(unseenChanges([change!], looked)).toEqual([]);
    const later = changesOf(clearedSince(40, { programme: published([...NOTICE, ["notice", 1]]) }));
    expect(unseenChanges(later, looked)).toEqual(later);
  });

  test("no look does away with doing it again", () => {
    const [again] = changesOf(clearedSince(40, { programme: published([["relearn", 4]]) }));
    expect(unseenChanges([again!], new Map([[LESSON, 9]]))).toEqual([again]);
  });
});

test("a notice changes nobody's standing, however late they are with looking", () => {
  const impact = fc.constantFrom("wording" as const, "notice" as const);
  const revisions = fc.array(fc.tuple(impact, fc.nat(60)), { maxLength: 4 });
  const renewal = fc.constantFrom("whole" as const, "quizzes" as const);
  fc.assert(
    fc.property(revisions, renewal, fc.nat(420), (some, rule, days) => {
      const plain = aProgramme({ renewal: rule });
      const before = clearedSince(days, { programme: plain });
      const after = clearedSince(days, { programme: published(some, plain) });
      expect(standingOf(after)).toEqual(standingOf(before));
      for (const { asks, pauses } of changesOf(after))
        expect([asks, pauses]).toEqual(["look", false]);
    }),
  );
});

describe("what is told of a change", () => {
  const told = (given: Case, day = 0) =>
    contentNotices(
      { changes: changesOf(given, day), standings: [standingOf(given, on(day))] },
      on(day),
    );

  test("is told within its time, and not after", () => {
    const given = clearedSince(40, { programme: published(NOTICE) });
    expect(told(given).map(({ facts, key }) => `${audienceOf(facts)} ${key}`)).toEqual([
      `person changed:${LESSON}:2`,
    ]);
    expect(told(given, 10)).toHaveLength(1);
    expect(told(given, 11)).toEqual([]);
  });

  test("of what must be done again, by mails that cannot be ended; of a look, by those that can", () => {
    const groups = (revisions: Revisions) =>
      told(clearedSince(40, { programme: published(revisions) })).map((each) =>
        groupOf(each.facts),
      );
    expect(groups(NOTICE)).toEqual(["training"]);
    expect(groups([["relearn", 4]])).toEqual(["duty"]);
  });
});

test.each([
  ["look", 3, false, "Take a look by 24 November 2026."],
  ["look", -3, false, "Take a look soon: it was due by 18 November 2026."],
  ["again", 3, true, "Do it again before 25 November 2026, or your clearance pauses."],
  [
    "again",
    -3,
    true,
    "You had to do it again before 19 November 2026. Doing it again lifts the pause.",
  ],
  ["again", 3, false, "Do it again: it’s a step of your training once more."],
] as const)("to %s, in %i days: %s", (asks, days, pauses, words) => {
  expect(changeWords({ asks, by: addDays(TODAY, days), pauses }, TODAY)).toBe(words);
});
