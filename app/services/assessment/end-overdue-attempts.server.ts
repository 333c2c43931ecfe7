import { findOverdueAttempts } from "~db/queries/assessment";
import type { Store } from "~db/store";
import { endIfOver } from "./end-attempt.server";

const MOST_AT_ONCE = 200;
const LOOK_BACK_MS = 7 * 86_400_000;

/**
 * Ends the attempts whose time is over and whose people did not come back, so that what they saved counts for them. Looks back a
 * week; `all` looks at everything, as after a long time out of service. Returns how many it ended.
 */
export async function endOverdueAttempts({
  store,
  now,
  all = false,
}: {
  store: Store;
  now: Date;
  all?: boolean;
}): Promise<number> {
  const since = all ? null : new Date(now.getTime() - LOOK_BACK_MS);
  for (let ended = 0; ;) {
    const batch = await findOverdueAttempts(store.read, { since, now, limit: MOST_AT_ONCE });
    const before = ended;
    for (const { id, ...owner } of batch) {
      if (await endIfOver(store, owner, id, now)) ended += 1;
    }
    if (batch.length < MOST_AT_ONCE || ended === before) return ended;
  }
}
