import type { LessonProblem } from "./problems";

/** What is shown while someone is writing, and what was shown in that place when they came to it. */
export interface Writing {
  /** Null where nobody writes. */
  place: string | null;
  known: ReadonlySet<string>;
}

export const NOBODY: Writing = { place: null, known: new Set() };

/** Someone has gone to another place: what is shown there now stays until it is fixed. */
export function writingAt(
  place: string | null,
  shown: readonly LessonProblem[],
  placeOf: (problem: LessonProblem) => string,
): Writing {
  const there = shown.filter((problem) => isAbout(placeOf(problem), place));
  return { place, known: new Set(there.map(keyOf)) };
}

/** What is wrong, without what someone is still writing: that is shown once they have left it. */
export function calmProblems(
  found: readonly LessonProblem[],
  { place, known }: Writing,
  placeOf: (problem: LessonProblem) => string,
): LessonProblem[] {
  return found.filter((problem) => !isAbout(placeOf(problem), place) || known.has(keyOf(problem)));
}

/** Problems of the lesson as a whole are about whatever block is written. */
export const WHOLE = "whole";
export const blockPlace = (index: number) => `block ${index}`;

function isAbout(problem: string, place: string | null): boolean {
  if (place === null) return false;
  return problem === place || (problem === WHOLE && place.startsWith("block"));
}

/** Lines move while one types. */
function keyOf({ weight, message }: LessonProblem): string {
  return `${weight} ${message}`;
}
