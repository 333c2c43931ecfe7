import { addDays, type LocalDate, type Moment } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";
import type { Credit, EnrolmentFacts, Evidence, Period, PersonFacts, SignOff } from "./facts";
import { programmeAsked } from "./asked";
import { remedialOf, type Remedial } from "./remedial";
import { earliestOf, lastDayOf, latestOf, tenureOf, type Tenure } from "./periods";
import {
  isRelearned,
  type ActivityRule,
  type ModuleRule,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";
import type { ModuleProgress } from "./standing";

/** What counts for a renewal only if it was done again, and since when. */
interface Again {
  what: "all" | "quizzes" | "changed";
  since: Date;
}

type Learner = Pick<PersonFacts, "evidence" | "credits">;
type Asking = Pick<ProgrammeRule, "modules" | "renewal" | "renewalModule" | "graceDays">;

/** What somebody is earning in a programme, besides the programme itself. */
interface Asked {
  tenure: Tenure;
  signOffs: readonly SignOff[];
  enrolledAt: Date;
  /** A module to be done again since a decision, whatever else is asked. */
  remedial: Remedial | null;
  /** Whether what has to be learned again is left out for a person who had done everything, and keeps their place. */
  keepsPlace: boolean;
}

/**
 * The programme as it is asked of somebody for what they are earning: what was added to it after they began is not, unless it
 * applies to them.
 */
export function askedOf<Rules extends Asking & Pick<ProgrammeRule, "policyAdded">>(
  programme: Rules,
  person: Learner,
  asked: Asked,
  now: Moment,
): Rules {
  const since = beganOn(programme, asked, now);
  const isDone = (rules: Rules, known: Learner, then: Moment) =>
    allDone(modulesAsked(rules, known, { ...asked, keepsPlace: true }, then));
  return programmeAsked(programme, person, { since, keepsPlace: asked.keepsPlace, isDone }, now);
}

/** When they began with what they are earning: with the first, with a renewal, or again after a decision or the end of the grace. */
function beganOn(programme: Asking, asked: Asked, now: Moment): Date {
  const { tenure, enrolledAt } = asked;
  const over = graceIsOver(programme, asked, now) ? graceOverOn(programme, tenure) : null;
  const again = over === null ? null : startOfDay(over, now.timeZone);
  return latestOf([enrolledAt, tenure.renewSince, tenure.revocation?.at ?? null, again]);
}

/**
 * The modules that somebody has to do for what they are earning, with how far they are: the programme's for a first clearance;
 * for a renewal what its rule asks, and everything once the grace after the end is over, unless a trainer had said competent
 * by then.
 */
export function modulesAsked(
  programme: Asking,
  person: Learner,
  { tenure, signOffs, remedial, keepsPlace }: Asked,
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
  const again = remedial && { ...remedial, keepsPlace };
  return again ? withRemedial(modules, person, again, now, from) : modules;
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
  { tenure, signOffs }: Pick<Asked, "tenure" | "signOffs">,
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
  { module, since, keepsPlace }: Remedial & Pick<Asked, "keepsPlace">,
  now: Moment,
  from: LocalDate,
): ModuleProgress[] {
  const learned = { evidence: person.evidence, credits: [] };
  const progress = (one: ModuleRule, { evidence }: Pick<Learner, "evidence">) =>
    progressOf(one, { evidence, credits: [] }, { what: "all", since }, from);
  const alone = { modules: [module], renewalModule: null };
  const isDone = ({ modules: [one] }: typeof alone, known: Learner) =>
    one !== undefined && progress(one, known).done;
  const [asked] = programmeAsked(alone, learned, { since, keepsPlace, isDone }, now).modules;
  const again = progress(asked ?? module, learned);
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
  const counting = creditFor(module, person.credits, from);
  const learnedAt = learned ? latestOf(activities.map(({ since }) => since)) : null;
  const credit = learned ? null : counting;
  return {
    id: module.id,
    key: module.key,
    title: module.title,
    done: learned || credit !== null,
    since: earliestOf([learnedAt, counting?.at ?? null]),
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
  { relearns, changed, keptSince }: ActivityRule,
  { at: newest, times: all }: Evidence,
  again: Again | null,
): Date {
  const times = keptSince ? all.filter((at) => at < keptSince) : all;
  const last = keptSince ? latestOf(times) : newest;
  if (times.length < 2) return last;
  // Which revision was done at which of the times is not known.
  const byRevision =
    relearns.some(({ playbookAt }) => !playbookAt) || (again?.what === "changed" && changed > 0);
  if (byRevision) return last;
  const asked = [...relearns.map(({ playbookAt }) => playbookAt), again?.since];
  const counting = times.filter((at) => asked.every((from) => !from || at >= from));
  return counting.length > 0 ? new Date(Math.min(...counting.map(Number))) : last;
}

/** What was added to a module and is theirs beside what they are earning: for the cleared too, or done already. */
function addedBeside(module: ModuleRule, { evidence }: Learner, cleared: boolean): ModuleRule {
  const activities = module.activities.filter((activity) => {
    const added = activity.added ?? module.added;
    const done = evidence.get(activity.id);
    return (
      added && ((cleared && added.reach === "cleared") || (done && isUpToDate(activity, done)))
    );
  });
  return { ...module, activities };
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

/** Two ways of asking for the same module: done where both say so. What only one of them asks for is as that one says. */
function both(one: ModuleProgress, other: ModuleProgress): ModuleProgress {
  const theirs = new Map(other.activities.map((activity) => [activity.id, activity]));
  const ofOne = new Set(one.activities.map(({ id }) => id));
  const merged = one.activities.map((activity) => {
    const same = theirs.get(activity.id);
    if (!same) return activity;
    const { since } = same;
    const later = activity.since && since && (since > activity.since ? since : activity.since);
    return { ...activity, current: later !== null, since: later };
  });
  return {
    ...one,
    done: one.done && other.done,
    since: one.done && other.done ? latestOf([one.since, other.since]) : null,
    credit: one.done && other.done ? one.credit : null,
    activities: [...merged, ...other.activities.filter(({ id }) => !ofOne.has(id))],
  };
}

/** A programme that somebody is in, with what a decision asks to be done again. */
interface Enrolled {
  enrolment: Pick<EnrolmentFacts, "periods" | "endedAt" | "signOffs" | "enrolledAt">;
  programme: Asking & Pick<ProgrammeRule, "retired" | "renewalWindowDays" | "policyAdded">;
  remedial: ModuleRule | null;
}

/**
 * How far a person is in a module, whichever programme led them to it: a part of it is done where no programme that they are
 * enrolled in asks for it any more. Null where none that is taught leads through it.
 */
export function moduleProgressOf(
  moduleKey: string,
  person: Pick<PersonFacts, "evidence" | "suspensions" | "credits">,
  enrolled: readonly Enrolled[],
  now: Moment,
): ModuleProgress | null {
  const asking = enrolled.flatMap(({ enrolment, programme, remedial: module }) => {
    const tenure = tenureOf({ person, enrolment, programme }, now);
    const remedial = remedialOf({ module, person, tenure });
    if (programme.retired || enrolment.endedAt)
      return remedial?.module.key === moduleKey
        ? withRemedial([], person, { ...remedial, keepsPlace: false }, now, now.today)
        : [];
    const { signOffs, enrolledAt } = enrolment;
    // What has to be learned again can be learned, also by a person who keeps their place meanwhile.
    const earning = { tenure, signOffs, enrolledAt, remedial, keepsPlace: false };
    const asked = askedOf(programme, person, earning, now);
    const learned = [...asked.modules, ...programme.modules].find(({ key }) => key === moduleKey);
    const found =
      modulesAsked(asked, person, earning, now).find(({ key }) => key === moduleKey) ??
      (learned && progressOf(learned, person, null, now.today));
    if (!found) return [];
    const beside = programme.modules
      .filter(({ key }) => key === moduleKey)
      .map((module) => addedBeside(module, person, tenure.running !== null))
      .filter(({ activities }) => activities.length > 0);
    return [found, ...beside.map((module) => progressOf(module, person, null, now.today))];
  });
  return asking.length > 0 ? asking.reduce(both) : null;
}

/** How far a person is in a module that nothing asks them to do. */
export function electiveProgress(
  module: ModuleRule,
  person: Learner,
  { today }: Moment,
): ModuleProgress {
  return progressOf(module, person, null, today);
}

/**
 * Whether someone keeps a place in the queue for a sign-off, or may ask for one, only because something need not be learned
 * again yet.
 */
export function isPlaceKept(
  person: Learner & Pick<PersonFacts, "suspensions">,
  { enrolment, programme, remedial: module }: Enrolled,
  now: Moment,
): boolean {
  const tenure = tenureOf({ person, enrolment, programme }, now);
  const remedial = remedialOf({ module, person, tenure });
  const { signOffs, enrolledAt } = enrolment;
  const isDone = (keepsPlace: boolean) => {
    const earning = { tenure, signOffs, enrolledAt, remedial, keepsPlace };
    return allDone(modulesAsked(askedOf(programme, person, earning, now), person, earning, now));
  };
  return isDone(true) && !isDone(false);
}

export function allDone(modules: readonly ModuleProgress[]): boolean {
  return modules.every((module) => module.done);
}
