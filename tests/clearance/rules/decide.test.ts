import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastWordOf, maySign, maySuspend, nextPeriod } from "~/clearance/rules/sign-offs/decide";
import { gatherEvidence } from "~/clearance/rules/standing/gather";
import { addDays } from "~/kit/time/moment";
import {
  clearedSince,
  competent,
  decision,
  everythingDone,
  facts,
  noon,
  on,
  standingOf,
  TODAY,
} from "../../support/clearance/clearance";

const done = { person: everythingDone(-5) };
const awaitingTrainer = standingOf(facts(done));
const awaitingManager = standingOf(facts({ ...done, enrolment: { signOffs: [competent(-1)] } }));
const cleared = standingOf(clearedSince(30));

describe("who may sign", () => {
  const sign = {
    kind: "trainer" as const,
    verdict: "competent" as const,
    comment: "",
    by: "dana",
    about: "maya",
  };

  test("the trainer, when everything is done", () => {
    expect(maySign(awaitingTrainer, sign)).toEqual({ ok: true });
  });

  test("nobody for themselves", () => {
    expect(maySign(awaitingTrainer, { ...sign, by: "maya" })).toEqual({
      ok: false,
      reason: { code: "own" },
    });
  });

  test("the manager only after the trainer", () => {
    const authorise = { ...sign, kind: "manager" as const, verdict: "authorised" as const };
    expect(maySign(awaitingTrainer, authorise)).toMatchObject({
      reason: { code: "not-awaiting", awaiting: "trainer" },
    });
    expect(maySign(awaitingManager, authorise)).toEqual({ ok: true });
  });

  test("a trainer does not sign twice, and nobody signs what is not asked for", () => {
    expect(maySign(awaitingManager, sign).ok).toBe(false);
    expect(maySign(cleared, sign)).toMatchObject({
      reason: { code: "not-awaiting", awaiting: null },
    });
    expect(maySign(standingOf(facts()), sign).ok).toBe(false);
  });

  test.each(["", "   ", "\n"])("“not yet” says why, and %j is no why", (comment) => {
    expect(maySign(awaitingTrainer, { ...sign, verdict: "not-yet", comment })).toEqual({
      ok: false,
      reason: { code: "comment-missing" },
    });
  });

  test("nothing is authorised for no channel, though a trainer may say yes and either may say not yet", () => {
    const nowhere = { ...done, enrolment: { channelIds: [] } };
    const by = { ...sign, kind: "manager" as const, comment: "Nowhere to post yet." };
    const waiting = standingOf(
      facts({ ...nowhere, enrolment: { ...nowhere.enrolment, signOffs: [competent(-1)] } }),
    );
    expect(maySign(standingOf(facts(nowhere)), sign)).toEqual({ ok: true });
    expect(maySign(waiting, { ...by, verdict: "not-yet" })).toEqual({ ok: true });
    expect(maySign(waiting, { ...by, verdict: "authorised" })).toEqual({
      ok: false,
      reason: { code: "no-channel" },
    });
  });

  test("nobody for someone suspended or gone", () => {
    const suspended = standingOf(
      facts({ person: { ...everythingDone(-5), suspensions: [decision("suspend", -1)] } }),
    );
    const gone = standingOf(facts({ person: { ...everythingDone(-5), leftAt: noon(-1) } }));
    expect(maySign(suspended, sign)).toMatchObject({ reason: { code: "suspended" } });
    expect(maySign(gone, sign)).toMatchObject({ reason: { code: "suspended" } });
  });
});

describe("the period an authorisation adds", () => {
  test.each([
    ["2026-11-21", 12, "2027-11-20"],
    ["2026-01-31", 1, "2026-02-27"],
    ["2028-02-29", 12, "2029-02-27"],
    ["2026-02-28", 12, "2027-02-27"],
  ])("from %s for %i months until %s", (today, months, validUntil) => {
    expect(nextPeriod(awaitingManager, months, on(today))).toMatchObject({
      validFrom: today,
      validUntil,
    });
  });

  test("renewing early costs nothing: it begins the day after the old one ends", () => {
    expect(nextPeriod(cleared, 12, on(TODAY)).validFrom).toBe(addDays(cleared.validUntil!, 1));
  });

  test("after it expired, or was revoked, it begins today", () => {
    const expired = standingOf(clearedSince(400));
    const revoked = standingOf(
      clearedSince(30, { person: { suspensions: [decision("revoke", -1)] } }),
    );
    expect(nextPeriod(expired, 12, on(TODAY)).validFrom).toBe(TODAY);
    expect(nextPeriod(revoked, 12, on(TODAY)).validFrom).toBe(TODAY);
  });

  test("is never empty and never ends before what it renews", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000, max: 2_000 }),
        fc.option(fc.integer({ min: -800, max: 800 })),
        fc.integer({ min: 1, max: 60 }),
        (day, end, months) => {
          const today = on(day);
          const validUntil = end === null ? null : addDays(today.today, end);
          const before = {
            holds: end !== null && end >= 0,
            state: "renewing" as const,
            validUntil,
            earns: cleared.earns,
            widens: false,
            channelIds: ["instagram"],
            creditsUntil: null,
          };
          const period = nextPeriod(before, months, today);
          expect(period.validUntil > period.validFrom).toBe(true);
          expect(period.validFrom >= today.today).toBe(true);
          if (validUntil) expect(period.validUntil > validUntil).toBe(true);
        },
      ),
    );
  });
});

describe("a side’s last word", () => {
  const trainer = { kind: "trainer" as const };
  const manager = { kind: "manager" as const };

  test("is the trainer’s own, whatever a manager has said since", () => {
    expect(lastWordOf("trainer", [trainer, manager])).toBe(trainer);
    expect(lastWordOf("trainer", [])).toBeNull();
  });

  test("is the manager’s until a trainer has spoken again", () => {
    expect(lastWordOf("manager", [trainer, manager])).toBe(manager);
    expect(lastWordOf("manager", [trainer, manager, trainer])).toBeNull();
  });
});

describe("suspending, reinstating and revoking", () => {
  const ask = { reason: "A complaint.", by: "priya", about: "maya" };
  const last = (action: "suspend" | "reinstate" | "revoke") => decision(action, -1);

  test.each([
    ["suspend", null, true],
    ["suspend", "suspend", false],
    ["suspend", "reinstate", true],
    ["suspend", "revoke", true],
    ["reinstate", null, false],
    ["reinstate", "suspend", true],
    ["reinstate", "reinstate", false],
    ["reinstate", "revoke", false],
    ["revoke", null, true],
    ["revoke", "suspend", true],
  ] as const)("%s after %s: %s", (action, before, ok) => {
    const suspensions = before ? [last(before)] : [];
    const standing = standingOf(clearedSince(30, { person: { suspensions } }));
    expect(maySuspend({ ...ask, action }, suspensions[0] ?? null, [standing]).ok).toBe(ok);
  });

  test("never of oneself, never without a reason", () => {
    const action = "suspend" as const;
    expect(maySuspend({ ...ask, action, by: "maya" }, null, [])).toMatchObject({
      reason: { code: "own" },
    });
    expect(maySuspend({ ...ask, action, reason: " " }, null, [])).toMatchObject({
      reason: { code: "comment-missing" },
    });
  });

  test.each([
    ["someone in training", facts()],
    ["someone suspended in training", facts({ person: { suspensions: [last("suspend")] } })],
    ["someone whose clearance has run out", clearedSince(400)],
    [
      "someone suspended after it ran out",
      clearedSince(400, { person: { suspensions: [last("suspend")] } }),
    ],
    ["someone revoked already", clearedSince(30, { person: { suspensions: [last("revoke")] } })],
  ])("there is nothing to revoke of %s", (_, given) => {
    const verdict = maySuspend(
      { ...ask, action: "revoke" },
      given.person.suspensions.at(-1) ?? null,
      [standingOf(given)],
    );
    expect(verdict).toEqual({ ok: false, reason: { code: "nothing-to-end" } });
  });
});

describe("evidence from what was done", () => {
  const pass = (attemptId: string, revisionNumber: number, at: number, passed = true) => ({
    attemptId,
    activityId: "quiz",
    revisionNumber,
    at: noon(at),
    basisPoints: passed ? 9_000 : 4_000,
    passed,
    handedInAt: null,
  });

  test("a failed attempt is no evidence, and takes none away", () => {
    expect(gatherEvidence([], [pass("one", 1, -3, false)]).size).toBe(0);
    const kept = gatherEvidence([], [pass("one", 1, -3), pass("two", 1, -1, false)]);
    expect(kept.get("quiz")).toMatchObject({ at: noon(-3) });
  });

  test("the latest pass counts, for a renewal asks when it was", () => {
    const evidence = gatherEvidence([], [pass("one", 1, -300), pass("two", 2, -3)]);
    expect(evidence.get("quiz")).toMatchObject({ at: noon(-3), revisionNumber: 2 });
  });

  test("grading again changes the verdict and not the day it was sat", () => {
    const evidence = gatherEvidence(
      [],
      [pass("one", 1, -300), pass("two", 2, -30), pass("one", 1, -1)],
    );
    expect(evidence.get("quiz")).toMatchObject({ at: noon(-30), revisionNumber: 2 });
    const awarded = gatherEvidence([], [pass("one", 1, -300, false), pass("one", 1, -1)]);
    expect(awarded.get("quiz")).toMatchObject({ at: noon(-300), basisPoints: 9_000 });
    const taken = gatherEvidence([], [pass("one", 1, -300), pass("one", 1, -1, false)]);
    expect(taken.size).toBe(0);
  });

  test("handing in again passes on that day, unless it had been passed before", () => {
    const handedIn = (at: number, ...rest: Parameters<typeof pass>) => ({
      ...pass(...rest),
      handedInAt: noon(at),
    });
    const first = handedIn(-300, "one", 1, -300, false);
    const again = handedIn(-30, "one", 1, -30);
    expect(gatherEvidence([], [first, again]).get("quiz")).toMatchObject({ at: noon(-30) });
    const regraded = handedIn(-30, "one", 1, -1);
    const failed = { ...again, passed: false };
    expect(gatherEvidence([], [first, failed, regraded]).get("quiz")?.at).toEqual(noon(-30));
    const passed = handedIn(-300, "one", 1, -300);
    expect(gatherEvidence([], [passed, again]).get("quiz")).toMatchObject({ at: noon(-300) });
  });

  test("of a lesson the newest revision finished counts", () => {
    const finished = (revisionNumber: number, at: number) => ({
      activityId: "lesson",
      revisionNumber,
      at: noon(at),
    });
    const evidence = gatherEvidence([finished(2, -9), finished(1, -1)], []);
    expect(evidence.get("lesson")).toMatchObject({
      at: noon(-9),
      revisionNumber: 2,
      basisPoints: null,
    });
  });
});
