/** “85%” for 8,571 of 10,000. Rounded down, so that a score just below the mark never reads as the mark. */
export function percentText(basisPoints: number): string {
  return `${Math.floor(basisPoints / 100)}%`;
}
