import type { Moment } from "~/kit/time/moment";
import { awaitingOf } from "./awaiting";
import { changesOn } from "./changes-on";
import { earningOf } from "./earning";
import type { EnrolmentFacts } from "./facts";
import { nextStepOf } from "./next-step";
import { pausingOf } from "./pauses";
import { comingAfter, lastDayOf, tenureOf } from "./periods";
import { lookedAt, NOT_LOOKED_AT } from "~/clearance/rules/supervision/supervision";
import type { ProgrammeRule } from "~/curriculum/rules/requirements";
import type { Standing, StatusInput } from "./standing";
import { reasonsOf, stateOf } from "./state";

/**
 * Where a person stands in one programme. The only place that decides it: the employee's page, the board, the gate and
 * the exports all show this. Pure: the same facts, rules and moment give the same standing.
 */
export function clearanceStatus(published: StatusInput, now: Moment): Standing {
  const { person, enrolment, programme } = published;
  const policies = published.policies.filter((version) => version.publishedOn <= now.today);
  const input: StatusInput = {
    person,
    enrolment,
    programme,
    policies,
    remedial: published.remedial,
  };
  const tenure = tenureOf(input, now);
  const earning = earningOf(input, tenure, now);
  const pausing = pausingOf(input, tenure, earning, now);
  const awaiting = awaitingOf(enrolment, tenure, earning, pausing.stops.length > 0);
  const found = { tenure, earning, pausing, awaiting };
  const state = stateOf(found, enrolment.periods, now);
  const { unrevoked, running, last, renewFrom, expiringFrom } = tenure;
  const holds = state === "cleared" || state === "renewing";
  const { scope, widens, retired, modules, policy, steps } = earning;
  const granted = running ?? last;
  return {
    enrolmentId: enrolment.id,
    programme: {
      id: programme.id,
      key: programme.key,
      title: programme.title,
      retired,
      ...(enrolment.endedAt ? { takenOut: true as const } : {}),
    },
    level: (granted ?? scope).level,
    channelIds: (granted ?? scope).channelIds,
    coming: running && comingAfter(running, unrevoked),
    earns: scope,
    widens,
    state,
    holds,
    ...(holds ? lookedAt(tenure, enrolment, programme) : NOT_LOOKED_AT),
    expiring: state === "renewing" || (holds && expiringFrom !== null && now.today >= expiringFrom),
    reasons: reasonsOf(found, now),
    nextStep: nextStepOf(found),
    steps,
    creditsUntil: earning.creditsUntil,
    modules,
    policy,
    awaiting: awaiting.from,
    awaitingSince: awaiting.since,
    trainerSignOff: awaiting.trainerSignOff,
    managerSignOff: awaiting.managerSignOff,
    validFrom: granted?.validFrom ?? null,
    validUntil: running ? lastDayOf(running, unrevoked) : (last?.validUntil ?? null),
    renewFrom,
    dueOn: enrolment.dueOn,
    enrolledAt: enrolment.enrolledAt,
    changesOn: changesOn(published, tenure, now),
  };
}

/** A person to whom a programme granted nothing before it was retired, or before they were taken out of it, stands nowhere in it. */
export function standsIn(
  programme: Pick<ProgrammeRule, "retired">,
  { periods, endedAt }: Pick<EnrolmentFacts, "periods" | "endedAt">,
): boolean {
  return (!programme.retired && endedAt === null) || periods.length > 0;
}
