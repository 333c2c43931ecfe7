import { describe, expect, test } from "vitest";
import type { ModuleRule, ProgrammeRule } from "~/curriculum/rules/requirements";
import { addDays } from "~/kit/time/moment";
import {
  activitiesOf,
  aModule,
  aPeriod,
  aProgramme,
  authorised,
  clearedSince,
  competent,
  decision,
  doneOn,
  everythingDone,
  on,
  standingOf,
  TODAY,
  withRelearn,
  type Case,
} from "../../support/clearance/clearance";

const REFRESH = aModule("refresh");
const byRule = (
  renewal: ProgrammeRule["renewal"],
  changes: Partial<ProgrammeRule> = {},
): ProgrammeRule => aProgramme({ renewal, ...changes });
const short = (changes: Partial<ProgrammeRule> = {}) =>
  byRule("short", { renewalModule: REFRESH, ...changes });

/** Cleared 330 days ago, so that the window of sixty days opened 26 days ago. */
const renewing = (programme: ProgrammeRule, changes: Parameters<typeof clearedSince>[1] = {}) =>
  clearedSince(330, { programme, ...changes });

/** What is still to do, by module and activity. */
function asked(given: Case, day = 0): string[] {
  return standingOf(given, on(day)).modules.flatMap(({ done, activities }) =>
    done ? [] : activities.filter(({ current }) => !current).map(({ id }) => id),
  );
}

/** The same case, with some activities done again on a day. */
function again(given: Case, ids: readonly string[], day: number, revisionNumber = 1): Case {
  const evidence = new Map(given.person.evidence);
  for (const id of ids) {
    const known = evidence.get(id);
    const done = doneOn(day, id.endsWith("quiz") ? 9_000 : null, revisionNumber);
    evidence.set(id, { ...done, times: [...(known?.times ?? []), ...done.times] });
  }
  return { ...given, person: { ...given.person, evidence } };
}

const ALL = activitiesOf(aProgramme()).map(({ id }) => id);
const QUIZZES = ["tone/quiz", "reply/quiz"];

describe("before the window opens", () => {
  test.each(["whole", "quizzes", "changed", "short"] as const)("%s asks for nothing", (renewal) => {
    const given = clearedSince(300, { programme: short({ renewal }) });
    expect(asked(given)).toEqual([]);
    expect(standingOf(given)).toMatchObject({ state: "cleared", nextStep: null });
  });
});

describe("renewing the whole", () => {
  test("asks for every lesson and every quiz again", () => {
    expect(asked(renewing(byRule("whole")))).toEqual(ALL);
  });

  test("what was done again since the window opened counts, what was done before does not", () => {
    const given = renewing(byRule("whole"));
    expect(asked(again(given, ["tone/lesson", "tone/quiz"], -20))).toEqual([
      "reply/lesson",
      "reply/quiz",
    ]);
    expect(asked(again(given, ALL, -27))).toEqual(ALL);
    expect(standingOf(again(given, ALL, -26))).toMatchObject({ awaiting: "trainer" });
  });

  test("a lesson done again in the window counts, whenever it was finished besides", () => {
    const given = again(again(renewing(byRule("whole")), ALL, -20), ALL, -3);
    expect(asked(given)).toEqual([]);
  });
});

describe("renewing by quizzes", () => {
  test("asks for the quizzes only", () => {
    expect(asked(renewing(byRule("quizzes")))).toEqual(QUIZZES);
    expect(asked(again(renewing(byRule("quizzes")), QUIZZES, -2))).toEqual([]);
  });

  test("asks for a lesson that has to be learned again, too", () => {
    const programme = withRelearn(byRule("quizzes"), "tone/lesson", {
      number: 2,
      overdueFrom: addDays(TODAY, 20),
    });
    expect(asked(renewing(programme))).toEqual(["tone/lesson", ...QUIZZES]);
  });

  test("asks for what a module gained since it was learned", () => {
    const [tone, reply] = aProgramme().modules;
    const gained = { ...tone!.activities[0]!, id: "tone/new", key: "new" };
    const modules = [{ ...tone!, activities: [...tone!.activities, gained] }, reply!];
    const given = renewing(byRule("quizzes", { modules }), { person: everythingDone(-330) });
    expect(asked(given)).toEqual(["tone/quiz", "tone/new", "reply/quiz"]);
  });
});

describe("renewing what has changed", () => {
  const changed = (id: string, number: number): ProgrammeRule => {
    const programme = byRule("changed");
    const modules = programme.modules.map((module) => ({
      ...module,
      activities: module.activities.map((each) =>
        each.id === id ? { ...each, changed: number } : each,
      ),
    }));
    return { ...programme, modules };
  };

  test("asks for nothing where nothing has changed: it is the trainer’s turn as the window opens", () => {
    expect(asked(renewing(byRule("changed")))).toEqual([]);
    expect(standingOf(renewing(byRule("changed")))).toMatchObject({
      state: "renewing",
      awaiting: "trainer",
    });
  });

  test("asks for what was told or had to be learned again in a newer revision than was learned", () => {
    expect(asked(renewing(changed("reply/lesson", 2)))).toEqual(["reply/lesson"]);
    expect(asked(renewing(changed("reply/lesson", 1)))).toEqual([]);
  });

  test("whenever the newer revision was learned, also before the window", () => {
    const given = renewing(changed("reply/lesson", 2));
    expect(asked(again(given, ["reply/lesson"], -100, 2))).toEqual([]);
    expect(asked(again(given, ["reply/lesson"], -2, 1))).toEqual(["reply/lesson"]);
  });
});

describe("renewing the short way", () => {
  test("asks for the renewal module, as a whole, and for nothing else", () => {
    const given = renewing(short());
    expect(asked(given)).toEqual(["refresh/lesson", "refresh/quiz"]);
    expect(standingOf(given).modules.map(({ key }) => key)).toEqual(["refresh"]);
    expect(standingOf(given).nextStep).toMatchObject({ module: "refresh", key: "lesson" });
    expect(asked(again(given, ["refresh/lesson", "refresh/quiz"], -60))).toHaveLength(2);
    expect(asked(again(given, ["refresh/lesson", "refresh/quiz"], -2))).toEqual([]);
  });

  test("asks besides for a module of which something has to be learned again", () => {
    const programme = withRelearn(short(), "reply/lesson", {
      number: 2,
      overdueFrom: addDays(TODAY, 20),
    });
    const given = renewing(programme);
    expect(asked(given)).toEqual(["refresh/lesson", "refresh/quiz", "reply/lesson"]);
    expect(asked(again(given, ["reply/lesson"], -2, 2))).toEqual([
      "refresh/lesson",
      "refresh/quiz",
    ]);
  });

  test("asks once for a renewal module that is one of the programme’s own", () => {
    const [tone] = aProgramme().modules;
    const programme = withRelearn(short({ renewalModule: tone! }), "tone/lesson", {
      number: 2,
      overdueFrom: addDays(TODAY, 20),
    });
    const renewalModule = programme.modules[0]!;
    const given = renewing({ ...programme, renewalModule });
    expect(asked(given)).toEqual(["tone/lesson", "tone/quiz"]);
  });

  test("without a renewal module asks for the quizzes", () => {
    expect(asked(renewing(short({ renewalModule: null })))).toEqual(QUIZZES);
  });

  test("is not offered for a first clearance", () => {
    const first = clearedSince(0, { programme: short(), enrolment: { periods: [], signOffs: [] } });
    expect(standingOf(first).modules.map(({ key }) => key)).toEqual(["tone", "reply"]);
  });
});

describe("after the grace", () => {
  // It ended on the day before yesterday: eleven days of grace are over in twelve.
  const ended = (changes: Partial<ProgrammeRule> = {}, enrolment = {}) =>
    clearedSince(367, { programme: short({ graceDays: 10, ...changes }), enrolment });

  test("its last day is as before, and from the next everything is asked, in the programme’s modules", () => {
    const { validUntil, changesOn } = standingOf(ended());
    expect(validUntil).toBe(addDays(TODAY, -3));
    expect(changesOn).toBe(addDays(TODAY, 8));
    expect(asked(ended(), 7)).toEqual(["refresh/lesson", "refresh/quiz"]);
    expect(asked(ended(), 8)).toEqual(ALL);
  });

  test("none at all asks for everything on the day after the end", () => {
    expect(asked(ended({ graceDays: 0 }), -3)).toEqual(["refresh/lesson", "refresh/quiz"]);
    expect(asked(ended({ graceDays: 0 }), -2)).toEqual(ALL);
  });

  test("without an end, renewing stays enough", () => {
    expect(asked(ended({ graceDays: null }), 900)).toEqual(["refresh/lesson", "refresh/quiz"]);
  });

  test("what was done since the window opened counts among the everything", () => {
    expect(asked(again(ended(), ["tone/lesson"], -1), 8)).toEqual(ALL.slice(1));
  });

  test("a trainer who had said competent inside it has said it: the manager still decides", () => {
    const refreshed = again(ended(), ["refresh/lesson", "refresh/quiz"], -1);
    const signed = (day: number): Case => ({
      ...refreshed,
      enrolment: {
        ...refreshed.enrolment,
        signOffs: [...refreshed.enrolment.signOffs, competent(day)],
      },
    });
    expect(standingOf(signed(7), on(30))).toMatchObject({ state: "expired", awaiting: "manager" });
    expect(asked(signed(8), 30)).toEqual(ALL);
    expect(standingOf(refreshed, on(8))).toMatchObject({ awaiting: null });
  });

  test("a word that a revocation has undone is no such word", () => {
    const programme = short({ graceDays: 10 });
    const given = again(
      renewing(programme, {
        person: { suspensions: [decision("revoke", -5)] },
        enrolment: {
          signOffs: [competent(-330), authorised(-330), competent(-10)],
          periods: [aPeriod(-330)],
        },
      }),
      ["refresh/lesson", "refresh/quiz"],
      -20,
    );
    expect(asked(given, 40)).toEqual([]);
    expect(asked(given, 60)).toEqual(ALL);
  });
});

test("a module that stands in no programme and asks for nothing again is never opened by a renewal", () => {
  const other: ModuleRule = aModule("other");
  const given = renewing(short());
  expect(standingOf({ ...given, remedial: other })).toEqual(standingOf(given));
});
