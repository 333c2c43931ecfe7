/** The list with one of its items at another place, from 0; null where the item is not in it or the place is not there. */
export function movedTo(list: readonly string[], item: string, to: number): string[] | null {
  if (!list.includes(item) || !Number.isInteger(to) || to < 0 || to >= list.length) return null;
  return list.filter((other) => other !== item).toSpliced(to, 0, item);
}
