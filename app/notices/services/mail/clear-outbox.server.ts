import { removeEndedMails } from "~/notices/queries/outbox";
import type { Store } from "~db/store";

/** How long a mail is kept after it was sent, dropped or given up. Its notice stays. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** So many are removed in one write, so that nobody waits for it. */
const AT_ONCE = 500;

/** Removes mails that ended more than 90 days ago, and returns how many. What they told stays among the notices. */
export async function clearOutbox({
  store,
  now,
  keepGoing = () => true,
}: {
  store: Store;
  now: Date;
  /** Asked before each write; the rest is left for the next run. */
  keepGoing?: () => boolean;
}): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  let removed = 0;
  for (let some = AT_ONCE; some === AT_ONCE && keepGoing(); removed += some)
    some = await store.write((tx) => removeEndedMails(tx, before, AT_ONCE));
  return removed;
}
