import { addDays, startOfDay, type LocalDate, type Moment } from "../moment";
import type { EnrolmentFacts, Period, PersonFacts, SignOff } from "./facts";
import { allDone, progressOf, policyProgressOf } from "./progress";
import { requiredPolicy, type PolicyRule, type ProgrammeRule } from "./rules";
import type { NextStep, PolicyProgress, Reason, Standing } from "./standing";
import type { ClearanceState, SignOffKind } from "./words";

export interface StatusInput {
  person: PersonFacts;
  enrolment: EnrolmentFacts;
  programme: ProgrammeRule;
  policies: readonly PolicyRule[];
}

/**
 * Where a person stands in one programme. The only place that decides it: the employee's page, the board, the gate and
 * the exports all show this. Pure: the same facts, rules and moment give the same standing.
 */
export function clearanceStatus(
  { person, enrolment, programme, policies: published }: StatusInput,
  now: Moment,
): Standing {
  const policies = published.filter((version) => version.publishedOn <= now.today);
  const periods = [...enrolment.periods].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const last = latest(periods);
  const revocation = last && revokedAfter(person, last);
  const running = revocation ? null : runningPeriod(periods, now.today);
  const renewFrom = last && addDays(last.validUntil, -programme.renewalWindowDays);
  const again = last !== null && renewFrom !== null && now.today >= renewFrom;
  const renewSince = again ? startOfDay(renewFrom, now.timeZone) : null;

  const modules = programme.modules.map((module) => progressOf(module, person, renewSince));
  const policy = programme.policy ? policyProgressOf(policies, person) : null;
  const total = modules.length + (policy ? 1 : 0);
  const done = modules.filter((module) => module.done).length + (policy?.acknowledgedAt ? 1 : 0);

  const signOffsSince = revocation ? revocation.at : renewSince;
  const earning = !running || again;
  const signOffs = enrolment.signOffs.filter(
    (sign) => !earning || !signOffsSince || sign.at >= signOffsSince,
  );
  const trainerSignOff = lastOf(signOffs, "trainer");
  const managerSignOff = lastOf(signOffs, "manager");
  const notYet = refusalWithoutRequest(signOffs, enrolment.requests);
  const awaiting = earning && done === total && !notYet ? whoseTurn(trainerSignOff) : null;

  const pauses = pauseReasons(
    { person, programme, policies, modules: programme.modules },
    now,
    running !== null,
  );
  const state = stateOf({
    pauses,
    running,
    again,
    last,
    revoked: !!revocation,
    complete: done === total,
    awaiting,
  });
  const reasons: Reason[] = [...pauses];
  if (revocation)
    reasons.push({
      code: "revoked",
      reason: revocation.reason,
      by: revocation.by,
      at: revocation.at,
    });
  else if (last && !running && last.validUntil < now.today)
    reasons.push({ code: "expired", validUntil: last.validUntil });
  if (earning) {
    if (done < total) reasons.push({ code: "steps-left", left: total - done });
    else if (notYet)
      reasons.push({
        code: "not-yet",
        kind: notYet.kind,
        comment: notYet.comment,
        by: notYet.by,
        at: notYet.at,
      });
    else if (awaiting)
      reasons.push({ code: awaiting === "trainer" ? "trainer-sign-off" : "manager-sign-off" });
  }

  const suspended = pauses.some((pause) => pause.code === "suspended");
  return {
    enrolmentId: enrolment.id,
    programme: {
      id: programme.id,
      key: programme.key,
      title: programme.title,
      level: programme.level,
    },
    channelIds: enrolment.channelIds,
    state,
    holds: state === "cleared" || state === "renewing",
    reasons,
    nextStep: nextStepOf({
      pauses,
      earning,
      modules,
      policy,
      notYet,
      awaiting,
      suspended,
      relearn: state === "paused",
    }),
    steps: { done, total },
    modules,
    policy,
    awaiting,
    trainerSignOff,
    managerSignOff,
    validFrom: running?.validFrom ?? last?.validFrom ?? null,
    validUntil: last?.validUntil ?? null,
    renewFrom,
    dueOn: enrolment.dueOn,
    enrolledAt: enrolment.enrolledAt,
    changesOn: changesOn({ periods, renewFrom, policies: published, programme }, now.today),
  };
}

function latest(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>(
    (best, period) => (!best || period.validUntil > best.validUntil ? period : best),
    null,
  );
}

function runningPeriod(periods: readonly Period[], today: LocalDate): Period | null {
  return periods.find((period) => period.validFrom <= today && today <= period.validUntil) ?? null;
}

/** A revocation ends every period granted before it; only a new sign-off makes another. */
function revokedAfter(person: PersonFacts, last: Period) {
  return (
    person.suspensions.findLast(
      (decision) => decision.action === "revoke" && decision.at >= last.grantedAt,
    ) ?? null
  );
}

function lastOf(signOffs: readonly SignOff[], kind: SignOffKind): SignOff | null {
  return signOffs.findLast((sign) => sign.kind === kind) ?? null;
}

/** The last word was “not yet”, and the employee has not asked again since. */
function refusalWithoutRequest(
  signOffs: readonly SignOff[],
  requests: readonly Date[],
): SignOff | null {
  const last = signOffs.at(-1);
  if (last?.verdict !== "not-yet") return null;
  return requests.some((at) => at > last.at) ? null : last;
}

function whoseTurn(trainerSignOff: SignOff | null): SignOffKind {
  return trainerSignOff?.verdict === "competent" ? "manager" : "trainer";
}

/** A suspension and leaving hold back everybody; policy and relearning only somebody who has a clearance to pause. */
function pauseReasons(
  {
    person,
    programme,
    policies,
    modules,
  }: {
    person: PersonFacts;
    programme: ProgrammeRule;
    policies: readonly PolicyRule[];
    modules: ProgrammeRule["modules"];
  },
  now: Moment,
  running: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  if (person.leftAt && person.leftAt <= now.at) reasons.push({ code: "left", at: person.leftAt });
  const decision = person.suspensions.at(-1);
  if (decision?.action === "suspend") {
    reasons.push({ code: "suspended", reason: decision.reason, by: decision.by, at: decision.at });
  }
  if (!running) return reasons;
  if (programme.policy) {
    const highest = highestAcknowledged(policies, person);
    const unsigned = policies.find(
      (version) =>
        version.reacknowledge && version.number > highest && version.overdueFrom <= now.today,
    );
    if (unsigned) {
      const required = requiredPolicy(policies) ?? unsigned;
      reasons.push({
        code: "policy-unsigned",
        version: required.version,
        overdueFrom: unsigned.overdueFrom,
      });
    }
  }
  for (const activity of modules.flatMap((module) => module.activities)) {
    const evidence = person.evidence.get(activity.id);
    if (
      evidence &&
      activity.relearn &&
      evidence.revisionNumber < activity.relearn.number &&
      activity.relearn.overdueFrom <= now.today
    ) {
      reasons.push({
        code: "relearn-overdue",
        activity: activity.title,
        overdueFrom: activity.relearn.overdueFrom,
      });
    }
  }
  return reasons;
}

function highestAcknowledged(policies: readonly PolicyRule[], person: PersonFacts): number {
  return policies.reduce(
    (highest, version) =>
      person.acknowledged.has(version.id) ? Math.max(highest, version.number) : highest,
    0,
  );
}

function stateOf(about: {
  pauses: Reason[];
  running: Period | null;
  again: boolean;
  last: Period | null;
  revoked: boolean;
  complete: boolean;
  awaiting: SignOffKind | null;
}): ClearanceState {
  if (about.pauses.length > 0) return "paused";
  if (about.running) return about.again ? "renewing" : "cleared";
  if (about.revoked) return "revoked";
  if (about.last) return "expired";
  if (about.awaiting === "manager") return "awaiting-manager";
  return about.awaiting === "trainer" ? "awaiting-trainer" : "in-training";
}

function nextStepOf(about: {
  pauses: Reason[];
  earning: boolean;
  modules: Standing["modules"];
  policy: PolicyProgress | null;
  notYet: SignOff | null;
  awaiting: SignOffKind | null;
  suspended: boolean;
  relearn: boolean;
}): NextStep | null {
  if (about.pauses.some((pause) => pause.code === "left")) return null;
  if (about.suspended) return { kind: "lift-suspension" };
  if (
    about.policy &&
    !about.policy.acknowledgedAt &&
    (about.pauses.length > 0 || !about.earning || allDone(about.modules))
  ) {
    return { kind: "policy", version: about.policy.version };
  }
  if (!about.earning && about.pauses.length === 0) return null;
  for (const module of about.modules) {
    const open = module.activities.find((activity) => !activity.current);
    if (open) {
      return {
        kind: "activity",
        activity: open.kind,
        module: module.key,
        moduleTitle: module.title,
        key: open.key,
        title: open.title,
        minutes: open.minutes,
      };
    }
  }
  if (about.notYet) return { kind: "ask-again", by: about.notYet.kind };
  return about.awaiting ? { kind: about.awaiting } : null;
}

function changesOn(
  {
    periods,
    renewFrom,
    policies,
    programme,
  }: {
    periods: readonly Period[];
    renewFrom: LocalDate | null;
    policies: readonly PolicyRule[];
    programme: ProgrammeRule;
  },
  today: LocalDate,
): LocalDate | null {
  const days: LocalDate[] = periods.flatMap((period) => [
    period.validFrom,
    addDays(period.validUntil, 1),
  ]);
  if (renewFrom) days.push(renewFrom);
  days.push(...policies.map((version) => version.publishedOn));
  if (periods.length > 0) {
    days.push(...policies.map((version) => version.overdueFrom));
    for (const activity of programme.modules.flatMap((module) => module.activities)) {
      if (activity.relearn) days.push(activity.relearn.overdueFrom);
    }
  }
  return days.reduce<LocalDate | null>(
    (next, day) => (day > today && (!next || day < next) ? day : next),
    null,
  );
}
