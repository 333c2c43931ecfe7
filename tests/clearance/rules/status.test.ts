import { expect, test } from "vitest";
import { momentIn } from "~/kit/time/moment";
import {
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
  noon,
  on,
  standingOf,
  TODAY,
  withRelearn,
} from "../../support/clearance/clearance";

const DONE = everythingDone(-5);

test("leaving ends a clearance at that instant, not the day after", () => {
  const at = noon(TODAY);
  const given = clearedSince(30, { person: { leftAt: at } });
  expect(standingOf(given, momentIn(LONDON, new Date(at.getTime() - 1))).state).toBe("cleared");
  expect(standingOf(given, momentIn(LONDON, at)).state).toBe("paused");
});

test("a revocation ends a period that was granted early and has not begun", () => {
  const given = clearedSince(330, {
    person: { ...everythingDone(-2), suspensions: [decision("revoke", -1)] },
    enrolment: { periods: [aPeriod(-330), { ...aPeriod(35), grantedAt: noon(-2) }] },
  });
  expect(standingOf(given).state).toBe("revoked");
  expect(standingOf(given, on(40)).state).toBe("revoked");
});

test("a new period that ends before a revoked one is the one that counts", () => {
  const given = clearedSince(330, {
    person: { ...everythingDone(-5), suspensions: [decision("revoke", -3)] },
    enrolment: {
      periods: [aPeriod(-330), { ...aPeriod(35), grantedAt: noon(-4) }, aPeriod(0, 6)],
    },
  });
  expect(standingOf(given)).toMatchObject({ state: "cleared", validUntil: "2027-05-20" });
  expect(standingOf(given, on("2027-06-01")).holds).toBe(false);
});

test("the quizzes and sign-offs that earned a period do not earn the next, however wide the window", () => {
  const programme = aProgramme({ validMonths: 1, renewalWindowDays: 60 });
  const given = clearedSince(0, { programme, enrolment: { periods: [aPeriod(0, 1)] } });
  expect(standingOf(given)).toMatchObject({ state: "cleared", awaiting: null });
  expect(standingOf(given, on(1))).toMatchObject({ state: "renewing", awaiting: null });
});

test("the next step of someone paused is what lifts the pause, not what a module gained since", () => {
  const given = clearedSince(30, {
    programme: withRelearn(aProgramme(), "reply/quiz", { number: 2, overdueFrom: TODAY }),
  });
  const evidence = new Map(given.person.evidence);
  evidence.delete("tone/lesson");
  const standing = standingOf({ ...given, person: { ...given.person, evidence } });
  expect(standing).toMatchObject({
    state: "paused",
    nextStep: { kind: "activity", module: "reply", key: "quiz" },
  });
});

test("the first open activity in the programme's order is the next step", () => {
  const { evidence } = everythingDone(-5);
  evidence.delete("tone/quiz");
  evidence.delete("reply/lesson");
  expect(standingOf(facts({ person: { evidence } })).nextStep).toMatchObject({
    module: "tone",
    key: "quiz",
  });
});

test("a module without activities is never done", () => {
  const [module] = aProgramme().modules;
  const programme = aProgramme({ modules: [{ ...module!, activities: [] }] });
  expect(standingOf(facts({ person: DONE, programme })).state).toBe("in-training");
});

test("a period that begins later says nothing of expiry, and asks for nothing twice", () => {
  const given = facts({
    person: DONE,
    enrolment: { signOffs: [competent(-2), authorised(-1)], periods: [aPeriod(3)] },
  });
  expect(standingOf(given)).toMatchObject({ holds: false, awaiting: null });
  expect(standingOf(given).state).not.toBe("expired");
  expect(standingOf(given, on(3)).state).toBe("cleared");
});

test("a sign-off is waited for since the last thing that had to happen before it", () => {
  const { evidence, acknowledged } = everythingDone(-5);
  evidence.set("reply/quiz", {
    at: noon(-3),
    revisionNumber: 1,
    basisPoints: 8_000,
    times: [noon(-3)],
  });
  const person = { evidence, acknowledged };
  expect(standingOf(facts()).awaitingSince).toBeNull();
  expect(standingOf(facts({ person })).awaitingSince).toEqual(noon(-3));
  const signed = facts({ person, enrolment: { signOffs: [competent(-1)] } });
  expect(standingOf(signed).awaitingSince).toEqual(noon(-1));
  const revoked = clearedSince(30, { person: { suspensions: [decision("revoke", -2)] } });
  expect(standingOf(revoked).awaitingSince).toEqual(noon(-2));
});

test("a manager is waited for since the policy was signed, where that came after the trainer’s word", () => {
  const { evidence, acknowledged } = everythingDone(-5);
  const policies = [aPolicy(1), aPolicy(2, { publishedOn: on(-3).today })];
  const enrolment = { signOffs: [competent(-4)] };
  const unsigned = facts({ person: { evidence, acknowledged }, policies, enrolment });
  expect(standingOf(unsigned)).toMatchObject({ awaiting: null, awaitingSince: null });
  const signed = { evidence, acknowledged: new Map([...acknowledged, ["policy-2", noon(-1)]]) };
  expect(standingOf(facts({ person: signed, policies, enrolment }))).toMatchObject({
    awaiting: "manager",
    awaitingSince: noon(-1),
  });
});

test("passing a quiz again while waiting doesn’t restart the wait", () => {
  const { evidence, acknowledged } = everythingDone(-5);
  const passes = { at: noon(-1), revisionNumber: 1, basisPoints: 9_000 };
  evidence.set("reply/quiz", { ...passes, times: [noon(-3), noon(-1)] });
  const given = facts({ person: { evidence, acknowledged } });
  expect(standingOf(given)).toMatchObject({ awaiting: "trainer", awaitingSince: noon(-3) });
});

test("a programme that is no longer taught pauses nothing by what it can no longer teach", () => {
  const programme = withRelearn(aProgramme({ retired: true }), "reply/quiz", {
    number: 2,
    overdueFrom: TODAY,
  });
  expect(standingOf(clearedSince(30, { programme }))).toMatchObject({
    state: "cleared",
    nextStep: null,
  });
});
