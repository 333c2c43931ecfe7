import type { GradedQuestion } from "~/assessment/rules/attempt";
import { CERTAINTIES, type Certainty } from "~/assessment/rules/kinds";

/** What is said of a question with fewer answers would be about chance. */
export const FEWEST_ANSWERS = 5;

/** A correlation of fewer pairs means nothing. */
const FEWEST_COMPARED = 10;

type CertaintyCount = `${Certainty}-${"right" | "wrong"}`;

/**
 * What one question revision adds up to over first attempts. Only sums, so that people can be read some at a time and companies be
 * put together. `rest` is what the same people earned of the rest of the quiz, in basis points.
 */
export type ItemSums = Record<
  | "asked"
  | "answered"
  | "right"
  | "points"
  | "maxPoints"
  | "compared"
  | "comparedRight"
  | "rest"
  | "restSquared"
  | "restOfRight"
  | CertaintyCount,
  number
>;

const NOTHING: ItemSums = {
  asked: 0,
  answered: 0,
  right: 0,
  points: 0,
  maxPoints: 0,
  compared: 0,
  comparedRight: 0,
  rest: 0,
  restSquared: 0,
  restOfRight: 0,
  "guessing-right": 0,
  "guessing-wrong": 0,
  "fairly-sure-right": 0,
  "fairly-sure-wrong": 0,
  "certain-right": 0,
  "certain-wrong": 0,
};

export type Items = ReadonlyMap<string, ItemSums>;

/** The sums of each question revision, by its id. Each entry is one person’s first attempt, question by question. */
export function itemsOf(attempts: Iterable<readonly GradedQuestion[]>): Items {
  const items = new Map<string, ItemSums>();
  for (const byQuestion of attempts) {
    const points = sumOf(byQuestion, "points");
    const maxPoints = sumOf(byQuestion, "maxPoints");
    for (const graded of byQuestion) {
      const { questionRevisionId: id } = graded;
      const others = maxPoints - graded.maxPoints;
      const rest = others === 0 ? null : Math.round((10_000 * (points - graded.points)) / others);
      const before = items.get(id) ?? NOTHING;
      items.set(id, added(before, sumsOf(graded, rest)));
    }
  }
  return items;
}

/** The sums of several lots of people together. */
export function itemsTogether(lots: readonly Items[]): Items {
  const all = new Map<string, ItemSums>();
  for (const lot of lots)
    for (const [id, sums] of lot) all.set(id, added(all.get(id) ?? NOTHING, sums));
  return all;
}

function sumsOf(graded: GradedQuestion, rest: number | null): ItemSums {
  const { answered, correct, points, maxPoints, certainty } = graded;
  if (!answered) return { ...NOTHING, asked: 1 };
  const right = correct ? 1 : 0;
  const said = certainty && { [`${certainty}-${correct ? "right" : "wrong"}`]: 1 };
  const compared = rest !== null && {
    compared: 1,
    comparedRight: right,
    rest,
    restSquared: rest * rest,
    restOfRight: right * rest,
  };
  return { ...NOTHING, asked: 1, answered: 1, right, points, maxPoints, ...compared, ...said };
}

function added<Key extends string>(
  one: Record<Key, number>,
  other: Record<Key, number>,
): Record<Key, number> {
  const sum = { ...one };
  for (const key in sum) sum[key] += other[key];
  return sum;
}

function sumOf(byQuestion: readonly GradedQuestion[], what: "points" | "maxPoints"): number {
  return byQuestion.reduce((sum, graded) => sum + graded[what], 0);
}

/**
 * How easy a question is: the points that were earned of those that could be, in basis points, by those who answered. Null below
 * five of them. Source: item difficulty p, Crocker & Algina 1986, ch. 14.
 */
export function facilityOf({ answered, points, maxPoints }: ItemSums): number | null {
  if (answered < FEWEST_ANSWERS || maxPoints === 0) return null;
  return Math.floor((10_000 * points) / maxPoints);
}

/**
 * Whether those who get this right are those who do well in the rest of the quiz: the point-biserial correlation
 *
 *   (M₁ − M₀) / s · √(p(1 − p)),
 *
 * −1…1, of being right with the share earned of the other questions. M₁ and M₀ are the mean shares of those who were right and of
 * those who were not, s their standard deviation, p the share that was right. Null below ten answers, and where nobody differs.
 * Sources: Ebel & Frisbie 1991, ch. 13; leaving the question itself out of the rest, Henrysson 1963, Psychometrika 28:211–218.
 */
export function discriminationOf(sums: ItemSums): number | null {
  const { compared: n, comparedRight: right, rest, restSquared, restOfRight } = sums;
  const wrong = n - right;
  if (n < FEWEST_COMPARED || right === 0 || wrong === 0) return null;
  const variance = restSquared / n - (rest / n) ** 2;
  // Sums are whole, so that where all shares are the same this is 0 but for the last digit.
  if (variance < 1e-6) return null;
  const apart = restOfRight / right - (rest - restOfRight) / wrong;
  return (apart / Math.sqrt(variance)) * Math.sqrt((right / n) * (wrong / n));
}

export interface CertaintyRow {
  certainty: Certainty;
  right: number;
  wrong: number;
}

/** How sure people were, and whether they were right: the surest first. */
export function certaintyOf(sums: ItemSums): CertaintyRow[] {
  return CERTAINTIES.toReversed().map((certainty) => ({
    certainty,
    right: sums[`${certainty}-right`],
    wrong: sums[`${certainty}-wrong`],
  }));
}
