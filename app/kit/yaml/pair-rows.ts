import { isCollection, plain, says, type Sameness } from "./says";

/** So many entries that share a field are looked at, and no more: else a long list would be compared with itself. */
const MOST_COMPARED = 50;

/**
 * Which of the old entries each wanted one is made from, by index; null for one that is new. The same ones belong together wherever
 * they stand, then those that share most fields, then those in the same place. A single value is made from the same one only.
 */
export function pairRows(
  old: readonly unknown[],
  wanted: readonly unknown[],
  sameness: Sameness,
): (number | null)[] {
  const pairs = wanted.map((): number | null => null);
  const fields = old.map((row) => fieldsOf(row, sameness));
  const wantedFields = wanted.map((row) => fieldsOf(row, sameness));
  const free = new Set(old.keys());
  const having = new Map<string, Set<number>>();
  for (const [from, names] of fields.entries())
    for (const name of names) having.set(name, (having.get(name) ?? new Set()).add(from));
  const pair = (index: number, from: number) => {
    pairs[index] = from;
    free.delete(from);
    for (const name of fields[from] ?? []) having.get(name)?.delete(from);
  };
  const open = () => [...wanted.keys()].filter((index) => pairs[index] === null);
  const isSame = (from: number, index: number) => says(old[from], wanted[index], sameness);
  /** Those that share a field, in their order, with how many they share. */
  const alike = (index: number) => {
    const shared = new Map<number, number>();
    for (const name of wantedFields[index] ?? [])
      for (const from of firstOf(having.get(name))) shared.set(from, (shared.get(from) ?? 0) + 1);
    return [...shared].sort(([one], [other]) => one - other);
  };
  for (const index of open()) if (free.has(index) && isSame(index, index)) pair(index, index);
  for (const index of open()) {
    const found = alike(index).find(([from]) => isSame(from, index));
    if (found) pair(index, found[0]);
  }
  for (const index of open()) {
    const rank = ([from, shared]: [number, number]) => shared + (from === index ? 0.5 : 0);
    const [best] = alike(index).sort((one, other) => rank(other) - rank(one));
    if (best) pair(index, best[0]);
  }
  for (const index of open())
    if (free.has(index) && isCollection(old[index]) && isCollection(wanted[index]))
      pair(index, index);
  return pairs;
}

function* firstOf(indexes: ReadonlySet<number> = new Set()): Iterable<number> {
  let count = 0;
  for (const index of indexes) {
    if (count === MOST_COMPARED) return;
    count += 1;
    yield index;
  }
}

/** What an entry has in common with others, as text. */
function fieldsOf(row: unknown, { trimmed }: Sameness): string[] {
  const written = (value: unknown) =>
    JSON.stringify(value, (_, held: unknown) =>
      trimmed && typeof held === "string" ? plain(held) : held,
    );
  return isCollection(row) ? Object.entries(row).map(written) : [written([row])];
}
