import { CRITERIA, type Criterion, type CriticalFail } from "~/curriculum/rules/practice-kinds";
import type { Agreement, ReplyScores } from "~/practice/rules/rows";
import { weightedKappa, type Pair } from "./kappa";

interface Judged {
  scores: ReplyScores;
  critical: readonly CriticalFail[];
}

/** The same reply as two judged it; of a sample, the second is the key. */
export interface JudgedTwice {
  one: Judged;
  other: Judged;
}

/**
 * How far two agree about the same replies: weighted kappa of all their scores and of each criterion’s, and in how many of 10,000
 * they saw a critical fail, or none, alike.
 */
export function agreementOf(replies: readonly JudgedTwice[]): Agreement {
  const pairs = (criterion: Criterion): Pair[] =>
    replies.map(({ one, other }) => [one.scores[criterion], other.scores[criterion]]);
  const alike = replies.filter(({ one, other }) => sameCritical(one, other)).length;
  return {
    all: weightedKappa(CRITERIA.flatMap(pairs)),
    critical: replies.length === 0 ? 0 : Math.round((10_000 * alike) / replies.length),
    criteria: Object.fromEntries(
      CRITERIA.map((criterion) => [criterion, weightedKappa(pairs(criterion))]),
    ) as Agreement["criteria"],
  };
}

/** Whether both saw no critical fail, or one and the same at least. */
export function sameCritical(one: Judged, other: Judged): boolean {
  if (one.critical.length === 0 || other.critical.length === 0)
    return one.critical.length === other.critical.length;
  return one.critical.some((fail) => other.critical.includes(fail));
}

/** Where somebody judged a sample otherwise than its key; null where nowhere. */
export function differenceFrom(judged: Judged, key: Judged) {
  const criteria = CRITERIA.filter(
    (criterion) => judged.scores[criterion] !== key.scores[criterion],
  );
  const missed = key.critical.filter((fail) => !judged.critical.includes(fail));
  const unfounded = judged.critical.filter((fail) => !key.critical.includes(fail));
  return criteria.length + missed.length + unfounded.length === 0
    ? null
    : { criteria, missed, unfounded };
}

/**
 * Whether a calibration is passed: the agreement asked for, and no sample taken for harmless that has a critical fail. Where every
 * score is the key’s it is, even if kappa can’t be told.
 */
export function isCalibrated(
  replies: readonly JudgedTwice[],
  { agreementBasisPoints }: { agreementBasisPoints: number },
): boolean {
  const overlooked = replies.some(
    ({ one, other }) => other.critical.length > 0 && one.critical.length === 0,
  );
  if (overlooked || replies.length === 0) return false;
  const { all } = agreementOf(replies);
  return all === null
    ? replies.every(({ one, other }) => differenceFrom(one, other) === null)
    : all >= agreementBasisPoints;
}

/** How agreement is read, after Landis & Koch 1977: below 0.4 poor to fair, below 0.6 moderate, from there good. */
export function agreementTone(basisPoints: number | null): "good" | "fair" | "poor" | "unknown" {
  if (basisPoints === null) return "unknown";
  return basisPoints >= 6_000 ? "good" : basisPoints >= 4_000 ? "fair" : "poor";
}

/** How much somebody’s agreement has changed from the first of their calibrations to the last; null with fewer than two that tell. */
export function driftOf(
  calibrations: readonly { at: Date; agreement: Agreement }[],
): number | null {
  const told = calibrations
    .filter(({ agreement }) => agreement.all !== null)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last || first === last) return null;
  return last.agreement.all! - first.agreement.all!;
}
