import { localDateOf, type Moment } from "~/kit/time/moment";
import type { Evidence, PersonFacts } from "./facts";
import {
  isRelearned,
  type ActivityRule,
  type Addition,
  type ModuleRule,
  type ProgrammeRule,
  type Relearn,
} from "~/curriculum/rules/requirements";

type Learner = Pick<PersonFacts, "evidence" | "credits">;
type Taught = Pick<ProgrammeRule, "modules" | "renewalModule" | "policyAdded"> & {
  policy?: boolean;
};

/** What is being earned: since when, and whether everything in these rules had been done by somebody at a moment. */
export interface Earned<Rules> {
  since: Date;
  /** Whether what has to be learned again is left out for a person who had done everything, and keeps their place. */
  keepsPlace: boolean;
  isDone: (rules: Rules, person: Learner, at: Moment) => boolean;
}

/**
 * A programme as it is asked of one person for what they are earning: without what was added after they began, unless that applies
 * to all who are not cleared, and they had not yet done everything that was asked of them by then. People who had keep their place
 * even if something then has to be learned again: that counts from the day it pauses the cleared.
 */
export function programmeAsked<Rules extends Taught>(
  programme: Rules,
  person: Learner,
  { since, keepsPlace, isDone }: Earned<Rules>,
  now: Moment,
): Rules {
  const later = hasAdditions(programme)
    ? additionsIn(programme).filter(({ at }) => at > since)
    : [];
  const again = relearnsOf(programme, person, { since, until: now.at });
  if (later.length + again.length === 0) return programme;
  const done = new Set<number>();
  const isAsked = ({ at, reach }: Addition) =>
    at <= since || (reach !== "starting" && !done.has(at.getTime()));
  const stillKept: KeepsPlace = (relearn, known, then) =>
    done.has(relearn.at.getTime()) && keepsPlaceUntil(relearn, known, then);
  const asking = later.filter(({ reach }) => reach !== "starting");
  const times = new Set([...asking, ...again].map(({ at }) => at.getTime()));
  for (const time of [...times].sort((a, b) => a - b)) {
    const at = new Date(time);
    const { timeZone } = now;
    const then = { at, today: localDateOf(at, timeZone), timeZone };
    const known = learnerAt(person, at);
    // What comes at this very time is not asked of them yet.
    const asked = withAdditions(programme, (one) => one.at < at && isAsked(one));
    const before = withRelearns(
      asked,
      known,
      (relearn, evidence) => relearn.at < at && !stillKept(relearn, evidence, then),
    );
    if (isDone(before, known, then)) done.add(time);
  }
  const asked = withAdditions(programme, isAsked);
  return again.length === 0 || !keepsPlace
    ? asked
    : withRelearns(asked, person, (relearn, known) => !stillKept(relearn, known, now));
}

type KeepsPlace = (relearn: Relearn, known: Evidence, then: Moment) => boolean;

/** What came out since somebody began and they had done before: only that could take a place away. */
function relearnsOf(
  { modules, renewalModule }: Taught,
  { evidence }: Learner,
  { since, until }: { since: Date; until: Date },
): Relearn[] {
  return [...modules, ...(renewalModule ? [renewalModule] : [])].flatMap(({ activities }) =>
    activities.flatMap(({ id, relearns }) => {
      const times = relearns.length > 0 ? (evidence.get(id)?.times ?? []) : [];
      return relearns.filter(
        ({ at }) => at > since && at <= until && times.some((time) => time < at),
      );
    }),
  );
}

/** Until its day no one has to have learned it again; a person who did by then keeps the place for good. */
function keepsPlaceUntil(relearn: Relearn, known: Evidence, { today, timeZone }: Moment): boolean {
  const { at, overdueFrom } = relearn;
  if (!known.times.some((time) => time < at)) return false;
  if (today < overdueFrom) return true;
  return (
    isRelearned(relearn, known) &&
    known.times.some((time) => time >= at && localDateOf(time, timeZone) < overdueFrom)
  );
}

/** Most programmes have none, and every standing asks. */
function hasAdditions({ modules, renewalModule, policyAdded }: Taught): boolean {
  const has = ({ added, activities }: ModuleRule) =>
    added !== undefined || activities.some((activity) => activity.added !== undefined);
  return (
    policyAdded !== undefined || (renewalModule !== null && has(renewalModule)) || modules.some(has)
  );
}

function additionsIn({ modules, renewalModule, policyAdded }: Taught): Addition[] {
  const taught = renewalModule ? [...modules, renewalModule] : modules;
  const added = taught.flatMap((module) => [
    module.added,
    ...module.activities.map((activity) => activity.added),
  ]);
  return [...added, policyAdded].filter((addition) => addition !== undefined);
}

function withAdditions<Rules extends Taught>(
  programme: Rules,
  isAsked: (added: Addition) => boolean,
): Rules {
  const { modules, renewalModule, policyAdded } = programme;
  return {
    ...programme,
    modules: modules.flatMap((module) => {
      if (module.added && !isAsked(module.added)) return [];
      return withParts(module, isAsked) ?? [];
    }),
    renewalModule: renewalModule && (withParts(renewalModule, isAsked) ?? renewalModule),
    ...(policyAdded && !isAsked(policyAdded) ? { policy: false } : {}),
  };
}

/** Null where nothing of it is asked. */
function withParts(module: ModuleRule, isAsked: (added: Addition) => boolean): ModuleRule | null {
  const activities = module.activities.filter(({ added }) => !added || isAsked(added));
  if (activities.length === module.activities.length) return module;
  return activities.length === 0 ? null : { ...module, activities };
}

/** The rules with only those relearns that count for somebody. What was never learned has nothing to learn again. */
function withRelearns<Rules extends Taught>(
  programme: Rules,
  { evidence }: Learner,
  counts: (relearn: Relearn, known: Evidence) => boolean,
): Rules {
  const inModule = (module: ModuleRule): ModuleRule => ({
    ...module,
    activities: module.activities.map((activity) => {
      const known = evidence.get(activity.id);
      return known ? withoutRelearns(activity, (relearn) => counts(relearn, known)) : activity;
    }),
  });
  const { modules, renewalModule } = programme;
  return {
    ...programme,
    modules: modules.map(inModule),
    renewalModule: renewalModule && inModule(renewalModule),
  };
}

/** What changed last is then what had changed before them. */
function withoutRelearns(
  activity: ActivityRule,
  counts: (relearn: Relearn) => boolean,
): ActivityRule {
  const gone = activity.relearns.filter((relearn) => !counts(relearn));
  if (gone.length === 0) return activity;
  const changed = gone
    .filter(({ playbookAt }) => !playbookAt)
    .sort((a, b) => b.number - a.number)
    .reduce(
      (newest, { number, changedBefore = 0 }) => (newest === number ? changedBefore : newest),
      activity.changed,
    );
  const keptSince = new Date(Math.min(...gone.map(({ at }) => at.getTime())));
  return { ...activity, changed, keptSince, relearns: activity.relearns.filter(counts) };
}

/** What somebody had learned at a moment. Of each lesson and quiz the newest revision that they did is known, and no earlier one. */
function learnerAt({ evidence, credits }: Learner, at: Date): Learner {
  const known = [...evidence].flatMap(([id, one]) => {
    const times = one.times.filter((time) => time <= at);
    const last = new Date(Math.max(...times.map(Number)));
    return times.length > 0 ? [[id, { ...one, times, at: last }] as const] : [];
  });
  return {
    evidence: new Map(known),
    credits: credits.flatMap((credit) => {
      if (credit.at > at) return [];
      return [credit.endedAt && credit.endedAt > at ? { ...credit, endedAt: null } : credit];
    }),
  };
}
