import fc from "fast-check";
import { clearanceStatus } from "~/domain/clearance/clearance-status";
import { maySign, maySuspend, nextPeriod } from "~/domain/clearance/decide";
import type { Evidence, Period, SignOff, Suspension } from "~/domain/clearance/facts";
import type { PolicyRule, ProgrammeRule } from "~/domain/clearance/rules";
import type { Verdict } from "~/domain/clearance/words";
import { LEVELS, type Level } from "~/domain/curriculum/words";
import { addDays, momentIn, type Moment } from "~/domain/moment";
import {
  activitiesOf,
  aPolicy,
  aProgramme,
  facts,
  FORUM,
  INSTAGRAM,
  withRelearn,
  type Case,
} from "./clearance";

/** What may happen, each some hours after the last. What the rules refuse at that moment does not happen. */
export type Event = { after: number } & (
  | { does: "next-step" }
  | { does: "learn"; activity: number }
  | { does: "sign"; verdict: Verdict }
  | { does: "decide"; action: Suspension["action"] }
  | { does: "publish-policy"; reacknowledge: boolean }
  | { does: "revise"; activity: number }
  | { does: "rescope"; level: Level; channelIds: string[] }
  | { does: "leave" }
);

const after = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 24, max: 24 * 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 24 * 200, max: 24 * 420 }) },
);
const step = <Does extends object>(does: Does) => fc.record({ after, ...does });
const activity = fc.nat({ max: 3 });

/** What a programme may be for, and an enrolment. */
export const aLevel = fc.constantFrom(...LEVELS);
export const someChannels = fc.subarray([INSTAGRAM, FORUM]);

const event = fc.oneof(
  { weight: 30, arbitrary: step({ does: fc.constant("next-step" as const) }) },
  { weight: 3, arbitrary: step({ does: fc.constant("learn" as const), activity }) },
  {
    weight: 3,
    arbitrary: step({
      does: fc.constant("sign" as const),
      verdict: fc.constantFrom<Verdict>("competent", "authorised", "not-yet"),
    }),
  },
  {
    weight: 3,
    arbitrary: step({
      does: fc.constant("decide" as const),
      action: fc.constantFrom<Suspension["action"]>("suspend", "reinstate", "revoke"),
    }),
  },
  {
    weight: 1,
    arbitrary: step({ does: fc.constant("publish-policy" as const), reacknowledge: fc.boolean() }),
  },
  { weight: 1, arbitrary: step({ does: fc.constant("revise" as const), activity }) },
  {
    weight: 1,
    arbitrary: step({
      does: fc.constant("rescope" as const),
      level: aLevel,
      channelIds: someChannels,
    }),
  },
) as fc.Arbitrary<Event>;

export interface History extends Case {
  now: Moment;
  evidence: Map<string, Evidence>;
  acknowledged: Map<string, Date>;
}

/** A person's way through a programme, as the rules allow it, in one of three time zones and with programmes of all lengths. */
export const aHistory: fc.Arbitrary<History> = fc
  .record({
    events: fc.array(event, { maxLength: 60 }),
    timeZone: fc.constantFrom("Europe/London", "Pacific/Auckland", "America/New_York"),
    start: fc.integer({ min: 0, max: 24 * 800 }),
    validMonths: fc.constantFrom(1, 3, 12, 18),
    renewalWindowDays: fc.constantFrom(0, 14, 60, 400),
    policy: fc.boolean(),
  })
  .map(({ events, timeZone, start, ...programme }) =>
    events.reduce(happen, begin(timeZone, start, aProgramme(programme))),
  );

function begin(timeZone: string, start: number, programme: ProgrammeRule): History {
  const at = new Date(Date.UTC(2025, 0, 1, 6) + start * 3_600_000);
  const evidence = new Map<string, Evidence>();
  const acknowledged = new Map<string, Date>();
  const policies = [aPolicy(1, { publishedOn: "2024-12-01" })];
  const given = facts({ person: { evidence, acknowledged }, programme, policies });
  return { ...given, now: momentIn(timeZone, at), evidence, acknowledged };
}

function happen(history: History, event: Event): History {
  const at = new Date(history.now.at.getTime() + event.after * 3_600_000);
  const now = momentIn(history.now.timeZone, at);
  const moved = { ...history, now };
  const standing = clearanceStatus(moved, now);
  switch (event.does) {
    case "next-step":
      return takeStep(moved);
    case "learn": {
      const activity = activitiesOf(history.programme)[event.activity];
      return activity ? learn(moved, activity.id) : moved;
    }
    case "sign":
      return sign(moved, event.verdict);
    case "decide": {
      const decision = { action: event.action, reason: "A reason.", by: "priya", about: "maya" };
      const last = history.person.suspensions.at(-1) ?? null;
      if (!maySuspend(decision, last, [standing]).ok) return moved;
      const suspension: Suspension = {
        action: event.action,
        reason: "A reason.",
        incident: "",
        remedialModuleId: null,
        by: "Priya",
        at,
      };
      return {
        ...moved,
        person: { ...moved.person, suspensions: [...moved.person.suspensions, suspension] },
      };
    }
    case "publish-policy": {
      const { reacknowledge } = event;
      const publishedOn = now.today;
      const next: PolicyRule = aPolicy(history.policies.length + 1, { publishedOn, reacknowledge });
      return { ...moved, policies: [...moved.policies, next] };
    }
    case "revise": {
      const activity = activitiesOf(history.programme)[event.activity];
      if (!activity) return moved;
      const number = (activity.relearns.at(-1)?.number ?? 1) + 1;
      const overdueFrom = addDays(now.today, 31);
      return {
        ...moved,
        programme: withRelearn(moved.programme, activity.id, { number, overdueFrom }),
      };
    }
    case "rescope":
      return rescoped(moved, event);
    case "leave":
      return { ...moved, person: { ...moved.person, leftAt: moved.person.leftAt ?? at } };
    default:
      return event satisfies never;
  }
}

function takeStep(history: History): History {
  const { nextStep, policy } = clearanceStatus(history, history.now);
  switch (nextStep?.kind) {
    case undefined:
      return history;
    case "activity":
      return learn(history, `${nextStep.module}/${nextStep.activity}`);
    case "policy":
      return acknowledge(history, policy?.id ?? "");
    case "ask-again": {
      const requests = [...history.enrolment.requests, history.now.at];
      return { ...history, enrolment: { ...history.enrolment, requests } };
    }
    case "trainer":
      return sign(history, "competent");
    case "manager":
      return sign(history, "authorised");
    case "lift-suspension":
      return happen(history, { does: "decide", action: "reinstate", after: 0 });
    default:
      return nextStep satisfies never;
  }
}

/** Does an activity at its newest revision. */
export function learn(history: History, activityId: string): History {
  const activity = activitiesOf(history.programme).find(({ id }) => id === activityId);
  const revisionNumber = activity?.relearns.at(-1)?.number ?? 1;
  const basisPoints = activity?.kind === "quiz" ? 8_500 : null;
  const evidence = new Map(history.evidence);
  const { at } = history.now;
  const times = [...(evidence.get(activityId)?.times ?? []), at];
  evidence.set(activityId, { at, revisionNumber, basisPoints, times });
  return { ...history, evidence, person: { ...history.person, evidence } };
}

export function acknowledge(history: History, policyVersionId: string): History {
  const acknowledged = new Map(history.acknowledged);
  if (!acknowledged.has(policyVersionId)) acknowledged.set(policyVersionId, history.now.at);
  return { ...history, acknowledged, person: { ...history.person, acknowledged } };
}

export function sign(history: History, verdict: Verdict): History {
  const { now, enrolment, programme } = history;
  const standing = clearanceStatus(history, now);
  const kind =
    verdict === "not-yet"
      ? (standing.awaiting ?? "trainer")
      : verdict === "competent"
        ? "trainer"
        : "manager";
  const asked = { kind, verdict, comment: "A comment.", by: "dana", about: "maya" };
  if (!maySign(standing, asked).ok) return history;
  const signOff: SignOff = { kind, verdict, comment: "A comment.", by: "Dana", at: now.at };
  const periods: Period[] =
    verdict === "authorised"
      ? [...enrolment.periods, nextPeriod(standing, programme.validMonths, now)]
      : [...enrolment.periods];
  return {
    ...history,
    enrolment: { ...enrolment, periods, signOffs: [...enrolment.signOffs, signOff] },
  };
}

/** The same history, where the programme and the enrolment are for something else from now on. */
export function rescoped(
  history: History,
  { level, channelIds }: { level: Level; channelIds: readonly string[] },
): History {
  return {
    ...history,
    programme: { ...history.programme, level },
    enrolment: { ...history.enrolment, channelIds },
  };
}

/** The same history, later. */
export function later(history: History, hours: number): History {
  const at = new Date(history.now.at.getTime() + hours * 3_600_000);
  return { ...history, now: momentIn(history.now.timeZone, at) };
}
