import type { Moment } from "../moment";
import type { EnrolmentFacts, PersonFacts } from "./facts";
import { tenureOf } from "./periods";
import { requiredPolicy, type ModuleRule, type PolicyRule, type ProgrammeRule } from "./rules";
import type { ModuleProgress, PolicyProgress } from "./standing";

/**
 * How far a person is in a module. For a renewal, `quizzesSince` asks for quizzes passed again from that instant on;
 * lessons stay learned unless a revision asked for more.
 */
export function progressOf(
  module: ModuleRule,
  person: Pick<PersonFacts, "evidence">,
  quizzesSince: Date | null,
): ModuleProgress {
  const activities = module.activities.map(({ relearns, ...activity }) => {
    const evidence = person.evidence.get(activity.id) ?? null;
    const current =
      evidence !== null &&
      relearns.every((revision) => evidence.revisionNumber >= revision.number) &&
      (activity.kind !== "quiz" || quizzesSince === null || evidence.at >= quizzesSince);
    return { ...activity, evidence, current };
  });
  return {
    id: module.id,
    key: module.key,
    title: module.title,
    done: activities.length > 0 && activities.every((activity) => activity.current),
    activities,
  };
}

/**
 * How far a person is in a module, whichever programme led them to it: a part of it is done where no programme that they are
 * enrolled in asks for it any more. Null where none that is taught leads through it.
 */
export function moduleProgressOf(
  moduleKey: string,
  person: Pick<PersonFacts, "evidence" | "suspensions">,
  enrolled: readonly {
    enrolment: Pick<EnrolmentFacts, "periods">;
    programme: Pick<ProgrammeRule, "modules" | "retired" | "renewalWindowDays">;
  }[],
  now: Moment,
): ModuleProgress | null {
  const asking = enrolled.flatMap(({ enrolment, programme }) => {
    const module = programme.modules.find((each) => each.key === moduleKey);
    if (!module || programme.retired) return [];
    return [{ module, ...tenureOf({ person, enrolment, programme }, now) }];
  });
  const [first] = asking;
  if (!first) return null;
  const latest = asking.reduce<Date | null>(
    (since, { renewSince }) => (renewSince && (!since || renewSince > since) ? renewSince : since),
    null,
  );
  return progressOf(first.module, person, latest);
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
