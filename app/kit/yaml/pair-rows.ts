/**
 * Which of the old entries each wanted one is made from, by index; null for one that is new. The same ones belong together wherever
 * they stand, then those that share most fields, then those in the same place.
 */
export function pairRows(
  old: readonly unknown[],
  wanted: readonly unknown[],
  same: (old: unknown, wanted: never) => boolean,
): (number | null)[] {
  const pairs = wanted.map((): number | null => null);
  const free = new Set(old.keys());
  const pair = (index: number, from: number) => {
    pairs[index] = from;
    free.delete(from);
  };
  const open = () => [...wanted.keys()].filter((index) => pairs[index] === null);
  const isSame = (from: number, index: number) => same(old[from], wanted[index] as never);
  for (const index of open()) if (free.has(index) && isSame(index, index)) pair(index, index);
  for (const index of open()) {
    const from = [...free].find((each) => isSame(each, index));
    if (from !== undefined) pair(index, from);
  }
  for (const index of open()) {
    const likeness = (from: number) => sharedFields(old[from], wanted[index], same);
    const best = [...free].reduce<number | null>((found, from) => {
      if (found === null) return from;
      const more = likeness(from) - likeness(found);
      return more > 0 || (more === 0 && from === index) ? from : found;
    }, null);
    if (best !== null && likeness(best) > 0) pair(index, best);
  }
  for (const index of open()) if (free.has(index)) pair(index, index);
  return pairs;
}

function sharedFields(
  old: unknown,
  wanted: unknown,
  same: (old: unknown, wanted: never) => boolean,
): number {
  if (typeof old !== "object" || !old || typeof wanted !== "object" || !wanted) return 0;
  return Object.entries(wanted).filter(([key, value]) =>
    same((old as Record<string, unknown>)[key], value as never),
  ).length;
}
