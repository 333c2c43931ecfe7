import { describe, expect, test } from "vitest";
import { maySign } from "~/clearance/rules/sign-offs/decide";
import { moduleProgressOf } from "~/clearance/rules/standing/progress";
import { remedialDecision } from "~/clearance/rules/standing/remedial";
import {
  aCredit,
  aModule,
  aPeriod,
  aProgramme,
  authorised,
  clearedSince,
  competent,
  decision,
  doneOn,
  everythingDone,
  facts,
  on,
  standingOf,
  TODAY,
  type Case,
} from "../../support/clearance/clearance";

const CARE = aModule("care");

/** A decision that asks for a module. */
const asking = (action: "suspend" | "revoke", day: number, module = CARE) => ({
  ...decision(action, day),
  remedialModuleId: module.id,
});

/** Someone cleared whom decisions ask to do a module. */
function held(...suspensions: ReturnType<typeof decision>[]): Case {
  return clearedSince(30, { person: { ...everythingDone(-30), suspensions }, remedial: CARE });
}

/** The module done on a day. */
function cared(given: Case, day: number, module = CARE): Case {
  const evidence = new Map(given.person.evidence);
  for (const { id, kind } of module.activities)
    evidence.set(id, doneOn(day, kind === "quiz" ? 9_000 : null));
  return { ...given, person: { ...given.person, evidence } };
}

describe("suspended, with a module to do again", () => {
  test("that module is the next step, and a reason beside the suspension", () => {
    expect(standingOf(held(asking("suspend", -3)))).toMatchObject({
      state: "paused",
      reasons: [{ code: "suspended" }, { code: "remedial", module: "care", done: false }],
      nextStep: { kind: "activity", module: "care", key: "lesson" },
    });
  });

  test("what was done before the decision does not count, as often as it was done", () => {
    const given = cared(held(asking("suspend", -3)), -4);
    expect(standingOf(given).nextStep).toMatchObject({ module: "care" });
  });

  test("done again, it stays suspended until a manager reinstates", () => {
    const given = cared(held(asking("suspend", -3)), -2);
    expect(standingOf(given)).toMatchObject({
      state: "paused",
      holds: false,
      reasons: [{ code: "suspended" }, { code: "remedial", done: true }],
      nextStep: { kind: "lift-suspension" },
    });
  });

  test("reinstating ends it, done or not", () => {
    expect(standingOf(held(asking("suspend", -3), decision("reinstate", -1)))).toMatchObject({
      state: "cleared",
      reasons: [],
      nextStep: null,
      steps: { done: 3, total: 3 },
    });
  });

  test("a credit does not excuse from it", () => {
    const given = held(asking("suspend", -3));
    const credits = [aCredit("care", 90)];
    expect(standingOf({ ...given, person: { ...given.person, credits } }).nextStep).toMatchObject({
      kind: "activity",
      module: "care",
    });
  });

  test("one of the programme’s own modules is asked once, as a whole", () => {
    const [tone] = aProgramme().modules;
    const given = { ...held(asking("suspend", -3, tone)), remedial: tone! };
    const standing = standingOf(given);
    expect(standing.modules.map(({ key, done }) => [key, done])).toEqual([
      ["tone", false],
      ["reply", true],
    ]);
    expect(standingOf(cared(given, -1, tone)).modules[0]).toMatchObject({ done: true });
  });

  test("in training it is asked for as well, and nobody signs meanwhile", () => {
    const person = { ...everythingDone(-5), suspensions: [asking("suspend", -3)] };
    const standing = standingOf(cared(facts({ person, remedial: CARE }), -1));
    expect(standing).toMatchObject({ state: "paused", awaiting: null });
    const sign = { comment: "", by: "dana", about: "maya" };
    expect(maySign(standing, { ...sign, kind: "trainer", verdict: "competent" }).ok).toBe(false);
  });
});

describe("revoked, with a module to do again", () => {
  const revoked = held(asking("revoke", -3));

  test("it is among the steps, and no trainer is asked before it is done", () => {
    expect(standingOf(revoked)).toMatchObject({
      state: "revoked",
      awaiting: null,
      steps: { done: 3, total: 4 },
      nextStep: { kind: "activity", module: "care" },
    });
    expect(standingOf(cared(revoked, -2))).toMatchObject({
      state: "revoked",
      awaiting: "trainer",
      steps: { done: 4, total: 4 },
    });
  });

  test("nothing asks for it any more once both have signed again", () => {
    const { enrolment, ...rest } = cared(revoked, -2);
    const granted = {
      ...rest,
      enrolment: {
        ...enrolment,
        signOffs: [...enrolment.signOffs, competent(-1), authorised(-1)],
        periods: [...enrolment.periods, aPeriod(-1)],
      },
    };
    expect(standingOf(granted)).toMatchObject({ state: "cleared", steps: { total: 3 } });
  });

  test("suspending and reinstating afterwards does not take the step away", () => {
    const later = held(asking("revoke", -3), decision("suspend", -2), decision("reinstate", -1));
    expect(standingOf(later)).toMatchObject({
      state: "revoked",
      steps: { done: 3, total: 4 },
      nextStep: { kind: "activity", module: "care" },
    });
  });

  test("suspended afterwards with a module of its own, that one comes first", () => {
    const other = aModule("other");
    const suspensions = [asking("revoke", -3), asking("suspend", -1, other)];
    const person = { ...everythingDone(-30), suspensions };
    expect(remedialDecision(person)?.remedialModuleId).toBe("other");
    expect(standingOf(clearedSince(30, { person, remedial: other }))).toMatchObject({
      state: "paused",
      nextStep: { kind: "activity", module: "other" },
    });
  });

  test("a programme whose clearance had simply expired asks for nothing", () => {
    const person = { suspensions: [asking("revoke", -3)] };
    const standing = standingOf(clearedSince(400, { person, remedial: CARE }));
    expect(standing.modules.map(({ key }) => key)).toEqual(["tone", "reply"]);
  });
});

test("a module of another decision than the one that counts asks for nothing", () => {
  expect(standingOf(held(asking("suspend", -3, aModule("other"))))).toMatchObject({
    reasons: [{ code: "suspended" }],
    nextStep: { kind: "lift-suspension" },
  });
});

test("the module’s own page shows it to be done, whatever became of the programme", () => {
  const given = held(asking("suspend", -3));
  for (const [retired, endedAt] of [
    [false, null],
    [true, null],
    [false, on(-1).at],
  ] as const) {
    const enrolled = {
      programme: { ...given.programme, retired },
      enrolment: { ...given.enrolment, endedAt },
      remedial: CARE,
    };
    const progress = moduleProgressOf("care", given.person, [enrolled], on(TODAY));
    expect(progress).toMatchObject({ key: "care", done: false });
  }
});
