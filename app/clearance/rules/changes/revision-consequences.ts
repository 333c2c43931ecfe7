import { localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";
import { clearanceStatus, standsIn } from "~/clearance/rules/standing/clearance-status";
import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import { openRelearns } from "~/clearance/rules/standing/pauses";
import {
  leadsThrough,
  type ActivityRule,
  type ModuleRule,
  type PolicyRule,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";
import type { StatusInput } from "~/clearance/rules/standing/standing";

/** An activity as it would be with the revision that is looked at. */
export interface RevisedActivity {
  moduleKey: string;
  activity: ActivityRule;
}

/** What is looked at: a revision of one activity, or of the playbook, which several may quote. */
export interface Revised {
  activities: readonly RevisedActivity[];
  /** The first day on which not having learned them again pauses, and on which the consequence is looked at. */
  overdueFrom: LocalDate;
}

/** One person's facts, with the rules as they are. */
export interface Concerned {
  person: PersonFacts;
  enrolments: readonly EnrolmentFacts[];
  programmes: ReadonlyMap<string, ProgrammeRule>;
  policies: readonly PolicyRule[];
  remedial: ModuleRule | null;
}

export interface PersonConsequences {
  /** Did an earlier revision, and is in a programme that leads through it. */
  concerned: boolean;
  /** Of those, who may speak today. */
  cleared: boolean;
  /** Of those, who would have to learn it again to stay so. */
  relearns: boolean;
  /** Waits for a sign-off, and would have to learn it again by the day that the cleared have to keep the place. */
  waiting: boolean;
  /** The clearances that would hold without the revision, and are paused with it unless it is learned again. */
  paused: number;
}

const NOTHING: PersonConsequences = {
  concerned: false,
  cleared: false,
  relearns: false,
  waiting: false,
  paused: 0,
};

/**
 * What a revision would mean for one person if it were published now and nobody did anything: their standing on the day after the
 * grace with it, against the one without it. The same `clearanceStatus` decides both that decides everything.
 */
export function personConsequences(
  { person, enrolments, programmes, policies, remedial }: Concerned,
  { activities, overdueFrom }: Revised,
  now: Moment,
): PersonConsequences {
  const done = activities.filter(({ activity }) => person.evidence.has(activity.id));
  if (done.length === 0 || (person.leftAt && person.leftAt <= now.at)) return NOTHING;
  const ids = new Set(done.map(({ activity }) => activity.id));
  const later = dayAt(overdueFrom, now.timeZone);
  const found = { ...NOTHING };
  for (const enrolment of enrolments) {
    const programme = programmes.get(enrolment.programmeId);
    if (!programme || !standsIn(programme, enrolment)) continue;
    if (!done.some(({ moduleKey }) => leadsThrough(programme, moduleKey))) continue;
    const revised = withActivities(programme, activities);
    const standing = (at: Moment, by: ProgrammeRule) => {
      const input: StatusInput = {
        person,
        enrolment,
        programme: by,
        policies,
        remedial: remedial && by === revised ? withActivitiesIn(remedial, activities) : remedial,
      };
      return clearanceStatus(input, at);
    };
    const { holds, awaiting } = standing(now, programme);
    if (!holds && (programme.retired || enrolment.endedAt !== null)) continue;
    found.concerned = true;
    if (awaiting && !standing(later, revised).awaiting) found.waiting = true;
    if (!holds) continue;
    found.cleared = true;
    const asked = openRelearns(revised, person, now.today);
    if (!programme.retired && asked.some(({ activityId }) => ids.has(activityId)))
      found.relearns = true;
    if (standing(later, programme).holds && !standing(later, revised).holds) found.paused += 1;
  }
  return found;
}

/** What all of an installation’s companies have to expect of a revision. */
export interface RevisionConsequences {
  /** Who did an earlier revision and is still on the way, or cleared, and in how many companies. */
  people: number;
  companies: number;
  /** Of those, who may speak today. */
  cleared: number;
  /** Cleared people who would have to learn it again. */
  relearns: number;
  /** People who wait for a sign-off, cleared or not, and would have to learn it again to keep the place. */
  waiting: number;
  paused: number;
  pausedCompanies: number;
}

export const NO_CONSEQUENCES: RevisionConsequences = {
  people: 0,
  companies: 0,
  cleared: 0,
  relearns: 0,
  waiting: 0,
  paused: 0,
  pausedCompanies: 0,
};

/** Adds what was found at one company. */
export function withCompany(
  sum: RevisionConsequences,
  people: readonly PersonConsequences[],
): RevisionConsequences {
  const count = (is: (one: PersonConsequences) => boolean) => people.filter(is).length;
  const concerned = count((one) => one.concerned);
  const paused = people.reduce((all, one) => all + one.paused, 0);
  return {
    people: sum.people + concerned,
    companies: sum.companies + (concerned > 0 ? 1 : 0),
    cleared: sum.cleared + count((one) => one.cleared),
    relearns: sum.relearns + count((one) => one.relearns),
    waiting: sum.waiting + count((one) => one.waiting),
    paused: sum.paused + paused,
    pausedCompanies: sum.pausedCompanies + (paused > 0 ? 1 : 0),
  };
}

function withActivities(
  programme: ProgrammeRule,
  activities: readonly RevisedActivity[],
): ProgrammeRule {
  const revise = (module: ModuleRule) => withActivitiesIn(module, activities);
  const { modules, renewalModule } = programme;
  return {
    ...programme,
    modules: modules.map(revise),
    renewalModule: renewalModule && revise(renewalModule),
  };
}

function withActivitiesIn(module: ModuleRule, activities: readonly RevisedActivity[]): ModuleRule {
  const own = activities.filter(({ moduleKey }) => moduleKey === module.key);
  return own.reduce((revised, { activity }) => {
    const known = revised.activities.some(({ id }) => id === activity.id);
    return {
      ...revised,
      activities: known
        ? revised.activities.map((one) => (one.id === activity.id ? activity : one))
        : [...revised.activities, activity],
    };
  }, module);
}

/** A day’s first instant, as a moment there. */
export function dayAt(day: LocalDate, timeZone: string): Moment {
  const at = startOfDay(day, timeZone);
  return { at, today: localDateOf(at, timeZone), timeZone };
}
