import { addDays, startOfDay, type LocalDate, type Moment } from "~/kit/time/moment";
import type {
  Credit,
  EnrolmentFacts,
  Evidence,
  Period,
  PersonFacts,
  SignOff,
  Suspension,
} from "./facts";
import { lastDayOf, tenureOf, type Tenure } from "./periods";
import {
  isRelearned,
  requiredPolicy,
  type ActivityRule,
  type ModuleRule,
  type PolicyRule,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";
import type { ModuleProgress, PolicyProgress } from "./standing";

/** What counts for a renewal only if it was done again, and since when. */
interface Again {
  what: "all" | "quizzes" | "changed";
  since: Date;
}

type Learner = Pick<PersonFacts, "evidence" | "credits">;
type Asking = Pick<ProgrammeRule, "modules" | "renewal" | "renewalModule" | "graceDays">;

/**
 * The modules that somebody has to do for what they are earning, with how far they are: the programme's for a first clearance;
 * for a renewal what its rule asks, and everything once the grace after the end is over, unless a trainer had said competent
 * by then. `remedial` is a module to be done again since a decision, whatever else is asked.
 */
export function modulesAsked(
  programme: Asking,
  person: Learner,
  {
    tenure,
    signOffs,
    remedial,
  }: { tenure: Tenure; signOffs: readonly SignOff[]; remedial: Remedial | null },
  now: Moment,
): ModuleProgress[] {
  const from = earnedFrom(tenure, now);
  const { renewSince: since, last } = tenure;
  const all = (again: Again | null) =>
    programme.modules.map((module) => progressOf(module, person, again, from));
  const modules =
    since === null
      ? all(null)
      : graceIsOver(programme, { tenure, signOffs }, now)
        ? all({ what: "all", since })
        : renewing(programme, person, { since, from, granted: last });
  return remedial ? withRemedial(modules, person, remedial, from) : modules;
}

/** The first day on which renewing is not enough any more; null where there is none. */
export function graceOverOn(
  { graceDays }: Pick<ProgrammeRule, "graceDays">,
  { last }: Pick<Tenure, "last">,
): LocalDate | null {
  return last && graceDays !== null ? addDays(last.validUntil, graceDays + 1) : null;
}

function graceIsOver(
  programme: Asking,
  { tenure, signOffs }: { tenure: Tenure; signOffs: readonly SignOff[] },
  now: Moment,
): boolean {
  const over = graceOverOn(programme, tenure);
  if (over === null || now.today < over) return false;
  const end = startOfDay(over, now.timeZone);
  const { renewSince: since, revocation } = tenure;
  return !signOffs.some(
    ({ verdict, at }) =>
      verdict === "competent" &&
      since !== null &&
      at >= since &&
      at < end &&
      (!revocation || at > revocation.at),
  );
}

/** A module to be done again because of a decision, as a whole. */
export interface Remedial {
  module: ModuleRule;
  since: Date;
}

/** What a renewal asks by its own rule, within the grace. `granted` is what is renewed. */
function renewing(
  programme: Asking,
  person: Learner,
  { since, from, granted }: { since: Date; from: LocalDate; granted: Period | null },
): ModuleProgress[] {
  const { renewal, renewalModule, modules } = programme;
  if (renewal === "short" && renewalModule) {
    const open = modules.filter(
      (module) =>
        module.id !== renewalModule.id &&
        (isReopened(module, person) || wasExcused(module, person, granted)),
    );
    return [
      progressOf(renewalModule, person, { what: "all", since }, from),
      ...open.map((module) => progressOf(module, person, null, from)),
    ];
  }
  const what = renewal === "whole" ? "all" : renewal === "changed" ? "changed" : "quizzes";
  return modules.map((module) => progressOf(module, person, { what, since }, from));
}

/** Something in it was learned, and has to be learned again since. */
function isReopened(module: ModuleRule, { evidence }: Pick<PersonFacts, "evidence">): boolean {
  return module.activities.some((activity) => {
    const known = evidence.get(activity.id);
    return known !== undefined && !isUpToDate(activity, known);
  });
}

/** It was never learned as a whole, and there was a credit for it when what is renewed was granted. */
function wasExcused(
  module: ModuleRule,
  { evidence, credits }: Learner,
  granted: Period | null,
): boolean {
  return (
    granted !== null &&
    credits.some(({ moduleId, at }) => moduleId === module.id && at <= granted.grantedAt) &&
    module.activities.some(({ id }) => !evidence.has(id))
  );
}

function withRemedial(
  modules: readonly ModuleProgress[],
  person: Learner,
  { module, since }: Remedial,
  from: LocalDate,
): ModuleProgress[] {
  const again = progressOf(
    module,
    { evidence: person.evidence, credits: [] },
    { what: "all", since },
    from,
  );
  return modules.some((asked) => asked.id === module.id)
    ? modules.map((asked) => (asked.id === module.id ? both(asked, again) : asked))
    : [...modules, again];
}

/** The first day of what is being earned: a credit has to last until then. */
function earnedFrom({ running, unrevoked, renewSince }: Tenure, { today }: Moment): LocalDate {
  return running && renewSince ? addDays(lastDayOf(running, unrevoked), 1) : today;
}

/** How far a person is in a module. Without `again`, what was once learned stays learned unless a revision asked for more. */
function progressOf(
  module: ModuleRule,
  person: Learner,
  again: Again | null,
  from: LocalDate,
): ModuleProgress {
  const activities = module.activities.map((rule) => {
    const { id, key, kind, title, minutes } = rule;
    const evidence = person.evidence.get(id) ?? null;
    const asked = again?.what === "quizzes" && rule.kind !== "quiz" ? null : again;
    const current =
      evidence !== null && isUpToDate(rule, evidence) && isAgain(rule, evidence, asked);
    const since = current ? countsSince(rule, evidence, asked) : null;
    return { id, key, kind, title, minutes, evidence, current, since };
  });
  const learned = activities.length > 0 && activities.every((activity) => activity.current);
  const credit = learned ? null : creditFor(module, person.credits, from);
  return {
    id: module.id,
    key: module.key,
    title: module.title,
    done: learned || credit !== null,
    credit,
    activities,
  };
}

function isUpToDate({ relearns }: ActivityRule, evidence: Evidence): boolean {
  return relearns.every((relearn) => isRelearned(relearn, evidence));
}

function isAgain({ changed }: ActivityRule, evidence: Evidence, again: Again | null) {
  if (!again) return true;
  if (again.what === "changed") return evidence.revisionNumber >= changed;
  return evidence.times.some((at) => at >= again.since);
}

/** The first time that counts: doing once more what counts already changes nothing. */
function countsSince(
  { relearns, changed }: ActivityRule,
  { at: last, times }: Evidence,
  again: Again | null,
): Date {
  if (times.length < 2) return last;
  // Which revision was done at which of the times is not known.
  const byRevision =
    relearns.some(({ playbookAt }) => !playbookAt) || (again?.what === "changed" && changed > 0);
  if (byRevision) return last;
  const asked = [...relearns.map(({ playbookAt }) => playbookAt), again?.since];
  const counting = times.filter((at) => asked.every((from) => !from || at >= from));
  return counting.length > 0 ? new Date(Math.min(...counting.map(Number))) : last;
}

/** The credit for a module that lasts longest, of those that still count on a day. */
export function creditFor(
  { id }: Pick<ModuleRule, "id">,
  credits: readonly Credit[],
  day: LocalDate,
): Credit | null {
  return credits
    .filter((credit) => credit.moduleId === id && !credit.endedAt && credit.validUntil >= day)
    .reduce<Credit | null>(
      (best, credit) => (!best || credit.validUntil > best.validUntil ? credit : best),
      null,
    );
}

/** Two ways of asking for the same module: done where both say so. */
function both(one: ModuleProgress, other: ModuleProgress): ModuleProgress {
  return {
    ...one,
    done: one.done && other.done,
    credit: one.done && other.done ? one.credit : null,
    activities: one.activities.map((activity, index) => {
      const { since } = other.activities[index] ?? activity;
      const later = activity.since && since && (since > activity.since ? since : activity.since);
      return { ...activity, current: later !== null, since: later };
    }),
  };
}

/**
 * How far a person is in a module, whichever programme led them to it: a part of it is done where no programme that they are
 * enrolled in asks for it any more. Null where none that is taught leads through it.
 */
export function moduleProgressOf(
  moduleKey: string,
  person: Pick<PersonFacts, "evidence" | "suspensions" | "credits">,
  enrolled: readonly {
    enrolment: Pick<EnrolmentFacts, "periods" | "endedAt" | "signOffs">;
    programme: Asking & Pick<ProgrammeRule, "retired" | "renewalWindowDays">;
    remedial: ModuleRule | null;
  }[],
  now: Moment,
): ModuleProgress | null {
  const asking = enrolled.flatMap(({ enrolment, programme, remedial: module }) => {
    const tenure = tenureOf({ person, enrolment, programme }, now);
    const remedial = remedialOf({ module, person, tenure });
    if (programme.retired || enrolment.endedAt)
      return remedial?.module.key === moduleKey
        ? withRemedial([], person, remedial, now.today)
        : [];
    const asked = modulesAsked(
      programme,
      person,
      { tenure, signOffs: enrolment.signOffs, remedial },
      now,
    );
    const found = asked.find(({ key }) => key === moduleKey);
    if (found) return [found];
    const learned = programme.modules.find(({ key }) => key === moduleKey);
    return learned ? [progressOf(learned, person, null, now.today)] : [];
  });
  return asking.length > 0 ? asking.reduce(both) : null;
}

/**
 * The decision whose module is to be done again, if any: the suspension that lasts, else the last revocation. Whether that still
 * holds somebody back in a programme is for `remedialOf` to say.
 */
export function remedialDecision({
  suspensions,
}: Pick<PersonFacts, "suspensions">): (Suspension & { remedialModuleId: string }) | null {
  const last = suspensions.at(-1);
  const revoke = suspensions.findLast(({ action }) => action === "revoke");
  for (const decision of [last?.action === "suspend" ? last : undefined, revoke])
    if (decision?.remedialModuleId)
      return { ...decision, remedialModuleId: decision.remedialModuleId };
  return null;
}

/** What a decision asks to be done again, as long as it holds somebody back: suspended, or revoked and not granted anew. */
export function remedialOf({
  module,
  person,
  tenure,
}: {
  module: ModuleRule | null;
  person: Pick<PersonFacts, "suspensions">;
  tenure: Tenure;
}): Remedial | null {
  const decision = remedialDecision(person);
  if (!module || decision?.remedialModuleId !== module.id) return null;
  const { revocation } = tenure;
  const holding =
    decision.action === "suspend" || decision.at.getTime() === revocation?.at.getTime();
  return holding ? { module, since: decision.at } : null;
}

/** Acknowledging a later version covers the one that is asked for. Null where there is no policy to acknowledge. */
export function policyProgressOf(
  policies: readonly PolicyRule[],
  person: PersonFacts,
): PolicyProgress | null {
  const required = requiredPolicy(policies);
  if (!required) return null;
  const covering = policies.filter((version) => version.number >= required.number);
  const dates = covering
    .map((version) => person.acknowledged.get(version.id))
    .filter((at) => at !== undefined);
  return {
    id: required.id,
    version: required.version,
    acknowledgedAt: dates.length > 0 ? new Date(Math.min(...dates.map(Number))) : null,
    overdueFrom: required.overdueFrom,
  };
}

export function allDone(modules: readonly ModuleProgress[]): boolean {
  return modules.every((module) => module.done);
}
