/**
 * Points as a share of 10,000, rounded down: ⌊ 10,000 · points / maxPoints ⌋. For a whole mark p the rounded share reaches p
 * exactly when the exact one does, so what is shown and what counts cannot disagree.
 */
export function basisPointsOf(points: number, maxPoints: number): number {
  return maxPoints === 0 ? 0 : Math.floor((points * 10_000) / maxPoints);
}

/** The fewest points that reach a mark. */
export function pointsNeeded(markBasisPoints: number, maxPoints: number): number {
  return Math.ceil((markBasisPoints * maxPoints) / 10_000);
}
