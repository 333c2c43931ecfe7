import { addDays } from "~/kit/time/moment";
import {
  aPeriod,
  aPolicy,
  aProgramme,
  authorised,
  clearedSince,
  competent,
  everythingDone,
  facts,
  noon,
  notYet,
  TODAY,
} from "./clearance";
import type { Row } from "./row";

const DONE = everythingDone(-5);
const ALL_BUT_POLICY = { ...DONE, acknowledged: new Map() };

/** The way there, what is held, and what ends. */
export const GRANTED: Row[] = [
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
];
