import { addDays, type Moment } from "~/kit/time/moment";
import type { ChangesInput, ContentChange } from "./changed-content";
import { newParts } from "./new-parts";
import type { PersonFacts } from "~/clearance/rules/standing/facts";
import { tenureOf } from "~/clearance/rules/standing/periods";
import { creditFor, isPlaceKept, moduleProgressOf } from "~/clearance/rules/standing/progress";
import { isRelearned, leadsThrough, type ActivityRule } from "~/curriculum/rules/requirements";

/**
 * What an employee is concerned by: of everything that they did, and that a programme which they are in still leads through, what
 * has changed since then, and what was added since they began. Those asked to look are the ones whose work still counts. The first
 * day to keep comes first.
 */
export function contentChanges(input: ChangesInput, now: Moment): ContentChange[] {
  const { person, programmes, remedial } = input;
  const enrolled = input.enrolments.flatMap((enrolment) => {
    const programme = programmes.get(enrolment.programmeId);
    if (!programme || programme.retired || enrolment.endedAt) return [];
    return [{ enrolment, programme, remedial }];
  });
  const modules = new Map(
    enrolled
      .flatMap(({ programme }) => [...programme.modules, programme.renewalModule])
      .filter((module) => module !== null)
      .map((module) => [module.key, module]),
  );
  const keepsPlaceIn = (moduleKey: string) =>
    enrolled.some((one) => leadsThrough(one.programme, moduleKey) && isPlaceKept(person, one, now));
  const changes = [...modules.values()].flatMap((module) => {
    const behind = module.activities.filter((activity) => {
      const done = person.evidence.get(activity.id);
      return (
        done !== undefined &&
        (done.revisionNumber < activity.changed || firstRelearn(activity, person) !== undefined)
      );
    });
    if (behind.length === 0) return [];
    const progress = moduleProgressOf(module.key, person, enrolled, now);
    const credited = creditFor(module, person.credits, now.today) !== null;
    const pauses = enrolled.some(
      ({ enrolment, programme }) =>
        programme.modules.some(({ key }) => key === module.key) &&
        tenureOf({ person, enrolment, programme }, now).running !== null,
    );
    return behind.flatMap((activity): ContentChange[] => {
      const { id: activityId, kind, key, title } = activity;
      const about = { activityId, kind, module: module.key, key, title };
      const again = firstRelearn(activity, person);
      if (again) {
        const by = addDays(again.overdueFrom, -1);
        const asked = { number: again.number, byPlaybook: again.playbookAt !== undefined };
        const place = !pauses && keepsPlaceIn(module.key) ? { keepsPlace: true as const } : {};
        return credited ? [] : [{ ...about, asks: "again", ...asked, by, pauses, ...place }];
      }
      const counts = progress?.activities.some((each) => each.id === activityId && each.current);
      if (!counts || !activity.lookBy) return [];
      const { changed: number, lookBy: by } = activity;
      return [{ ...about, asks: "look", number, byPlaybook: false, by, pauses: false }];
    });
  });
  return [...changes, ...newParts(person, enrolled, now)].sort((a, b) =>
    a.by < b.by ? -1 : a.by > b.by ? 1 : 0,
  );
}

function firstRelearn({ id, relearns }: ActivityRule, { evidence }: Pick<PersonFacts, "evidence">) {
  const learned = evidence.get(id);
  return learned && relearns.find((relearn) => !isRelearned(relearn, learned));
}

/** The same without what somebody has looked at. `looked` is the newest change they have seen, by activity. */
export function unseenChanges(
  changes: readonly ContentChange[],
  looked: ReadonlyMap<string, number>,
): ContentChange[] {
  return changes.filter(
    ({ asks, activityId, number }) => asks !== "look" || (looked.get(activityId) ?? 0) < number,
  );
}
