import { describe, expect, test } from "vitest";
import {
  triesToPass,
  unusualOf,
  type LookedAt,
  type QuizLookedAt,
} from "~/clearance/rules/sign-offs/unusual";
import { unusualWords } from "~/clearance/rules/sign-offs/unusual-words";
import type { Credit, SignOff, Suspension } from "~/clearance/rules/standing/facts";
import type { ModuleProgress } from "~/clearance/rules/standing/standing";

const NOON = new Date("2026-11-21T12:00:00Z");
const MOMENT = { today: "2026-11-21", timeZone: "Europe/London" };
const daysAgo = (days: number) => new Date(NOON.getTime() - days * 86_400_000);

const last = (basisPoints: number, passed = true): NonNullable<QuizLookedAt["last"]> => ({
  attemptId: "a",
  at: daysAgo(3),
  basisPoints,
  passed,
  objectives: [{ words: "Be kind", points: 9, maxPoints: 10, basisPoints: 9_000, needed: 5 }],
});

const quiz = (changes: Partial<QuizLookedAt> = {}): QuizLookedAt => ({
  activityId: "quiz",
  title: "Tone",
  attempts: 1,
  passedAtTry: 1,
  average: null,
  last: last(9_000),
  ...changes,
});

const aModule = (passedDaysAgo: number, credit: Credit | null = null): ModuleProgress => ({
  id: "m",
  key: "tone",
  title: "Tone",
  done: credit === null,
  since: null,
  credit,
  activities: [
    {
      id: "quiz",
      key: "quiz",
      kind: "quiz",
      title: "Tone",
      minutes: 5,
      evidence: {
        at: daysAgo(passedDaysAgo),
        revisionNumber: 1,
        basisPoints: 9_000,
        times: [daysAgo(passedDaysAgo)],
      },
      current: true,
      since: daysAgo(passedDaysAgo),
    },
  ],
});

const credit: Credit = {
  id: "c",
  moduleId: "m",
  kind: "recognition",
  completedOn: "2026-05-01",
  validUntil: "2027-05-01",
  evidence: "Certificate 12",
  reason: "Learned it before.",
  by: "Dana",
  at: daysAgo(9),
  endedAt: null,
};

const notYet: SignOff = {
  kind: "trainer",
  verdict: "not-yet",
  comment: "Shorter.",
  by: "Dana",
  at: daysAgo(5),
};

const suspended: Suspension = {
  action: "suspend",
  reason: "A complaint.",
  incident: "",
  remedialModuleId: null,
  at: daysAgo(40),
  by: "Priya",
};
const reinstated: Suspension = { ...suspended, action: "reinstate", at: daysAgo(30) };

const nothing: LookedAt = {
  quizzes: [quiz()],
  certainAndWrong: { all: 0 },
  notYets: [],
  decisions: [],
};

describe("what a signer should look at", () => {
  const rows: [string, Partial<LookedAt>, ModuleProgress[], string[]][] = [
    ["nothing, of someone who did all of it at once", {}, [aModule(3)], []],
    ["nothing of a second attempt", { quizzes: [quiz({ passedAtTry: 2 })] }, [aModule(3)], []],
    ["a third attempt", { quizzes: [quiz({ passedAtTry: 3 })] }, [aModule(3)], ["Attempt 3"]],
    [
      "an attempt failed after passing, and not how often it took before",
      { quizzes: [quiz({ passedAtTry: 3, last: last(4_000, false) })] },
      [aModule(3)],
      ["Failed since passing"],
    ],
    [
      "no quiz that is failed and was never passed: a credit stands for it",
      { quizzes: [quiz({ passedAtTry: null, last: last(4_000, false) })] },
      [aModule(3)],
      [],
    ],
    [
      "a part that is half wrong",
      {
        quizzes: [
          quiz({
            last: {
              ...last(8_000),
              objectives: [
                { words: "Own it", points: 1, maxPoints: 2, basisPoints: 5_000, needed: 1 },
              ],
            },
          }),
        ],
      },
      [aModule(3)],
      ["Weak in part"],
    ],
    [
      "ten points below the average",
      { quizzes: [quiz({ average: 10_000 })] },
      [aModule(3)],
      ["Below average"],
    ],
    ["nothing of less than ten points", { quizzes: [quiz({ average: 9_999 })] }, [aModule(3)], []],
    [
      "what was certain and wrong",
      { certainAndWrong: { all: 2 } },
      [aModule(3)],
      ["Certain and wrong"],
    ],
    ["nothing of a quiz passed 180 days ago", {}, [aModule(180)], []],
    ["a quiz passed longer ago", {}, [aModule(181)], ["Passed long ago"]],
    ["a credit in the place of training", {}, [aModule(3, credit)], ["Trained elsewhere"]],
    ["an exemption", {}, [aModule(3, { ...credit, kind: "exemption" })], ["Exempt"]],
    [
      "the heaviest first",
      {
        quizzes: [quiz({ passedAtTry: 4 })],
        certainAndWrong: { all: 1 },
        notYets: [notYet],
        decisions: [reinstated, suspended],
      },
      [aModule(200)],
      [
        "Suspended before",
        "Earlier “not yet”",
        "Certain and wrong",
        "Attempt 4",
        "Passed long ago",
      ],
    ],
  ];

  test.each(rows)("%s", (_, changes, modules, marks) => {
    const found = unusualOf({ modules }, { ...nothing, ...changes }, MOMENT);
    expect(found.map((one) => unusualWords(one).mark)).toEqual(marks);
  });

  test("a revocation is called one, also where there was a suspension", () => {
    const decisions = [{ ...suspended, action: "revoke" as const }, suspended];
    const [found] = unusualOf({ modules: [] }, { ...nothing, decisions }, MOMENT);
    expect(unusualWords(found!).title).toBe("Revoked before");
  });
});

describe("at which attempt a quiz was passed", () => {
  test.each([
    [[], null],
    [[false, false], null],
    [[true], 1],
    [[true, false, false], 3],
    // The newest first: failed since, passed at the second, and passed for the period before.
    [[false, true, false, true, false], 2],
  ])("%j is %s", (passed, tries) => {
    expect(triesToPass(passed)).toBe(tries);
  });
});
