import { addDays } from "~/kit/time/moment";
import {
  aCredit,
  aModule,
  aPeriod,
  aPolicy,
  aProgramme,
  INSTAGRAM,
  authorised,
  clearedSince,
  competent,
  decision,
  everythingDone,
  facts,
  noon,
  TODAY,
  withRelearn,
} from "./clearance";
import type { Row } from "./row";

const DONE = everythingDone(-5);
const RELEARNED = (overdue: number) =>
  withRelearn(aProgramme(), "tone/lesson", { number: 2, overdueFrom: addDays(TODAY, overdue) });

/** What pauses, what was decided, and the ways round them. */
export const PAUSED: Row[] = [
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
    "revoked after it had expired",
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
  [
    "their company is archived",
    clearedSince(30, { person: { archivedAt: noon(-1) } }),
    "paused",
    ["archived"],
    null,
    { holds: false },
  ],
  [
    "left, and suspended before",
    clearedSince(30, {
      person: { leftAt: noon(-1), suspensions: [decision("suspend", -2)] },
    }),
    "paused",
    ["left", "suspended"],
    null,
  ],
  [
    "excused from what was never done",
    facts({
      person: { ...DONE, evidence: new Map(), credits: [aCredit("tone", 9), aCredit("reply", 5)] },
    }),
    "awaiting-trainer",
    ["trainer-sign-off"],
    "trainer",
    { steps: { done: 3, total: 3 }, creditsUntil: addDays(TODAY, 5) },
  ],
  [
    "suspended, with a module to do again",
    clearedSince(30, {
      person: { suspensions: [{ ...decision("suspend", -1), remedialModuleId: "care" }] },
      remedial: aModule("care"),
    }),
    "paused",
    ["suspended", "remedial"],
    "activity",
    { steps: { done: 3, total: 4 } },
  ],
  [
    "revoked, with a module to do again",
    clearedSince(30, {
      person: { suspensions: [{ ...decision("revoke", -1), remedialModuleId: "care" }] },
      remedial: aModule("care"),
    }),
    "revoked",
    ["revoked", "remedial", "steps-left"],
    "activity",
    { steps: { done: 3, total: 4 } },
  ],
  [
    "revoked, suspended after it",
    clearedSince(30, {
      person: { suspensions: [decision("revoke", -2), decision("suspend", -1)] },
    }),
    "paused",
    ["suspended", "revoked"],
    "lift-suspension",
    { awaiting: null },
  ],
  [
    "everything at once: a policy and a lesson overdue while suspended",
    clearedSince(30, {
      person: { suspensions: [decision("suspend", -1)] },
      policies: [aPolicy(1), aPolicy(2, { publishedOn: addDays(TODAY, -15) })],
      programme: RELEARNED(-1),
    }),
    "paused",
    ["suspended", "policy-unsigned", "relearn-overdue"],
    "lift-suspension",
  ],
  [
    "cleared for nothing but channels that the company gave up, and enrolled for another",
    clearedSince(30, {
      enrolment: { channelIds: [INSTAGRAM], periods: [aPeriod(-30, 12, { channelIds: [] })] },
    }),
    "paused",
    ["no-channel", "trainer-sign-off"],
    "trainer",
    { holds: false, awaiting: "trainer" },
  ],
  [
    "renewing, and a policy past its grace",
    clearedSince(330, {
      policies: [aPolicy(1), aPolicy(2, { publishedOn: addDays(TODAY, -15) })],
    }),
    "paused",
    ["policy-unsigned", "steps-left"],
    "policy",
  ],
  [
    "renewing what has not changed",
    clearedSince(330, { programme: aProgramme({ renewal: "changed" }) }),
    "renewing",
    ["trainer-sign-off"],
    "trainer",
    { holds: true },
  ],
  [
    "renewing the short way",
    clearedSince(330, {
      programme: aProgramme({ renewal: "short", renewalModule: aModule("refresh") }),
    }),
    "renewing",
    ["steps-left"],
    "activity",
    { holds: true, steps: { done: 1, total: 2 } },
  ],
  [
    "ended, the short way open no more",
    clearedSince(400, {
      programme: aProgramme({
        renewal: "short",
        renewalModule: aModule("refresh"),
        graceDays: 30,
      }),
    }),
    "expired",
    ["expired", "steps-left"],
    "activity",
    { steps: { done: 1, total: 3 } },
  ],
  [
    "taken out while cleared",
    clearedSince(330, { enrolment: { endedAt: noon(-1) } }),
    "cleared",
    [],
    null,
    { holds: true, renewFrom: null },
  ],
  [
    "taken out, and it has ended",
    clearedSince(400, { enrolment: { endedAt: noon(-1) } }),
    "expired",
    ["expired"],
    null,
  ],
];
