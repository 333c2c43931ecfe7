import type { GradedQuestion } from "./attempt";
import { basisPointsOf } from "./grading";

/** What an attempt earned of one objective. */
export interface ObjectiveScore {
  objective: string;
  points: number;
  maxPoints: number;
  /** Of 10,000, rounded down. */
  basisPoints: number;
}

/** An attempt's points by objective, in the order in which the objectives first come up. */
export function scoreByObjective(
  byQuestion: readonly GradedQuestion[],
  objectiveOf: (questionRevisionId: string) => string,
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
  }));
}
