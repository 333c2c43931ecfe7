import { describe, expect, test } from "vitest";
import { nextPeriod } from "~/clearance/rules/sign-offs/decide";
import { addDays } from "~/kit/time/moment";
import {
  aCredit,
  aModule,
  aProgramme,
  authorised,
  clearedSince,
  competent,
  doneOn,
  everythingDone,
  facts,
  noon,
  on,
  standingOf,
  TODAY,
  withRelearn,
  type Case,
} from "../../support/clearance/clearance";

/** Everything but the module “tone”, which was never begun. */
function withoutTone(on: number) {
  const done = everythingDone(on);
  return {
    ...done,
    evidence: new Map([...done.evidence].filter(([id]) => !id.startsWith("tone/"))),
  };
}

const excused = (validUntil: number, more = {}) =>
  facts({ person: { ...withoutTone(-5), credits: [aCredit("tone", validUntil, more)] } });

const tone = (given: Case, day = 0) =>
  standingOf(given, on(day)).modules.find(({ key }) => key === "tone");

describe("a credit stands for a module", () => {
  test("until its last day, and from the next the module is to be done", () => {
    expect(standingOf(excused(10), on(10))).toMatchObject({ awaiting: "trainer" });
    expect(tone(excused(10), 10)).toMatchObject({ done: true, credit: { moduleId: "tone" } });
    expect(standingOf(excused(10), on(11))).toMatchObject({
      state: "in-training",
      nextStep: { module: "tone" },
    });
  });

  test("changes the standing on the day after its last", () => {
    expect(standingOf(excused(10)).changesOn).toBe(addDays(TODAY, 11));
  });

  test("whichever kind it is of", () => {
    for (const kind of ["exemption", "recognition"] as const)
      expect(tone(excused(10, { kind }))?.done).toBe(true);
  });

  test("no more once it was ended early", () => {
    expect(tone(excused(10, { endedAt: noon(-1) }))).toMatchObject({ done: false, credit: null });
  });

  test("and for no other module", () => {
    expect(
      tone(facts({ person: { ...withoutTone(-5), credits: [aCredit("reply", 10)] } })),
    ).toEqual(expect.objectContaining({ done: false, credit: null }));
  });

  test("the one that lasts longest, of several", () => {
    const credits = [aCredit("tone", 10), aCredit("tone", 40), aCredit("tone", 20)];
    const given = facts({ person: { ...withoutTone(-5), credits } });
    expect(tone(given)?.credit?.validUntil).toBe(addDays(TODAY, 40));
  });

  test("only where the module was not done: then it does not matter", () => {
    const given = facts({ person: { ...everythingDone(-5), credits: [aCredit("tone", 10)] } });
    expect(tone(given)).toMatchObject({ done: true, credit: null });
    expect(standingOf(given).creditsUntil).toBeNull();
  });

  test("and it is waited for the trainer since the credit was given", () => {
    expect(standingOf(excused(10, { at: noon(-1) })).awaitingSince).toEqual(noon(-1));
  });

  test("also when the module is learned as well afterwards, or was before", () => {
    const learned = (day: number) =>
      standingOf(
        facts({
          person: { ...everythingDone(day), credits: [aCredit("tone", 10, { at: noon(-3) })] },
        }),
      );
    const { evidence } = withoutTone(-5);
    const both = new Map([
      ...evidence,
      ...[...everythingDone(-1).evidence].filter(([id]) => !evidence.has(id)),
    ]);
    const credits = [aCredit("tone", 10, { at: noon(-3) })];
    const waiting = facts({ person: { ...withoutTone(-5), evidence: both, credits } });
    expect(standingOf(waiting).awaitingSince).toEqual(noon(-3));
    expect(learned(-5).awaitingSince).toEqual(noon(-5));
  });
});

describe("what rests on a credit", () => {
  const granted = (given: Case, day = 0) => nextPeriod(standingOf(given, on(day)), 12, on(day));

  test("is granted no longer than the credit lasts", () => {
    expect(granted(excused(90))).toMatchObject({
      validFrom: TODAY,
      validUntil: addDays(TODAY, 90),
    });
    expect(granted(excused(0))).toMatchObject({ validFrom: TODAY, validUntil: TODAY });
  });

  test("is granted no longer than the first of its credits to end", () => {
    const credits = [aCredit("tone", 90), aCredit("reply", 60)];
    const given = facts({ person: { ...withoutTone(-5), evidence: new Map(), credits } });
    expect(granted(given).validUntil).toBe(addDays(TODAY, 60));
  });

  test("is granted as long as ever where the credit lasts longer", () => {
    expect(granted(excused(900)).validUntil).toBe("2027-11-20");
  });

  test("holds until its date, though the credit is ended early", () => {
    const given = clearedSince(30, {
      person: { ...withoutTone(-30), credits: [aCredit("tone", 10, { endedAt: noon(-1) })] },
    });
    expect(standingOf(given)).toMatchObject({ state: "cleared", holds: true });
  });
});

describe("a renewal", () => {
  const renewing = (validUntil: number) =>
    clearedSince(330, {
      person: {
        ...everythingDone(-330),
        credits: [aCredit("tone", validUntil, { at: noon(-3) })],
      },
    });

  test("is excused by a credit that lasts until the first day of what is being earned", () => {
    const first = 35;
    expect(standingOf(renewing(0)).validUntil).toBe(addDays(TODAY, first - 1));
    expect(tone(renewing(first - 1))).toMatchObject({ done: false, credit: null });
    expect(tone(renewing(first))).toMatchObject({ done: true });
  });

  test("that rests on a credit never ends before what it renews", () => {
    const given = renewing(35);
    const { evidence } = given.person;
    const quiz = new Map(evidence).set("reply/quiz", doneOn(-1, 9_000));
    const standing = standingOf({
      ...given,
      person: { ...given.person, evidence: quiz },
      enrolment: {
        ...given.enrolment,
        signOffs: [competent(-330), authorised(-330), competent(0)],
      },
    });
    expect(standing.awaiting).toBe("manager");
    const day = addDays(TODAY, 35);
    expect(nextPeriod(standing, 12, on(0))).toMatchObject({ validFrom: day, validUntil: day });
  });

  test("by the short way still asks for what only a credit had stood for", () => {
    const programme = aProgramme({ renewal: "short", renewalModule: aModule("refresh") });
    const keys = (credits: ReturnType<typeof aCredit>[]) =>
      standingOf(
        clearedSince(330, { programme, person: { ...withoutTone(-330), credits } }),
      ).modules.map(({ key, done }) => `${key} ${done ? "done" : "open"}`);
    const then = { at: noon(-340) };
    expect(keys([aCredit("tone", -200, then)])).toEqual(["refresh open", "tone open"]);
    expect(keys([aCredit("tone", 200, then)])).toEqual(["refresh open", "tone done"]);
    expect(keys([aCredit("tone", -200, then), aCredit("tone", 90)])).toEqual([
      "refresh open",
      "tone done",
    ]);
    // Nothing was excused when it was granted: what the programme gained since is not asked the short way.
    expect(keys([aCredit("tone", 90)])).toEqual(["refresh open"]);
  });
});

describe("what has to be learned again", () => {
  const programme = withRelearn(aProgramme(), "tone/lesson", { number: 2, overdueFrom: TODAY });

  test("is excused by a credit, as long as it lasts", () => {
    const given = clearedSince(30, {
      programme,
      person: { ...everythingDone(-30), credits: [aCredit("tone", 10)] },
    });
    expect(standingOf(given, on(10))).toMatchObject({ state: "cleared", nextStep: null });
    expect(standingOf(given, on(11))).toMatchObject({
      state: "paused",
      nextStep: { kind: "activity", module: "tone", key: "lesson" },
    });
    expect(standingOf(given).changesOn).toBe(addDays(TODAY, 11));
  });

  test("is not excused by a credit that was ended", () => {
    const credits = [aCredit("tone", 10, { endedAt: noon(-1) })];
    const given = clearedSince(30, { programme, person: { ...everythingDone(-30), credits } });
    expect(standingOf(given).state).toBe("paused");
  });
});
