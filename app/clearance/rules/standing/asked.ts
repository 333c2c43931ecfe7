import { localDateOf, type Moment } from "~/kit/time/moment";
import type { PersonFacts } from "./facts";
import {
  relearnPublishedOn,
  type Addition,
  type ModuleRule,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";

type Learner = Pick<PersonFacts, "evidence" | "credits">;
type Taught = Pick<ProgrammeRule, "modules" | "renewalModule" | "policyAdded"> & {
  policy?: boolean;
};

/** What is being earned: since when, and whether everything in these rules had been done by somebody at a moment. */
export interface Earned<Rules> {
  since: Date;
  isDone: (rules: Rules, person: Learner, at: Moment) => boolean;
}

/**
 * A programme as it is asked of one person for what they are earning: without what was added after they began, unless that applies
 * to all who are not cleared, and they had not yet done everything that was asked of them by then.
 */
export function programmeAsked<Rules extends Taught>(
  programme: Rules,
  person: Learner,
  { since, isDone }: Earned<Rules>,
  { timeZone }: Pick<Moment, "timeZone">,
): Rules {
  if (!hasAdditions(programme)) return programme;
  const later = additionsIn(programme).filter(({ at }) => at > since);
  if (later.length === 0) return programme;
  const asked = new Set<number>();
  const isAsked = ({ at, reach }: Addition) =>
    at <= since || (reach !== "starting" && asked.has(at.getTime()));
  const times = new Set(later.filter(({ reach }) => reach !== "starting").map(timeOf));
  for (const time of [...times].sort((a, b) => a - b)) {
    const at = new Date(time);
    const then = { at, today: localDateOf(at, timeZone), timeZone };
    const before = asOf(withAdditions(programme, isAsked), then);
    if (!isDone(before, learnerAt(person, at), then)) asked.add(time);
  }
  return withAdditions(programme, isAsked);
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

/** The rules without what had to be learned again only afterwards. */
function asOf<Rules extends Taught>(programme: Rules, { today }: Moment): Rules {
  const before = (module: ModuleRule): ModuleRule => ({
    ...module,
    activities: module.activities.map((activity) => ({
      ...activity,
      relearns: activity.relearns.filter((relearn) => relearnPublishedOn(relearn) <= today),
    })),
  });
  const { modules, renewalModule } = programme;
  return {
    ...programme,
    modules: modules.map(before),
    renewalModule: renewalModule && before(renewalModule),
  };
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

function timeOf({ at }: Addition): number {
  return at.getTime();
}
