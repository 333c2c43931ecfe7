/** Orders `2026.9` before `2026.10`. */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split(".").map(Number);
  const [yearB = 0, numberB = 0] = b.split(".").map(Number);
  return yearA - yearB || numberA - numberB;
}

/** The version that follows: `2026.3` after `2026.2`, or the first one of a new year. */
export function nextVersion(versions: readonly string[], year: number): string {
  const newest = versions.toSorted(compareVersions).at(-1);
  const [newestYear = 0, number = 0] = newest?.split(".").map(Number) ?? [];
  return newestYear >= year ? `${newestYear}.${number + 1}` : `${year}.1`;
}
