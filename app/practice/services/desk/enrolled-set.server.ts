import type { PracticeBody } from "~/curriculum/rules/bodies";
import { leadsThrough } from "~/curriculum/rules/requirements";
import { findEnrolments } from "~/curriculum/queries/enrolments";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { CurrentActivity, CurrentModule } from "~/curriculum/services/curriculum.server";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Db, Store } from "~db/store";

/** A practice set as somebody is taught it now. */
export interface EnrolledSet {
  rules: CompanyRules;
  module: CurrentModule;
  activity: CurrentActivity;
  body: PracticeBody;
  /** The revision from which on work counts. */
  revisionFrom: number;
}

export interface SetPlace {
  moduleKey: string;
  activityKey: string;
}

/** A set, if its module is an elective or a programme that the employee is enrolled in leads through it; for anyone else it does not exist. */
export async function enrolledSet(
  store: Store,
  actor: Employee,
  { moduleKey, activityKey }: SetPlace,
): Promise<EnrolledSet> {
  const rules = await companyRules(store, actor);
  const found = setsIn(rules, [moduleKey]).find(({ activity }) => activity.key === activityKey);
  if (!found || !(await leadThrough(store.read, actor, rules))(moduleKey))
    throw notFound("practice");
  return found;
}

/** Every set that an employee can take, in the order of the modules. It asks for enrolments only where there are sets. */
export async function enrolledSets(store: Store, actor: Employee): Promise<EnrolledSet[]> {
  const rules = await companyRules(store, actor);
  const all = setsIn(rules, [...rules.curriculum.modules.keys()]);
  if (all.length === 0) return [];
  const leads = await leadThrough(store.read, actor, rules);
  return all.filter(({ module }) => leads(module.key));
}

function setsIn(rules: CompanyRules, moduleKeys: readonly string[]): EnrolledSet[] {
  return moduleKeys.flatMap((key) => {
    const module = rules.curriculum.modules.get(key);
    return (module?.activities ?? []).flatMap((activity) => {
      const { body, relearns } = activity;
      if (!module || body.kind !== "practice") return [];
      return [{ rules, module, activity, body, revisionFrom: relearns.at(-1)?.number ?? 1 }];
    });
  });
}

/** Tells whether a module is an elective, or what somebody is enrolled in, and was not taken out of, leads through it. */
async function leadThrough(db: Db, actor: Employee, { programmes, curriculum }: CompanyRules) {
  const enrolments = await findEnrolments(db, { company: actor, personIds: [actor.personId] });
  const current = enrolments
    .filter(({ changes }) => changes.findLast(({ kind }) => kind !== "due")?.kind !== "end")
    .flatMap(({ programmeId }) => programmes.get(programmeId) ?? [])
    .filter(({ retired }) => !retired);
  return (moduleKey: string) =>
    curriculum.modules.get(moduleKey)?.body.elective === true ||
    current.some((programme) => leadsThrough(programme, moduleKey));
}
