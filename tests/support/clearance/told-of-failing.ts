import { showNotices } from "~/notices/services/show-notices.server";
import type { WholeManager } from "~/people/rules/actor";
import type { Store } from "~db/store";

/** What a manager is told of what fails that is done elsewhere, and whether it’s settled. */
export async function toldOfFailing(store: Store, actor: WholeManager, now: Date) {
  const { days } = await showNotices({ store, actor, now });
  return days
    .flatMap(({ notices }) => notices)
    .filter(({ title }) => title.startsWith("Firsthand hasn’t"))
    .map(({ title, settled }) => ({ title, settled: settled !== null }));
}
