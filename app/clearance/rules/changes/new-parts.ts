import { addDays, type Moment } from "~/kit/time/moment";
import { tenureOf } from "~/clearance/rules/standing/periods";
import { creditFor, moduleProgressOf } from "~/clearance/rules/standing/progress";
import type {
  ActivityRule,
  Addition,
  ModuleRule,
  ProgrammeRule,
} from "~/curriculum/rules/requirements";
import type { ChangesInput, ContentChange } from "./changed-content";

interface Enrolled {
  enrolment: ChangesInput["enrolments"][number];
  programme: ProgrammeRule;
  remedial: ModuleRule | null;
}

/**
 * The lessons and quizzes that were added after somebody began, are required of them, and that they have not done: one more step of
 * their training or, for people who are cleared, something to do before a day.
 */
export function newParts(
  person: ChangesInput["person"],
  enrolled: readonly Enrolled[],
  now: Moment,
): ContentChange[] {
  const found = enrolled.flatMap((one) => {
    const { enrolment, programme } = one;
    const running = tenureOf({ person, enrolment, programme }, now).running !== null;
    return programme.modules
      .filter((module) => hasAdditions(module) && !creditFor(module, person.credits, now.today))
      .flatMap((module) => {
        const open = moduleProgressOf(module.key, person, [one], now)?.activities ?? [];
        return module.activities.flatMap((activity): ContentChange[] => {
          const addition = activity.added ?? module.added;
          const isOpen = open.some(({ id, evidence }) => id === activity.id && !evidence);
          if (!addition || addition.at <= enrolment.enrolledAt || !isOpen) return [];
          const pauses = running && addition.reach === "cleared";
          if (running && !pauses) return [];
          return [newPart(activity, module, { ...addition, pauses })];
        });
      });
  });
  // Where it keeps a clearance and is a step besides, the day is what counts.
  const first = found.toSorted((a, b) => Number(b.pauses) - Number(a.pauses));
  return [...new Map(first.toReversed().map((change) => [change.activityId, change])).values()];
}

function hasAdditions({ added, activities }: ModuleRule): boolean {
  return added !== undefined || activities.some((activity) => activity.added !== undefined);
}

function newPart(
  { id: activityId, kind, key, title }: ActivityRule,
  module: ModuleRule,
  { at, overdueFrom, pauses }: Addition & { pauses: boolean },
): ContentChange {
  return {
    activityId,
    kind,
    module: module.key,
    key,
    title,
    asks: "new",
    number: at.getTime(),
    byPlaybook: false,
    by: addDays(overdueFrom, -1),
    pauses,
  };
}
