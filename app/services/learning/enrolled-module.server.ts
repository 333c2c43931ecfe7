import { gatherEvidence } from "~/domain/clearance/gather";
import { moduleProgressOf } from "~/domain/clearance/progress";
import type { ModuleProgress } from "~/domain/clearance/standing";
import { momentIn } from "~/domain/moment";
import type { Employee } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import { companyRules, type CompanyRules } from "~/services/clearance/company-rules.server";
import type { CurrentActivity, CurrentModule } from "~/services/curriculum/curriculum.server";
import {
  findCompletions,
  findEnrolments,
  findGrades,
  findPeriods,
  findSuspensions,
} from "~db/queries/facts";
import type { Store } from "~db/store";

export interface EnrolledModule {
  rules: CompanyRules;
  module: CurrentModule;
  /** Everything they are enrolled in. */
  enrolments: Awaited<ReturnType<typeof findEnrolments>>;
}

/**
 * A module as it is taught now, if a programme that the employee is enrolled in leads through it; for anybody else it does
 * not exist. The same rule as `findEnrolledActivity`, from the copy of the curriculum in memory.
 */
export async function enrolledModule(
  store: Store,
  actor: Employee,
  moduleKey: string,
): Promise<EnrolledModule> {
  const rules = await companyRules(store, actor.companyId);
  const { modules, programmes } = rules.curriculum;
  const module = modules.get(moduleKey);
  if (!module) throw notFound("module");
  const enrolments = await findEnrolments(store.read, only(actor));
  const leadsHere = enrolments.some(({ programmeId }) => {
    const programme = programmes.get(programmeId);
    return programme && !programme.retired && programme.body.modules.includes(moduleKey);
  });
  if (!leadsHere) throw notFound("module");
  return { rules, module, enrolments };
}

/** The same with one lesson of it. */
export async function enrolledLesson(
  store: Store,
  actor: Employee,
  { moduleKey, activityKey }: { moduleKey: string; activityKey: string },
) {
  const { rules, module } = await enrolledModule(store, actor, moduleKey);
  const activity = module.activities.find((each) => each.key === activityKey);
  if (!activity || activity.body.kind !== "lesson") throw notFound("lesson");
  return { rules, module, activity, lesson: activity.body };
}

/** How far an employee is in a module: what they have learned, in the versions and since the days that count today. */
export async function moduleProgress(
  store: Store,
  actor: Employee,
  { rules, module, enrolments }: EnrolledModule,
  now: Date,
): Promise<ModuleProgress> {
  const people = only(actor);
  const completions = await findCompletions(store.read, people);
  const grades = await findGrades(store.read, people);
  const periods = await findPeriods(store.read, people);
  // Without a period there is nothing to renew, and nothing that could be revoked.
  const suspensions = periods.length > 0 ? await findSuspensions(store.read, people) : [];
  const enrolled = enrolments.flatMap(({ id, programmeId }) => {
    const programme = rules.programmes.get(programmeId);
    const granted = periods.filter((period) => period.enrolmentId === id);
    return programme ? [{ programme, enrolment: { periods: granted } }] : [];
  });
  const progress = moduleProgressOf(
    module.key,
    { evidence: gatherEvidence(completions, grades), suspensions },
    enrolled,
    momentIn(rules.company.timeZone, now),
  );
  if (!progress) throw notFound("module");
  return progress;
}

function only({ companyId, personId }: Employee) {
  return { companyId, personIds: [personId] };
}

/** Where the next part of a module is, after this one; null after its last. */
export function partAfter(module: CurrentModule, activity: CurrentActivity) {
  const index = module.activities.indexOf(activity);
  return module.activities[index + 1] ?? null;
}
