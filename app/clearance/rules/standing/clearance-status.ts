import type { LocalDate, Moment } from "~/kit/time/moment";
import { changesOn } from "./changes-on";
import type { EnrolmentFacts, Period, PersonFacts, Scope, SignOff } from "./facts";
import { nextStepOf } from "./next-step";
import { lastDayOf, sameScope, tenureOf, widerScope } from "./periods";
import { holdReasons, openRelearns, policyReasons, remedialReason } from "./pauses";
import { modulesAsked, policyProgressOf, remedialOf } from "./progress";
import type { ModuleRule, PolicyRule, ProgrammeRule } from "~/curriculum/rules/requirements";
import type { Reason, Standing } from "./standing";
import type { ClearanceState, SignOffKind } from "~/clearance/rules/kinds";

export interface StatusInput {
  person: PersonFacts;
  enrolment: EnrolmentFacts;
  programme: ProgrammeRule;
  policies: readonly PolicyRule[];
  /** What the last decision asks to be done again, if it asks for a module. */
  remedial: ModuleRule | null;
}

/**
 * Where a person stands in one programme. The only place that decides it: the employee's page, the board, the gate and
 * the exports all show this. Pure: the same facts, rules and moment give the same standing.
 */
export function clearanceStatus(
  { person, enrolment, programme, policies: published, remedial: module }: StatusInput,
  now: Moment,
): Standing {
  const policies = published.filter((version) => version.publishedOn <= now.today);
  const { periods } = enrolment;
  const retired = programme.retired || enrolment.endedAt !== null;
  const tenure = tenureOf({ person, enrolment, programme }, now);
  const { unrevoked, revocation, running, last, renewFrom, renewSince } = tenure;
  const again = renewSince !== null;
  const enrolled: Scope = { level: programme.level, channelIds: enrolment.channelIds };
  const wider = retired || again ? null : widerScope(tenure, enrolled);
  const earns = wider ?? enrolled;
  const granted = running ?? last;
  const lastGrant = unrevoked.length > 0 ? latestOf(unrevoked.map((one) => one.grantedAt)) : null;

  const remedial = remedialOf({ module, person, tenure });
  const asked = { tenure, signOffs: enrolment.signOffs, remedial };
  const modules = modulesAsked(programme, person, asked, now);
  const policy = programme.policy ? policyProgressOf(policies, person) : null;
  const total = modules.length + (policy ? 1 : 0);
  const done = modules.filter((module) => module.done).length + (policy?.acknowledgedAt ? 1 : 0);

  const earning =
    !retired &&
    (again || wider !== null || !unrevoked.some((period) => period.validUntil >= now.today));
  const signOffs = enrolment.signOffs.filter(({ at }) => {
    if (!earning) return true;
    if (revocation) return at > revocation.at;
    if (wider && lastGrant) return at > lastGrant;
    return !renewSince || at >= renewSince;
  });
  const trainerSignOff = lastOf(signOffs, "trainer");
  const managerSignOff = lastOf(signOffs, "manager");
  const notYet = refusalWithoutRequest(signOffs, enrolment.requests);

  const relearns = running && !programme.retired ? openRelearns(programme, person, now.today) : [];
  const overdue = relearns.filter((relearn) => relearn.overdueFrom <= now.today);
  const held = holdReasons(person, now);
  const suspended = held.some(({ code }) => code === "suspended");
  const pauses: Reason[] = [
    ...held,
    ...(remedial && suspended ? [remedialReason(remedial, modules, false)] : []),
    ...(running && programme.policy ? policyReasons(policies, person, now.today) : []),
    ...overdue.map(({ title, overdueFrom }) => ({
      code: "relearn-overdue" as const,
      activity: title,
      overdueFrom,
    })),
  ];
  const awaiting =
    earning && done === total && !notYet && held.length === 0 ? whoseTurn(trainerSignOff) : null;
  const state = stateOf({
    pauses,
    running,
    again,
    ended: periods.some((period) => period.validUntil < now.today),
    revoked: !!revocation,
    awaiting,
  });
  const reasons: Reason[] = [...pauses];
  if (revocation) {
    const { reason, incident, by, at } = revocation;
    reasons.push({ code: "revoked", reason, incident, by, at });
    if (remedial && earning) reasons.push(remedialReason(remedial, modules, true));
  } else if (last && !running && last.validUntil < now.today)
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

  return {
    enrolmentId: enrolment.id,
    programme: {
      id: programme.id,
      key: programme.key,
      title: programme.title,
      retired,
      ...(enrolment.endedAt ? { takenOut: true as const } : {}),
    },
    level: (granted ?? earns).level,
    channelIds: (granted ?? earns).channelIds,
    coming: running && comingAfter(running, unrevoked),
    earns,
    widens: wider !== null,
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
      // Whoever was taken out cannot learn it there: only being put back lifts such a pause.
      relearn: retired ? [] : overdue.length > 0 ? overdue : relearns,
    }),
    steps: { done, total },
    creditsUntil: modules.reduce<LocalDate | null>(
      (least, { credit }) =>
        credit && (least === null || credit.validUntil < least) ? credit.validUntil : least,
      null,
    ),
    modules,
    policy,
    awaiting,
    awaitingSince: awaiting
      ? latestOf([
          ...modules.flatMap(({ credit, activities }) =>
            credit ? [credit.at] : activities.map(({ since }) => since),
          ),
          policy?.acknowledgedAt ?? null,
          awaiting === "manager" ? (trainerSignOff?.at ?? null) : null,
          enrolment.requests.at(-1) ?? null,
          revocation?.at ?? null,
          renewSince,
          wider ? lastGrant : null,
          enrolment.enrolledAt,
        ])
      : null,
    trainerSignOff,
    managerSignOff,
    validFrom: granted?.validFrom ?? null,
    validUntil: running ? lastDayOf(running, unrevoked) : (last?.validUntil ?? null),
    renewFrom,
    dueOn: enrolment.dueOn,
    enrolledAt: enrolment.enrolledAt,
    changesOn: changesOn({ person, periods, tenure, policies: published, programme }, now),
  };
}

/** Somebody whom a programme granted nothing before it was retired, or before they were taken out of it, stands nowhere in it. */
export function standsIn(
  programme: Pick<ProgrammeRule, "retired">,
  { periods, endedAt }: Pick<EnrolmentFacts, "periods" | "endedAt">,
): boolean {
  return (!programme.retired && endedAt === null) || periods.length > 0;
}

function comingAfter(running: Period, periods: readonly Period[]): Period | null {
  return (
    periods.find((period) => period.validFrom > running.validFrom && !sameScope(period, running)) ??
    null
  );
}

function latestOf(dates: readonly (Date | null)[]): Date {
  return new Date(Math.max(...dates.map((date) => date?.getTime() ?? 0)));
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

function stateOf(about: {
  pauses: Reason[];
  running: Period | null;
  again: boolean;
  ended: boolean;
  revoked: boolean;
  awaiting: SignOffKind | null;
}): ClearanceState {
  if (about.pauses.length > 0) return "paused";
  if (about.running) return about.again ? "renewing" : "cleared";
  if (about.revoked) return "revoked";
  if (about.ended) return "expired";
  if (about.awaiting === "manager") return "awaiting-manager";
  return about.awaiting === "trainer" ? "awaiting-trainer" : "in-training";
}
