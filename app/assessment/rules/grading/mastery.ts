import type { GradedQuestion } from "~/assessment/rules/attempt";
import { basisPointsOf } from "./basis-points";

/**
 * What an attempt has to reach, in basis points: of all its points, and of those of each objective that it asks about. A quiz published
 * before objectives had marks asks for the whole alone.
 */
export interface Marks {
  passBasisPoints: number;
  objectiveBasisPoints?: number | undefined;
  /** Objectives whose mark is another. */
  objectiveMarks?: Readonly<Record<string, number>> | undefined;
}

/** What keeps an attempt from passing; all of it empty where it passes. */
export interface Shortfall {
  whole: boolean;
  objectives: string[];
  /** Revisions of critical questions that were answered wrong, and with certainty. */
  critical: string[];
}

/** The mark of an objective in basis points of its points; 0 where it has none. */
export function markOf(marks: Marks, objective: string): number {
  return marks.objectiveMarks?.[objective] ?? marks.objectiveBasisPoints ?? 0;
}

/** The least that every objective asks for; null where none asks for anything. */
export function commonMark({
  objectiveBasisPoints = 0,
  objectiveMarks = {},
}: Marks): number | null {
  return Math.min(objectiveBasisPoints, ...Object.values(objectiveMarks)) || null;
}

/** What an attempt with these grades falls short of. */
export function shortfallOf(byQuestion: readonly GradedQuestion[], marks: Marks): Shortfall {
  const all = sumOf(byQuestion);
  const objectives = new Set(byQuestion.flatMap(({ objective }) => objective ?? []));
  return {
    whole: basisPointsOf(all.points, all.maxPoints) < marks.passBasisPoints,
    objectives: [...objectives].filter((code) => {
      const { points, maxPoints } = sumOf(byQuestion.filter((one) => one.objective === code));
      return basisPointsOf(points, maxPoints) < markOf(marks, code);
    }),
    critical: byQuestion
      .filter(({ critical, correct, certainty }) => critical && !correct && certainty === "certain")
      .map(({ questionRevisionId }) => questionRevisionId),
  };
}

/** What else keeps an attempt from passing whose points would do in all; null where nothing does. */
export function shortOf(
  byQuestion: readonly GradedQuestion[],
  marks: Marks,
): "objectives" | "critical" | null {
  const { whole, objectives, critical } = shortfallOf(byQuestion, marks);
  if (critical.length > 0) return "critical";
  return !whole && objectives.length > 0 ? "objectives" : null;
}

/** Whether these grades pass: the whole, every objective, and no critical question wrong and certain. */
export function reaches(byQuestion: readonly GradedQuestion[], marks: Marks): boolean {
  const { whole, objectives, critical } = shortfallOf(byQuestion, marks);
  return !whole && objectives.length === 0 && critical.length === 0;
}

function sumOf(questions: readonly GradedQuestion[]): { points: number; maxPoints: number } {
  return questions.reduce(
    (sum, { points, maxPoints }) => ({
      points: sum.points + points,
      maxPoints: sum.maxPoints + maxPoints,
    }),
    { points: 0, maxPoints: 0 },
  );
}
