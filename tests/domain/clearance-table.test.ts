import { describe, expect, test } from "vitest";
import type { NextStep, Reason } from "~/domain/clearance/standing";
import type { ClearanceState } from "~/domain/clearance/words";
import { addDays } from "~/domain/moment";
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
  noon,
  notYet,
  standingOf,
  TODAY,
  withRelearn,
  type Case,
} from "../support/clearance";

type Row = [
  name: string,
  given: Case,
  state: ClearanceState,
  reasons: Reason["code"][],
  next: NextStep["kind"] | null,
  more?: Partial<ReturnType<typeof standingOf>>,
];

const DONE = everythingDone(-5);
const ALL_BUT_POLICY = { ...DONE, acknowledged: new Map() };
const RELEARNED = (overdue: number) =>
  withRelearn(aProgramme(), "tone/lesson", { number: 2, overdueFrom: addDays(TODAY, overdue) });

const rows: Row[] = [
  ["nothing done yet", facts(), "in-training", ["steps-left"], "activity"],
  [
    "everything done but the policy",
    facts({ person: ALL_BUT_POLICY }),
    "in-training",
    ["steps-left"],
    "policy",
    { steps: { done: 2, total: 3 } },
  ],
  [
    "a programme without a policy",
    facts({ person: ALL_BUT_POLICY, programme: aProgramme({ policy: false }) }),
    "awaiting-trainer",
    ["trainer-sign-off"],
    "trainer",
    { policy: null, steps: { done: 2, total: 2 } },
  ],
  [
    "a policy that is not in force yet is not asked for",
    facts({
      person: DONE,
      policies: [aPolicy(1), aPolicy(2, { publishedOn: addDays(TODAY, 1) })],
    }),
    "awaiting-trainer",
    ["trainer-sign-off"],
    "trainer",
    { changesOn: addDays(TODAY, 1) },
  ],
  [
    "everything done",
    facts({ person: DONE }),
    "awaiting-trainer",
    ["trainer-sign-off"],
    "trainer",
    { awaiting: "trainer" },
  ],
  [
    "the trainer said competent",
    facts({ person: DONE, enrolment: { signOffs: [competent(-1)] } }),
    "awaiting-manager",
    ["manager-sign-off"],
    "manager",
    { awaiting: "manager", holds: false },
  ],
  [
    "the trainer said not yet",
    facts({ person: DONE, enrolment: { signOffs: [notYet("trainer", -1)] } }),
    "in-training",
    ["not-yet"],
    "ask-again",
    { awaiting: null },
  ],
  [
    "the trainer said not yet, and the employee asked again",
    facts({
      person: DONE,
      enrolment: { signOffs: [notYet("trainer", -2)], requests: [noon(-1)] },
    }),
    "awaiting-trainer",
    ["trainer-sign-off"],
    "trainer",
  ],
  [
    "the manager said not yet, and the employee asked again",
    facts({
      person: DONE,
      enrolment: { signOffs: [competent(-4), notYet("manager", -2)], requests: [noon(-1)] },
    }),
    "awaiting-manager",
    ["manager-sign-off"],
    "manager",
  ],
  [
    "an older request does not answer a newer not yet",
    facts({
      person: DONE,
      enrolment: { signOffs: [notYet("trainer", -1)], requests: [noon(-2)] },
    }),
    "in-training",
    ["not-yet"],
    "ask-again",
  ],
  [
    "cleared",
    clearedSince(30),
    "cleared",
    [],
    null,
    {
      holds: true,
      validFrom: "2026-10-22",
      validUntil: "2027-10-21",
      renewFrom: "2027-08-22",
      changesOn: "2027-08-22",
    },
  ],
  ["the first day of a period", clearedSince(0), "cleared", [], null, { holds: true }],
  [
    "inside the renewal window",
    clearedSince(330),
    "renewing",
    ["steps-left"],
    "activity",
    { holds: true, steps: { done: 1, total: 3 } },
  ],
  [
    "renewing, quizzes passed again",
    clearedSince(330, { person: everythingDone(-1) }),
    "renewing",
    ["trainer-sign-off"],
    "trainer",
    { holds: true, awaiting: "trainer" },
  ],
  [
    "renewed early: the next period is there and nothing is asked for",
    clearedSince(330, {
      person: everythingDone(-2),
      enrolment: {
        signOffs: [competent(-330), authorised(-330), competent(-1), authorised(-1)],
        periods: [aPeriod(-330), { ...aPeriod(-330 + 365), grantedAt: noon(-1) }],
      },
    }),
    "cleared",
    [],
    null,
    { holds: true, validUntil: "2027-12-25", validFrom: "2025-12-26" },
  ],
  ["the last day of a period", clearedSince(364), "renewing", ["steps-left"], "activity"],
  [
    "the day after the last",
    clearedSince(365),
    "expired",
    ["expired", "steps-left"],
    "activity",
    { holds: false },
  ],
  [
    "expired, and everything done again",
    clearedSince(365, { person: everythingDone(-1) }),
    "expired",
    ["expired", "trainer-sign-off"],
    "trainer",
    { holds: false, awaiting: "trainer" },
  ],
  [
    "a new policy within its grace pauses nobody, and is the next step",
    clearedSince(30, {
      policies: [aPolicy(1), aPolicy(2, { publishedOn: addDays(TODAY, -14) })],
    }),
    "cleared",
    [],
    "policy",
    { changesOn: addDays(TODAY, 1) },
  ],
  [
    "a new policy past its grace",
    clearedSince(30, {
      policies: [aPolicy(1), aPolicy(2, { publishedOn: addDays(TODAY, -15) })],
    }),
    "paused",
    ["policy-unsigned"],
    "policy",
    { holds: false },
  ],
  [
    "a new policy that need not be signed again",
    clearedSince(30, {
      policies: [
        aPolicy(1),
        aPolicy(2, { publishedOn: addDays(TODAY, -40), reacknowledge: false }),
      ],
    }),
    "cleared",
    [],
    null,
  ],
  [
    "the first policy there ever was is asked of everybody",
    clearedSince(90, {
      person: { acknowledged: new Map() },
      policies: [aPolicy(1, { publishedOn: addDays(TODAY, -40), reacknowledge: false })],
    }),
    "paused",
    ["policy-unsigned"],
    "policy",
  ],
  [
    "acknowledging a later version covers the earlier",
    clearedSince(30, {
      person: { acknowledged: new Map([["policy-3", noon(-1)]]) },
      policies: [
        aPolicy(1),
        aPolicy(2, { publishedOn: addDays(TODAY, -40) }),
        aPolicy(3, { publishedOn: addDays(TODAY, -20), reacknowledge: false }),
      ],
    }),
    "cleared",
    [],
    null,
  ],
  [
    "a lesson to be learned again, before it is due",
    clearedSince(30, { programme: RELEARNED(1) }),
    "cleared",
    [],
    "activity",
    { changesOn: addDays(TODAY, 1) },
  ],
  [
    "a lesson to be learned again, past its day",
    clearedSince(30, { programme: RELEARNED(0) }),
    "paused",
    ["relearn-overdue"],
    "activity",
  ],
  [
    "a newer revision does not lift the pause for the older",
    clearedSince(30, {
      programme: withRelearn(RELEARNED(-1), "tone/lesson", {
        number: 3,
        overdueFrom: addDays(TODAY, 29),
      }),
    }),
    "paused",
    ["relearn-overdue"],
    "activity",
  ],
  [
    "the overdue revision learned, the newer still within its time",
    clearedSince(30, {
      person: everythingDone(-1, undefined, 2),
      programme: withRelearn(RELEARNED(-1), "tone/lesson", {
        number: 3,
        overdueFrom: addDays(TODAY, 29),
      }),
    }),
    "cleared",
    [],
    "activity",
  ],
  [
    "a lesson to be learned again by someone still in training",
    facts({ person: DONE, programme: RELEARNED(-10) }),
    "in-training",
    ["steps-left"],
    "activity",
  ],
  [
    "suspended while cleared",
    clearedSince(30, { person: { suspensions: [decision("suspend", -1)] } }),
    "paused",
    ["suspended"],
    "lift-suspension",
    { holds: false },
  ],
  [
    "suspended while in training",
    facts({ person: { suspensions: [decision("suspend", -1)] } }),
    "paused",
    ["suspended", "steps-left"],
    "lift-suspension",
  ],
  [
    "suspended while a sign-off is waited for: nobody is asked for one",
    facts({ person: { ...DONE, suspensions: [decision("suspend", -1)] } }),
    "paused",
    ["suspended"],
    "lift-suspension",
    { awaiting: null },
  ],
  [
    "reinstated",
    clearedSince(30, {
      person: { suspensions: [decision("suspend", -2), decision("reinstate", -1)] },
    }),
    "cleared",
    [],
    null,
  ],
  [
    "revoked",
    clearedSince(30, { person: { suspensions: [decision("revoke", -1)] } }),
    "revoked",
    ["revoked", "trainer-sign-off"],
    "trainer",
    { holds: false, awaiting: "trainer" },
  ],
  [
    "revoked while suspended",
    clearedSince(30, {
      person: { suspensions: [decision("suspend", -2), decision("revoke", -1)] },
    }),
    "revoked",
    ["revoked", "trainer-sign-off"],
    "trainer",
  ],
  [
    "revoked, then competent",
    clearedSince(30, {
      person: { suspensions: [decision("revoke", -3)] },
      enrolment: { signOffs: [competent(-30), authorised(-30), competent(-1)] },
    }),
    "revoked",
    ["revoked", "manager-sign-off"],
    "manager",
  ],
  [
    "revoked, then authorised again",
    clearedSince(30, {
      person: { suspensions: [decision("revoke", -3)] },
      enrolment: {
        signOffs: [competent(-30), authorised(-30), competent(-2), authorised(-1)],
        periods: [aPeriod(-30), aPeriod(-1)],
      },
    }),
    "cleared",
    [],
    null,
    { validFrom: addDays(TODAY, -1) },
  ],
  [
    "revoked after it had expired by itself",
    clearedSince(400, { person: { suspensions: [decision("revoke", -3)] } }),
    "expired",
    ["expired", "steps-left"],
    "activity",
  ],
  [
    "left",
    clearedSince(30, { person: { leftAt: noon(-1) } }),
    "paused",
    ["left"],
    null,
    { holds: false },
  ],
];

describe("where someone stands", () => {
  test.each(rows)("%s", (_, given, state, reasons, next, more = {}) => {
    const standing = standingOf(given);
    expect({
      state: standing.state,
      reasons: standing.reasons.map((reason) => reason.code),
      next: standing.nextStep?.kind ?? null,
    }).toEqual({ state, reasons, next });
    expect(standing).toMatchObject(more);
  });
});
