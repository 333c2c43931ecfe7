import { expect, test } from "vitest";
import { newParts } from "~/clearance/rules/changes/new-parts";
import { moduleProgressOf } from "~/clearance/rules/standing/progress";
import { REACHES, type Reach } from "~/curriculum/rules/kinds";
import type { Addition, ModuleRule, ProgrammeRule } from "~/curriculum/rules/requirements";
import { addDays } from "~/kit/time/moment";
import {
  aCredit,
  aModule,
  aPolicy,
  aProgramme,
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
  type Case,
} from "../../../support/clearance/clearance";

/** What was added at noon today, and by when the cleared are to have done it. */
function anAddition(reach: Reach, day = 0): Addition {
  return { at: noon(day), reach, overdueFrom: addDays(TODAY, day + 31) };
}

function withLesson(programme: ProgrammeRule, added: Addition, id = "tone/new"): ProgrammeRule {
  const [first, ...others] = programme.modules;
  const lesson = { ...first!.activities[0]!, id, key: "new", title: "The new one", added };
  return {
    ...programme,
    modules: [{ ...first!, activities: [...first!.activities, lesson] }, ...others],
  };
}

function withModule(programme: ProgrammeRule, added: Addition): ProgrammeRule {
  const module: ModuleRule = { ...aModule("crisis"), added };
  return { ...programme, modules: [...programme.modules, module] };
}

const WAYS = { "a lesson": withLesson, "a module": withModule };

/** Everyone there may be when something is added, and what each choice makes of them on the next day. */
const PEOPLE: Record<string, Case> = {
  "has only begun": facts({ enrolment: { enrolledAt: noon(-10) } }),
  "starts afterwards": facts({ enrolment: { enrolledAt: noon(1) } }),
  "waits for the trainer": facts({ person: everythingDone(-3) }),
  "waits for the manager": facts({
    person: everythingDone(-3),
    enrolment: { signOffs: [competent(-1)] },
  }),
  "was told not yet": facts({
    person: everythingDone(-3),
    enrolment: { signOffs: [notYet("trainer", -1)] },
  }),
  "has the policy left": facts({ person: { ...everythingDone(-3), acknowledged: new Map() } }),
  "is cleared": clearedSince(100),
  "renews and has the quizzes left": clearedSince(330),
  "was revoked": clearedSince(100, { person: { suspensions: [decision("revoke", -1)] } }),
};

/** Whether what is new is among the steps, by choice: for people who start, for all not cleared, for the cleared too. */
const ASKED: Record<keyof typeof PEOPLE, [boolean, boolean, boolean]> = {
  "has only begun": [false, true, true],
  "starts afterwards": [true, true, true],
  "waits for the trainer": [false, false, false],
  "waits for the manager": [false, false, false],
  "was told not yet": [false, false, false],
  "has the policy left": [false, false, false],
  "is cleared": [false, false, false],
  "renews and has the quizzes left": [false, true, true],
  "was revoked": [false, false, false],
};

const isAsked = (given: Case, programme: ProgrammeRule, at = on(1)) => {
  const { modules } = standingOf({ ...given, programme }, at);
  return modules.some(
    ({ id, activities }) => id === "crisis" || activities.some((one) => one.key === "new"),
  );
};

for (const [what, add] of Object.entries(WAYS))
  for (const [who, given] of Object.entries(PEOPLE))
    REACHES.forEach((reach, index) => {
      const asked = ASKED[who]![index]!;
      test(`${what} added for “${reach}” is ${asked ? "" : "not "}asked of someone who ${who}`, () => {
        const programme = add(given.programme, anAddition(reach));
        expect(isAsked(given, programme)).toBe(asked);
        if (!asked) {
          const [before, after] = [given, { ...given, programme }].map((one) =>
            standingOf(one, on(1)),
          );
          expect({ ...after, changesOn: null }).toEqual({
            ...before!,
            changesOn: null,
            // Only the cleared, where it is for them too, have a step more.
            ...(reach === "cleared" && before!.state === "cleared"
              ? { nextStep: after!.nextStep }
              : {}),
          });
        }
      });
    });

test("people waiting keep their place and day, and do it after being cleared where it is for the cleared", () => {
  const waiting = PEOPLE["waits for the manager"]!;
  const programme = withLesson(waiting.programme, anAddition("cleared"));
  const standing = standingOf({ ...waiting, programme }, on(3));
  expect(standing).toMatchObject({ state: "awaiting-manager", awaitingSince: noon(-1) });
  expect(standing.steps).toEqual({ done: 3, total: 3 });
  const cleared = { ...clearedSince(-4, { person: everythingDone(-3) }), programme };
  expect(standingOf(cleared, on(5))).toMatchObject({
    state: "cleared",
    nextStep: { kind: "activity", key: "new" },
  });
});

test("for the cleared it pauses from its day on, and doing it lifts the pause", () => {
  const cleared = PEOPLE["is cleared"]!;
  const programme = withLesson(cleared.programme, anAddition("cleared"));
  const given = { ...cleared, programme };
  expect(standingOf(given, on(30))).toMatchObject({
    state: "cleared",
    holds: true,
    changesOn: addDays(TODAY, 31),
    nextStep: { kind: "activity", module: "tone", key: "new" },
  });
  expect(standingOf(given, on(31))).toMatchObject({
    state: "paused",
    holds: false,
    reasons: [{ code: "relearn-overdue", activity: "The new one", isNew: true }],
  });
  const evidence = new Map(given.person.evidence).set("tone/new", doneOn(32));
  expect(standingOf({ ...given, person: { ...given.person, evidence } }, on(32)).holds).toBe(true);
  const credits = [aCredit("tone", 400)];
  expect(standingOf({ ...given, person: { ...given.person, credits } }, on(40)).holds).toBe(true);
});

test("for anybody else who is cleared it is a step of the next renewal, and not of one that had begun", () => {
  const soon = clearedSince(290);
  for (const reach of ["starting", "uncleared"] as const) {
    const programme = withLesson(soon.programme, anAddition(reach));
    expect(standingOf({ ...soon, programme }, on(4)).state).toBe("cleared");
    expect(isAsked({ ...soon, programme }, programme, on(20))).toBe(true);
    const renewing = clearedSince(330);
    const done = new Map(
      [...renewing.person.evidence].map(([id, one]) => [
        id,
        { ...doneOn(-2, one.basisPoints), times: [noon(-330), noon(-2)] },
      ]),
    );
    const ready = { ...renewing, person: { ...renewing.person, evidence: done } };
    const renewal = standingOf({ ...ready, programme }, on(20));
    expect(renewal).toMatchObject({ state: "renewing", awaiting: "trainer" });
    expect(isAsked({ ...ready, programme }, programme, on(20))).toBe(false);
  }
});

test("what was done again later, or asked to be learned again, gives nobody’s place away", () => {
  const waiting = PEOPLE["waits for the trainer"]!;
  const programme = withLesson(waiting.programme, anAddition("uncleared"));
  const again = new Map(waiting.person.evidence).set("tone/lesson", {
    ...doneOn(2),
    times: [noon(-3), noon(2)],
  });
  expect(
    isAsked({ ...waiting, person: { ...waiting.person, evidence: again } }, programme, on(3)),
  ).toBe(false);
  const relearned: ProgrammeRule = {
    ...programme,
    modules: programme.modules.map((module) => ({
      ...module,
      activities: module.activities.map((one) =>
        one.id === "tone/lesson"
          ? { ...one, relearns: [{ number: 2, at: noon(2), overdueFrom: addDays(TODAY, 33) }] }
          : one,
      ),
    })),
  };
  const standing = standingOf({ ...waiting, programme: relearned }, on(3));
  expect(standing.nextStep).toEqual({ kind: "trainer" });
  expect(isAsked(waiting, relearned, on(3))).toBe(false);
});

test("of two additions the second asks only people who had not done what the first asked", () => {
  const waiting = PEOPLE["waits for the trainer"]!;
  const begun = PEOPLE["has only begun"]!;
  const first = withLesson(waiting.programme, anAddition("uncleared"), "tone/first");
  const both = withModule(first, anAddition("uncleared", 2));
  const ids = (given: Case) =>
    standingOf({ ...given, programme: both }, on(3)).modules.flatMap(({ activities }) =>
      activities.map(({ id }) => id),
    );
  expect(ids(waiting)).not.toContain("tone/first");
  expect(ids(waiting)).not.toContain("crisis/lesson");
  expect(ids(begun)).toEqual(expect.arrayContaining(["tone/first", "crisis/lesson"]));
});

test("a module’s own page shows what is asked, and to the cleared what was added for them", () => {
  const parts = (given: Case, programme: ProgrammeRule) =>
    moduleProgressOf("tone", given.person, [{ ...given, programme }], on(1))?.activities.map(
      ({ key }) => key,
    );
  const cleared = PEOPLE["is cleared"]!;
  const begun = PEOPLE["has only begun"]!;
  const shown = REACHES.map((reach) => {
    const programme = withLesson(cleared.programme, anAddition(reach));
    return [parts(cleared, programme)?.includes("new"), parts(begun, programme)?.includes("new")];
  });
  expect(shown).toEqual([
    [false, false],
    [false, true],
    [true, true],
  ]);
});

test("people who are asked are told: as a step of their training, or by a day where they are cleared", () => {
  const told = (given: Case, reach: Reach) => {
    const programme = withLesson(given.programme, anAddition(reach));
    return newParts(given.person, [{ ...given, programme }], on(1)).map(({ asks, pauses, by }) => ({
      asks,
      pauses,
      by,
    }));
  };
  const by = addDays(TODAY, 30);
  expect(REACHES.map((reach) => told(PEOPLE["has only begun"]!, reach))).toEqual([
    [],
    [{ asks: "new", pauses: false, by }],
    [{ asks: "new", pauses: false, by }],
  ]);
  expect(REACHES.map((reach) => told(PEOPLE["is cleared"]!, reach))).toEqual([
    [],
    [],
    [{ asks: "new", pauses: true, by }],
  ]);
  for (const reach of REACHES) {
    expect(told(PEOPLE["waits for the trainer"]!, reach)).toEqual([]);
    expect(told(PEOPLE["starts afterwards"]!, reach)).toEqual([]);
  }
});

test("a programme that comes to ask for the policy pauses nobody who never signed one, but from the day for the cleared", () => {
  const cleared = clearedSince(100, { person: { acknowledged: new Map() } });
  const states = (reach: Reach, day: number) => {
    const programme = aProgramme({ policyAdded: anAddition(reach) });
    return standingOf({ ...cleared, programme }, on(day)).state;
  };
  expect(REACHES.map((reach) => states(reach, 1))).toEqual(["cleared", "cleared", "cleared"]);
  expect(REACHES.map((reach) => states(reach, 31))).toEqual(["cleared", "cleared", "paused"]);
  // A person who has signed one is asked for the next like anyone else.
  const signed = clearedSince(100);
  const policies = [aPolicy(1), aPolicy(2, { publishedOn: TODAY })];
  const programme = aProgramme({ policyAdded: anAddition("starting", -50) });
  expect(standingOf({ ...signed, policies, programme }, on(20)).state).toBe("paused");
});
