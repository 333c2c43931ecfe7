import { removeOldDeliveries } from "~/gate/queries/webhooks/deliveries";
import { DAY_MS, KEPT_DAYS } from "~/gate/rules/webhooks/limits";
import type { Store } from "~db/store";

const AT_ONCE = 500;

/** Removes deliveries after 30 days, whatever became of them, and returns how many. */
export async function clearDeliveries({
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
    some = await store.write((tx) => removeOldDeliveries(tx, before, AT_ONCE));
  return removed;
}
