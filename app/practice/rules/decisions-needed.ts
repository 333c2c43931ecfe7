/** How many of a shift’s decisions have to be right to reach a mark, of 10,000. With few posts a high mark needs them all. */
export function decisionsNeeded(basisPoints: number, posts: number): number {
  return Math.ceil((basisPoints * posts) / 10_000);
}
