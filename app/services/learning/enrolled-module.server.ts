import { gatherEvidence } from "~/domain/clearance/gather";
import { progressOf } from "~/domain/clearance/progress";
import type { ModuleProgress } from "~/domain/clearance/standing";
import type { Employee } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import { companyRules, type CompanyRules } from "~/services/clearance/company-rules.server";
import {
  currentCurriculum,
  type CurrentActivity,
  type CurrentModule,
} from "~/services/curriculum/curriculum.server";
import { findCompletions, findGrades } from "~db/queries/facts";
import { findEnrolledProgrammeIds } from "~db/queries/learning";
import type { Store } from "~db/store";

export interface EnrolledModule {
  rules: CompanyRules;
  module: CurrentModule;
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
  const { modules, programmes } = await currentCurriculum(store);
  const module = modules.get(moduleKey);
  if (!module) throw notFound("module");
  const enrolled = await findEnrolledProgrammeIds(store.read, actor);
  const leadsHere = enrolled.some((id) => {
    const programme = programmes.get(id);
    return programme && !programme.retired && programme.body.modules.includes(moduleKey);
  });
  if (!leadsHere) throw notFound("module");
  return { rules, module };
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

/** How far an employee is in a module: what they have learned, in the versions that count today. */
export async function moduleProgress(
  store: Store,
  actor: Employee,
  { rules, module }: EnrolledModule,
): Promise<ModuleProgress> {
  const people = { companyId: actor.companyId, personIds: [actor.personId] };
  const completions = await findCompletions(store.read, people);
  const grades = await findGrades(store.read, people);
  const evidence = gatherEvidence(completions, grades);
  const rule = [...rules.programmes.values()]
    .flatMap((programme) => programme.modules)
    .find((each) => each.id === module.id);
  if (!rule) throw notFound("module");
  return progressOf(
    rule,
    { leftAt: null, evidence, acknowledged: new Map(), suspensions: [] },
    null,
  );
}

/** Where the next part of a module is, after this one; null after its last. */
export function partAfter(module: CurrentModule, activity: CurrentActivity) {
  const index = module.activities.indexOf(activity);
  return module.activities[index + 1] ?? null;
}
