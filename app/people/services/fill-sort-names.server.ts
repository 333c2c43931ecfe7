import { findUnsorted, setSortName } from "~/people/queries/organisation";
import type { Store } from "~db/store";

/** Gives a sort key to everyone added before there were any. A migration can’t: no engine folds names as we do. */
export async function fillSortNames(store: Store): Promise<void> {
  const unsorted = await findUnsorted(store.read);
  if (unsorted.length === 0) return;
  await store.write(async (tx) => {
    for (const person of unsorted) await setSortName(tx, person);
  });
}
