import type { GradedQuestion } from "~/assessment/rules/attempt";
import { basisPointsOf, pointsNeeded } from "./basis-points";
import { markOf, type Marks } from "./mastery";

/** What an attempt earned of one objective. */
export interface ObjectiveScore {
  objective: string;
  points: number;
  maxPoints: number;
  /** Of 10,000, rounded down. */
  basisPoints: number;
  /** The points that its mark asks for; 0 where it has none. */
  needed: number;
}

/** The same in the words of its module. */
export type WordedScore = Omit<ObjectiveScore, "objective"> & { words: string };

/** An attempt's points by objective, in the order in which the objectives first come up. */
export function scoreByObjective(
  byQuestion: readonly GradedQuestion[],
  objectiveOf: (questionRevisionId: string) => string,
  marks: Marks,
): ObjectiveScore[] {
  const sums = new Map<string, { points: number; maxPoints: number }>();
  for (const { questionRevisionId, points, maxPoints } of byQuestion) {
    const objective = objectiveOf(questionRevisionId);
    const sum = sums.get(objective) ?? { points: 0, maxPoints: 0 };
    sums.set(objective, { points: sum.points + points, maxPoints: sum.maxPoints + maxPoints });
  }
  return [...sums].map(([objective, { points, maxPoints }]) => ({
    objective,
    points,
    maxPoints,
    basisPoints: basisPointsOf(points, maxPoints),
    needed: pointsNeeded(markOf(marks, objective), maxPoints),
  }));
}
