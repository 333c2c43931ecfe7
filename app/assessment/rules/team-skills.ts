import type { GradedQuestion } from "./attempt";
import { basisPointsOf } from "./grading/basis-points";

/** From how many people's answers on something is said of a group: fewer would be about persons. */
export const FEWEST_PEOPLE = 3;

/** A person's latest attempt at a quiz, as it counts. */
export interface LatestGrade {
  personId: string;
  activityId: string;
  byQuestion: readonly GradedQuestion[];
}

interface Points {
  points: number;
  maxPoints: number;
}

/** What each person earned of each objective, by objective and person. */
export type SkillPoints = ReadonlyMap<string, ReadonlyMap<string, Points>>;

/** Adds up the latest attempts; `objectiveOf` is null for questions that count for no objective any more. */
export function skillPoints(
  grades: readonly LatestGrade[],
  objectiveOf: (activityId: string, questionRevisionId: string) => string | null,
): SkillPoints {
  const sums = new Map<string, Map<string, Points>>();
  for (const { personId, activityId, byQuestion } of grades) {
    for (const { questionRevisionId, points, maxPoints } of byQuestion) {
      const objective = objectiveOf(activityId, questionRevisionId);
      if (objective === null) continue;
      const people = sums.get(objective) ?? new Map<string, Points>();
      sums.set(objective, people);
      const sum = people.get(personId) ?? { points: 0, maxPoints: 0 };
      people.set(personId, {
        points: sum.points + points,
        maxPoints: sum.maxPoints + maxPoints,
      });
    }
  }
  return sums;
}

export interface TeamSkill {
  objective: string;
  /** With evidence; below `FEWEST_PEOPLE`, how many is not said. */
  people: number | null;
  /** The group's points of all it could have earned, of 10,000 rounded down; null with too few people. */
  basisPoints: number | null;
}

/** What a group has earned of an objective together, and how many of them have met it. */
export interface SkillSum extends Points {
  objective: string;
  people: number;
}

/** Adds up what each of a group has earned of an objective. */
export function summedUp(objective: string, met: readonly Points[]): SkillSum {
  return {
    objective,
    people: met.length,
    points: met.reduce((sum, one) => sum + one.points, 0),
    maxPoints: met.reduce((sum, one) => sum + one.maxPoints, 0),
  };
}

/** How a group does in every objective, the weakest first, those that too few people have met last. */
export function teamSkills(sums: readonly SkillSum[]): TeamSkill[] {
  return sums
    .map(({ objective, people, points, maxPoints }): TeamSkill => {
      if (people < FEWEST_PEOPLE) return { objective, people: null, basisPoints: null };
      return { objective, people, basisPoints: basisPointsOf(points, maxPoints) };
    })
    .sort((a, b) => (a.basisPoints ?? Infinity) - (b.basisPoints ?? Infinity));
}
