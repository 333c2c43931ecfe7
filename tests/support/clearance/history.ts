import fc from "fast-check";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import { maySign, maySuspend, nextPeriod } from "~/clearance/rules/sign-offs/decide";
import type {
  Credit,
  Evidence,
  LiveReply,
  Period,
  SignOff,
  Suspension,
} from "~/clearance/rules/standing/facts";
import { remedialDecision } from "~/clearance/rules/standing/remedial";
import type {
  ActivityRule,
  ModuleRule,
  PolicyRule,
  ProgrammeRule,
} from "~/curriculum/rules/requirements";
import type { Verdict } from "~/clearance/rules/kinds";
import { includesLevel, type Impact, type Level } from "~/curriculum/rules/kinds";
import { addDays, momentIn, type LocalDate, type Moment } from "~/kit/time/moment";
import { aModule, aPolicy, aProgramme, facts, INSTAGRAM, type Case } from "./clearance";
import { anEvent, type Event } from "./history-events";
import { RENEWAL_RULES } from "~/company/rules/kinds";

export interface History extends Case {
  now: Moment;
  evidence: Map<string, Evidence>;
  acknowledged: Map<string, Date>;
  /** A module that no programme asks for: a decision may. */
  elsewhere: ModuleRule;
}

/** What some programmes ask for from the beginning. */
const AT_FIRST = { at: new Date(0), first: 2, monthly: 1 };

/**
 * A person's way through a programme, as the rules allow it, in one of three time zones and with programmes of all lengths. Half of
 * them begin on the day on which they were cleared. `start` is in hours from the beginning of 2025.
 */
function historiesFrom(start: fc.Arbitrary<number>): fc.Arbitrary<History> {
  return fc
    .record({
      events: fc.array(anEvent, { maxLength: 24, size: "max" }),
      cleared: fc.boolean(),
      timeZone: fc.constantFrom("Europe/London", "Pacific/Auckland", "America/New_York"),
      start,
      validMonths: fc.constantFrom(1, 3, 12, 18),
      renewalWindowDays: fc.constantFrom(0, 14, 60, 400),
      policy: fc.boolean(),
      renewal: fc.constantFrom(...RENEWAL_RULES),
      renewalModule: fc.constantFrom(null, aModule("refresh"), aModule("refresh"), aModule("tone")),
      graceDays: fc.constantFrom(null, null, 0, 10, 60),
      supervised: fc.constantFrom([], [], [AT_FIRST]),
    })
    .map(({ events, cleared, timeZone, start: hours, ...programme }) => {
      const fresh = begin(timeZone, hours, aProgramme(programme));
      return events.reduce(happen, cleared ? clearedFrom(fresh) : fresh);
    });
}

export const aHistory = historiesFrom(fc.integer({ min: 0, max: 24 * 800 }));

/** Histories that begin within the same weeks. */
export const aHistoryOfNow = historiesFrom(fc.integer({ min: 0, max: 24 * 20 }));

function clearedFrom(history: History): History {
  const learned = history.programme.modules
    .flatMap(({ activities }) => activities)
    .reduce((done, { id }) => learn(done, id), history);
  const signed = acknowledge(learned, history.policies[0]!.id);
  return sign(sign(signed, "competent"), "authorised");
}

/** The same, of whom some leave, before now or later. */
export function withLeavers(histories: fc.Arbitrary<History>): fc.Arbitrary<History> {
  const leaving = fc.option(fc.integer({ min: -24 * 30, max: 24 * 30 }), { freq: 6, nil: null });
  return fc.tuple(histories, leaving).map(([history, hours]) => {
    if (hours === null) return history;
    const leftAt = new Date(history.now.at.getTime() + hours * 3_600_000);
    return { ...history, person: { ...history.person, leftAt } };
  });
}

/** The module that only a decision asks for. */
/** Every module there is, those of the programme first. */
export function modulesOf({ programme, elsewhere }: History): ModuleRule[] {
  const { modules, renewalModule } = programme;
  const all = [...modules, ...(renewalModule ? [renewalModule] : []), elsewhere];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

function allActivities(history: History): ActivityRule[] {
  return modulesOf(history).flatMap(({ activities }) => activities);
}

/** The newest revision that did more than correct words. */
function newest(activity: ActivityRule): number {
  return Math.max(1, activity.changed, activity.relearns.at(-1)?.number ?? 0);
}

function begin(timeZone: string, start: number, programme: ProgrammeRule): History {
  const at = new Date(Date.UTC(2025, 0, 1, 6) + start * 3_600_000);
  const evidence = new Map<string, Evidence>();
  const acknowledged = new Map<string, Date>();
  const policies = [aPolicy(1, { publishedOn: "2024-12-01" })];
  const given = facts({ person: { evidence, acknowledged }, programme, policies });
  const elsewhere = aModule("care");
  return { ...given, now: momentIn(timeZone, at), evidence, acknowledged, elsewhere };
}

function happen(history: History, event: Event): History {
  const at = new Date(history.now.at.getTime() + event.after * 3_600_000);
  const now = momentIn(history.now.timeZone, at);
  const moved = { ...history, now };
  switch (event.does) {
    case "next-step":
      return takeStep(moved);
    case "learn": {
      const activity = allActivities(history)[event.activity];
      return activity ? learn(moved, activity.id) : moved;
    }
    case "sign":
      return sign(moved, event.verdict);
    case "decide":
      return decide(moved, event);
    case "publish-policy": {
      const { reacknowledge } = event;
      const publishedOn = now.today;
      const next: PolicyRule = aPolicy(history.policies.length + 1, { publishedOn, reacknowledge });
      return { ...moved, policies: [...moved.policies, next] };
    }
    case "revise": {
      const activity = allActivities(history)[event.activity];
      return activity ? revised(moved, activity.id, event.impact) : moved;
    }
    case "credit": {
      const module = modulesOf(history)[event.module];
      return module ? credited(moved, module.id, addDays(now.today, event.days)) : moved;
    }
    case "end-credit": {
      const ended = moved.person.credits.findLast(({ endedAt }) => !endedAt);
      const credits = moved.person.credits.map((credit) =>
        credit === ended ? { ...credit, endedAt: at } : credit,
      );
      return { ...moved, person: { ...moved.person, credits } };
    }
    case "end-or-resume": {
      const endedAt = moved.enrolment.endedAt ? null : at;
      return { ...moved, enrolment: { ...moved.enrolment, endedAt } };
    }
    case "rescope":
      return rescoped(moved, event);
    case "supervise": {
      const { first, monthly } = event;
      const supervised = [...moved.programme.supervised, { at, first, monthly }];
      return { ...moved, programme: { ...moved.programme, supervised } };
    }
    case "log":
      return clearanceStatus(moved, now).holds ? logged(moved) : moved;
    case "look": {
      const { live } = moved.enrolment;
      const review = { verdict: event.verdict, by: "Dana", at };
      const oldest = live.find(({ review }) => review === null);
      const looked = live.map((one) => (one === oldest ? { ...one, review } : one));
      return { ...moved, enrolment: { ...moved.enrolment, live: looked } };
    }
    default:
      return event satisfies never;
  }
}

function logged(history: History): History {
  const { enrolment, now } = history;
  const { live } = enrolment;
  const one: LiveReply = {
    id: `live-${live.length}`,
    channelId: enrolment.channelIds[0] ?? INSTAGRAM,
    at: now.at,
    review: null,
  };
  return { ...history, enrolment: { ...enrolment, live: [...live, one] } };
}

/** What a manager decides, where they may. */
export function decide(
  history: History,
  { action, remedial: remedialModuleId }: { action: Suspension["action"]; remedial: string | null },
): History {
  const standing = clearanceStatus(history, history.now);
  const asked = { action, reason: "A reason.", by: "priya", about: "maya" };
  if (!maySuspend(asked, history.person.suspensions.at(-1) ?? null, [standing]).ok) return history;
  const says = { reason: "A reason.", incident: "", by: "Priya", at: history.now.at };
  const decision = {
    action,
    ...says,
    remedialModuleId: action === "reinstate" ? null : remedialModuleId,
  };
  const person = {
    ...history.person,
    suspensions: [...history.person.suspensions, decision],
  };
  const module = remedialDecision(person)?.remedialModuleId;
  const remedial = modulesOf(history).find(({ id }) => id === module) ?? null;
  return { ...history, person, remedial };
}

/** A new revision of an activity is published now, with a month to learn it again where that is asked. */
export function revised(history: History, activityId: string, impact: Impact): History {
  if (impact === "wording") return history;
  const overdueFrom = addDays(history.now.today, 31);
  const inModule = (module: ModuleRule): ModuleRule => ({
    ...module,
    activities: module.activities.map((activity) => {
      if (activity.id !== activityId) return activity;
      const number = newest(activity) + 1;
      const relearns =
        impact === "relearn"
          ? [
              ...activity.relearns,
              { number, at: history.now.at, changedBefore: activity.changed, overdueFrom },
            ]
          : activity.relearns;
      return { ...activity, changed: number, relearns };
    }),
  });
  const { programme, remedial, elsewhere } = history;
  return {
    ...history,
    elsewhere: inModule(elsewhere),
    programme: {
      ...programme,
      modules: programme.modules.map(inModule),
      renewalModule: programme.renewalModule && inModule(programme.renewalModule),
    },
    remedial: remedial && inModule(remedial),
  };
}

/** Somebody is excused from a module until a day. */
export function credited(history: History, moduleId: string, validUntil: LocalDate): History {
  const { credits } = history.person;
  const credit: Credit = {
    id: `credit-${credits.length}`,
    moduleId,
    kind: "recognition",
    completedOn: null,
    validUntil,
    evidence: "A certificate.",
    reason: "A reason.",
    by: "Priya",
    at: history.now.at,
    endedAt: null,
  };
  return { ...history, person: { ...history.person, credits: [...credits, credit] } };
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
      return decide(history, { action: "reinstate", remedial: null });
    default:
      return nextStep satisfies never;
  }
}

/** Does an activity at its newest revision. */
export function learn(history: History, activityId: string): History {
  const activity = allActivities(history).find(({ id }) => id === activityId);
  const revisionNumber = activity ? newest(activity) : 1;
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

/** The periods of a history that a revocation did not end. */
export function unrevokedOf({ person, enrolment }: History): Period[] {
  const revoke = person.suspensions.findLast(({ action }) => action === "revoke");
  return enrolment.periods.filter((period) => !revoke || period.grantedAt > revoke.at);
}

export function grants(period: Period, channelId: string, level: Level): boolean {
  return period.channelIds.includes(channelId) && includesLevel(period.level, level);
}
