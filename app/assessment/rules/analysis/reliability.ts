import type { GradedQuestion } from "~/assessment/rules/attempt";

/** From how many first attempts on the reliability of a quiz is said: below, it is mostly chance. */
export const FEWEST_ATTEMPTS = 30;

/** More sets of questions than this come of drawing at random; then no set is met often enough. */
const MOST_SETS = 20;

/** A whole first attempt, at one revision of a quiz. */
export interface FirstAttempt {
  revisionId: string;
  passed: boolean;
  byQuestion: readonly GradedQuestion[];
}

/** Sums over the attempts that were asked the same questions, in whole points. */
interface SetSums {
  attempts: number;
  total: number;
  totalSquared: number;
  /** By question revision. */
  items: ReadonlyMap<string, { points: number; squared: number }>;
}

/** What one revision of a quiz adds up to. */
export interface QuizSums {
  attempts: number;
  passed: number;
  /** By the questions that were asked. */
  sets: ReadonlyMap<string, SetSums>;
}

export type Quizzes = ReadonlyMap<string, QuizSums>;

/** The sums of each revision of each quiz, by its id. */
export function quizzesOf(attempts: Iterable<FirstAttempt>): Quizzes {
  let all: Quizzes = new Map();
  for (const attempt of attempts) all = withQuiz(all, attempt.revisionId, sumsOf(attempt));
  return all;
}

export function quizzesTogether(lots: readonly Quizzes[]): Quizzes {
  let all: Quizzes = new Map();
  for (const lot of lots) for (const [id, sums] of lot) all = withQuiz(all, id, sums);
  return all;
}

/**
 * How far another quiz like it would put the same people in the same order: Cronbach’s α of the points of its questions,
 *
 *   k / (k − 1) · (1 − Σσᵢ² / σ²),
 *
 * of k questions with variances σᵢ² and the total with σ². Where every question is worth one point, all or nothing, this is KR-20.
 * It is of the set of questions that was asked most often, and null below thirty attempts at it, with one question alone, and
 * where all totals are the same. Sources: Cronbach 1951, Psychometrika 16:297–334; Kuder & Richardson 1937, Psychometrika 2:151–160.
 */
export function reliabilityOf({ sets }: Pick<QuizSums, "sets">): number | null {
  const [most] = [...sets.values()].sort((a, b) => b.attempts - a.attempts);
  if (!most || most.attempts < FEWEST_ATTEMPTS || most.items.size < 2) return null;
  const k = most.items.size;
  const variance = varianceOf(most.attempts, most.total, most.totalSquared);
  if (variance === 0) return null;
  const ofItems = [...most.items.values()].reduce(
    (sum, { points, squared }) => sum + varianceOf(most.attempts, points, squared),
    0,
  );
  return (k / (k - 1)) * (1 - ofItems / variance);
}

/** Of whole numbers; exactly 0 where all are the same. */
function varianceOf(n: number, sum: number, squares: number): number {
  return (n * squares - sum * sum) / (n * n);
}

function sumsOf({ passed, byQuestion }: FirstAttempt): QuizSums {
  const asked = byQuestion.map(({ questionRevisionId }) => questionRevisionId).sort();
  const total = byQuestion.reduce((sum, { points }) => sum + points, 0);
  const items = byQuestion.map(
    ({ questionRevisionId, points }) =>
      [questionRevisionId, { points, squared: points * points }] as const,
  );
  const set = { attempts: 1, total, totalSquared: total * total, items: new Map(items) };
  return { attempts: 1, passed: passed ? 1 : 0, sets: new Map([[asked.join(" "), set]]) };
}

function withQuiz(all: Quizzes, id: string, sums: QuizSums): Quizzes {
  const before = all.get(id);
  return new Map(all).set(id, before ? quizTogether(before, sums) : sums);
}

function quizTogether(one: QuizSums, other: QuizSums): QuizSums {
  const sets = new Map(one.sets);
  for (const [questions, sums] of other.sets) {
    const before = sets.get(questions);
    if (before) sets.set(questions, setTogether(before, sums));
    else if (sets.size < MOST_SETS) sets.set(questions, sums);
  }
  return { attempts: one.attempts + other.attempts, passed: one.passed + other.passed, sets };
}

function setTogether(one: SetSums, other: SetSums): SetSums {
  const items = [...one.items].map(([id, { points, squared }]) => {
    const more = other.items.get(id);
    const sums = {
      points: points + (more?.points ?? 0),
      squared: squared + (more?.squared ?? 0),
    };
    return [id, sums] as const;
  });
  return {
    attempts: one.attempts + other.attempts,
    total: one.total + other.total,
    totalSquared: one.totalSquared + other.totalSquared,
    items: new Map(items),
  };
}
