/** A row that lasts, with the number and hash of its newest revision; 0 and null where it has none. */
export interface Kept {
  id: string;
  key: string;
  retired: boolean;
  number: number;
  hash: string | null;
}

export interface Wanted {
  key: string;
  hash: string;
}

/** What it takes to bring rows to what files say. `revised` names the number of the revision to add. */
export interface Reconciliation<W extends Wanted> {
  added: W[];
  revised: { id: string; number: number; wanted: W }[];
  restored: string[];
  retired: string[];
}

/** Compares by key and hash. What left the files is retired and what came back is restored; nothing is removed. */
export function reconcile<W extends Wanted>(
  kept: readonly Kept[],
  wanted: readonly W[],
): Reconciliation<W> {
  const rows = new Map(kept.map((row) => [row.key, row]));
  const keys = new Set(wanted.map(({ key }) => key));
  const there = wanted.flatMap((item) => {
    const row = rows.get(item.key);
    return row ? [{ row, item }] : [];
  });
  return {
    added: wanted.filter(({ key }) => !rows.has(key)),
    revised: there
      .filter(({ row, item }) => row.hash !== item.hash)
      .map(({ row, item }) => ({ id: row.id, number: row.number + 1, wanted: item })),
    restored: there.filter(({ row }) => row.retired).map(({ row }) => row.id),
    retired: kept.filter((row) => !row.retired && !keys.has(row.key)).map(({ id }) => id),
  };
}
