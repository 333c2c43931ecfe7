/** The list with one of its items at another place, from 0; null where the item is not in it or the place is not there. */
export function movedTo<Item>(list: readonly Item[], item: Item, to: number): Item[] | null {
  return movedFrom(list, list.indexOf(item), to);
}

/** The same for the item at a place, for lists in which two can be alike. */
export function movedFrom<Item>(list: readonly Item[], from: number, to: number): Item[] | null {
  if (!(from in list) || !(to in list)) return null;
  const others = list.filter((_, at) => at !== from);
  return [...others.slice(0, to), list[from]!, ...others.slice(to)];
}
