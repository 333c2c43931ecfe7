import { describe, expect, test } from "vitest";
import type { Setting } from "~/clearance/rules/words/employee-words";
import {
  contentsWords,
  datesWords,
  missingWords,
  moduleProgressWords,
  moduleStages,
  quizWords,
  renewalWords,
  retiredWords,
  signOffWords,
} from "~/clearance/rules/words/programme-words";
import {
  noon,
  aPeriod,
  aPolicy,
  aProgramme,
  authorised,
  clearedSince,
  competent,
  decision,
  everythingDone,
  facts,
  LONDON,
  notYet,
  standingOf,
  TODAY,
} from "../../../support/clearance/clearance";

const SETTING: Setting = {
  company: "Harbour & Pine",
  today: TODAY,
  timeZone: LONDON,
  managers: ["Priya Nair"],
};
const unsigned = [aPolicy(1), aPolicy(2, { publishedOn: "2026-09-01" })];

const half = () => {
  const { evidence } = everythingDone(-5);
  evidence.delete("reply/quiz");
  return { evidence };
};

describe("beside a programme", () => {
  test.each([
    ["2026-12-12", "Due 12 December"],
    ["2027-01-05", "Due 5 January 2027"],
    ["2026-11-20", "Was due 20 November"],
    [null, null],
  ])("due on %s", (dueOn, words) => {
    expect(datesWords(standingOf(facts({ enrolment: { dueOn } })), TODAY)).toBe(words);
  });

  test("a clearance's end, and when it can be renewed", () => {
    const standing = standingOf(clearedSince(30));
    expect(datesWords(standing, TODAY)).toBe("Until 21 October 2027");
    expect(renewalWords(standing, TODAY, true)).toBe(
      "You can renew from 22 August 2027. Until then there’s nothing to do.",
    );
    // Not above a policy to sign, or a lesson to look at again.
    expect(renewalWords(standing, TODAY, false)).toBe("You can renew from 22 August 2027.");
    expect(datesWords(standingOf(clearedSince(400)), TODAY)).toBe("Ended 16 October 2026");
  });
});

describe("of a programme that is no longer taught", () => {
  const programme = aProgramme({ retired: true });
  const held = (action: "suspend" | "revoke") => ({
    person: { suspensions: [decision(action, -1)] },
  });
  test.each([
    ["cleared", clearedSince(30, { programme }), "Your clearance runs until 21 October 2027."],
    [
      "cleared, in what was its window",
      clearedSince(335, { programme }),
      "Your clearance runs until 20 December 2026.",
    ],
    [
      "paused",
      clearedSince(30, { programme, ...held("suspend") }),
      "Your clearance ends after 21 October 2027, paused or not.",
    ],
    ["expired", clearedSince(400, { programme }), "Your clearance ended after 16 October 2026."],
    ["revoked", clearedSince(30, { programme, ...held("revoke") }), ""],
  ])("%s", (_, given, words) => {
    const standing = standingOf(given);
    expect(retiredWords(standing, TODAY)).toBe(
      `This programme is no longer taught. ${words}`.trim(),
    );
    expect(renewalWords(standing, TODAY, true)).toBeNull();
    expect(missingWords(standing, SETTING)).toEqual([]);
  });

  test("for someone who was taken out of one that is taught, that is what they are told", () => {
    const given = clearedSince(30, { enrolment: { endedAt: noon(-2) } });
    expect(retiredWords(standingOf(given), TODAY)).toBe(
      "You were taken out of this programme. Your clearance runs until 21 October 2027.",
    );
  });

  test("nothing, of one that is", () => {
    expect(retiredWords(standingOf(clearedSince(30)), TODAY)).toBeNull();
  });
});

describe("what is missing", () => {
  test("everything, for someone who has only begun", () => {
    expect(missingWords(standingOf(facts({ person: half() })), SETTING)).toEqual([
      "“reply”: quiz",
      "Your signature on policy 2026.1",
      "Your trainer’s sign-off",
      "Authorisation by Priya Nair",
    ]);
  });

  test("nothing, for somebody cleared or merely paused", () => {
    expect(missingWords(standingOf(clearedSince(30)), SETTING)).toEqual([]);
    expect(missingWords(standingOf(clearedSince(300, { policies: unsigned })), SETTING)).toEqual(
      [],
    );
  });

  test("the quizzes and both sign-offs again, for a renewal", () => {
    const standing = standingOf(
      clearedSince(335, {
        enrolment: { signOffs: [competent(-335), authorised(-335)], periods: [aPeriod(-335)] },
      }),
    );
    expect(missingWords(standing, SETTING)).toEqual([
      "“tone”: quiz",
      "“reply”: quiz",
      "Your trainer’s sign-off",
      "Authorisation by Priya Nair",
    ]);
  });
});

describe("a programme's rows", () => {
  const standing = standingOf(facts({ person: half() }));

  test("how far along each module is", () => {
    expect(moduleStages(standing.modules)).toEqual(["done", "started"]);
    expect(moduleStages(standingOf(facts()).modules)).toEqual(["next", "later"]);
    expect(standing.modules.map(moduleProgressWords)).toEqual(["All done", "Quiz left"]);
    expect(standing.modules.map(quizWords)).toEqual(["Quiz 90%", null]);
    expect(standingOf(facts()).modules.map(moduleProgressWords)).toEqual([
      "0 of 1 lesson",
      "0 of 1 lesson",
    ]);
  });

  test("what a module holds", () => {
    const lesson = { kind: "lesson" as const };
    const quiz = { kind: "quiz" as const };
    expect(contentsWords([lesson, lesson, quiz])).toBe("2 lessons, quiz");
    expect(contentsWords([lesson])).toBe("1 lesson");
    expect(contentsWords([quiz, quiz])).toBe("2 quizzes");
  });

  test("whose turn the sign-off is", () => {
    const done = (enrolment = {}) => standingOf(facts({ person: everythingDone(-5), enrolment }));
    const table = [
      [standing, "Locked"],
      [done(), "With trainer"],
      [done({ signOffs: [competent(-1)] }), "With manager"],
      [done({ signOffs: [notYet("trainer", -1)] }), "Not yet"],
      [standingOf(clearedSince(30)), "Signed"],
    ] as const;
    for (const [given, text] of table)
      expect(signOffWords(given, SETTING.managers)).toMatchObject({
        detail: "Your trainer, then Priya Nair",
        chip: { text },
        signed: text === "Signed",
      });
  });
});
