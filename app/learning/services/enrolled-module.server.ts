import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import { contentChanges, unseenChanges } from "~/clearance/rules/changes/content-changes";
import { electiveProgress, moduleProgressOf } from "~/clearance/rules/standing/progress";
import { leadsThrough } from "~/curriculum/rules/requirements";
import type { ModuleProgress } from "~/clearance/rules/standing/standing";
import { momentIn } from "~/kit/time/moment";
import { shownLesson } from "~/curriculum/rules/translation/shown";
import { language } from "~/kit/language/language";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { lookedFrom } from "~/notices/rules/content-notices";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import {
  gatherEnrolments,
  gatherLearning,
  type Enrolled,
} from "~/clearance/services/standing/gather-facts.server";
import { remedialModule } from "~/clearance/services/standing/standings.server";
import type { CurrentActivity, CurrentModule } from "~/curriculum/services/curriculum.server";
import { findLookedKeys } from "~/notices/queries/notices";
import type { Db, Store } from "~db/store";

export interface EnrolledModule {
  rules: CompanyRules;
  module: CurrentModule;
  /** Everything they are enrolled in now. */
  enrolments: Enrolled[];
}

/**
 * A module as it is taught now, if it is an elective or a programme that the employee is enrolled in leads through it; for anyone
 * else it does not exist.
 */
export async function enrolledModule(
  store: Store,
  actor: Employee,
  moduleKey: string,
): Promise<EnrolledModule> {
  const rules = await companyRules(store, actor);
  const module = rules.curriculum.modules.get(moduleKey);
  if (!module) throw notFound("module");
  const enrolments = await currentEnrolments(store.read, actor);
  if (!mayTake(enrolments, rules, moduleKey)) throw notFound("module");
  return { rules, module, enrolments };
}

/** Whether an employee may take a module, as `db` sees what they are enrolled in. */
export async function isOpenTo(
  db: Db,
  actor: Employee,
  { rules, moduleKey }: { rules: CompanyRules; moduleKey: string },
): Promise<boolean> {
  return mayTake(await currentEnrolments(db, actor), rules, moduleKey);
}

function mayTake(
  enrolments: readonly { programmeId: string }[],
  { programmes, curriculum }: CompanyRules,
  moduleKey: string,
): boolean {
  if (curriculum.modules.get(moduleKey)?.body.elective) return true;
  return enrolments.some(({ programmeId }) => {
    const programme = programmes.get(programmeId);
    return programme && !programme.retired && leadsThrough(programme, moduleKey);
  });
}

/** What an employee is enrolled in, without what they were taken out of. */
async function currentEnrolments(db: Db, actor: Employee) {
  const enrolments = await gatherEnrolments(db, only(actor));
  return enrolments.filter(({ endedAt }) => endedAt === null);
}

/** The same with one lesson of it, in the reader's language where it is translated. */
export async function enrolledLesson(
  store: Store,
  actor: Employee,
  { moduleKey, activityKey }: { moduleKey: string; activityKey: string },
) {
  const enrolled = await enrolledModule(store, actor, moduleKey);
  const { module } = enrolled;
  const activity = module.activities.find((each) => each.key === activityKey);
  if (!activity || activity.body.kind !== "lesson") throw notFound("lesson");
  return { ...enrolled, activity, shown: shownLesson(activity, activity.body, language()) };
}

/** How far an employee is in a module: what they have learned, in the versions and since the days that count today. */
export async function moduleProgress(
  db: Db,
  actor: Employee,
  enrolled: EnrolledModule,
  now: Date,
): Promise<ModuleProgress> {
  return (await moduleLearner(db, actor, enrolled, now)).progress;
}

/** The same with what has changed in the module since they did it, looked at or not. */
export async function moduleLearner(
  db: Db,
  actor: Employee,
  { rules, module, enrolments: current }: EnrolledModule,
  now: Date,
): Promise<{ progress: ModuleProgress; changes: ContentChange[] }> {
  const learningOf = await gatherLearning(db, only(actor), current);
  const { person, enrolments } = learningOf(actor.personId);
  const remedial = remedialModule({ person }, rules);
  const enrolled = enrolments.flatMap((enrolment) => {
    const programme = rules.programmes.get(enrolment.programmeId);
    return programme ? [{ programme, enrolment, remedial }] : [];
  });
  const moment = momentIn(rules.company.timeZone, now);
  const rule = rules.modules.get(module.id);
  const progress =
    moduleProgressOf(module.key, person, enrolled, moment) ??
    (rule?.elective ? electiveProgress(rule, person, moment) : null);
  if (!progress) throw notFound("module");
  const { programmes } = rules;
  const changes = contentChanges({ person, enrolments, programmes, remedial }, moment);
  const own = changes.filter((change) => change.module === module.key);
  const titled = titledFor(rules);
  return { progress: titled.progress(progress), changes: own.map(titled.named) };
}

/** Those of the changes that an employee has not looked at. It asks the database only where there is one to look at. */
export async function unseenOf(
  db: Db,
  actor: Employee,
  changes: readonly ContentChange[],
): Promise<readonly ContentChange[]> {
  if (!changes.some(({ asks }) => asks === "look")) return changes;
  return unseenChanges(changes, lookedFrom(await findLookedKeys(db, actor)));
}

function only(actor: Employee) {
  return { company: actor, personIds: [actor.personId] };
}

/** The next part of a module that the employee has to do, after this one; null after the last. */
export function partAfter(
  module: CurrentModule,
  activity: CurrentActivity,
  { activities }: Pick<ModuleProgress, "activities">,
): CurrentActivity | null {
  const asked = new Set(activities.map(({ id }) => id));
  const after = module.activities.slice(module.activities.indexOf(activity) + 1);
  return after.find(({ id }) => asked.has(id)) ?? null;
}
