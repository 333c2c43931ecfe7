import { findOverdueAttempts, type OverdueAttempt } from "~/assessment/queries/overdue-attempts";
import type { Store } from "~db/store";
import { endIfOver } from "./end-attempt.server";

const LOOK_BACK_MS = 7 * 86_400_000;

/**
 * Ends the attempts whose time is over and whose people did not come back, so that what they saved counts for them. Looks back a
 * week; `all` looks at everything, as after a long time out of service. Reads `batch` of them at a time, and passes by those that
 * more time holds open. One that can’t be ended is passed to `failed` and doesn’t hold up the others. Returns how many it ended.
 */
export async function endOverdueAttempts({
  store,
  now,
  all = false,
  batch = 200,
  failed,
}: {
  store: Store;
  now: Date;
  all?: boolean;
  batch?: number;
  failed?: (attemptId: string, error: unknown) => void;
}): Promise<number> {
  const since = all ? null : new Date(now.getTime() - LOOK_BACK_MS);
  let ended = 0;
  let after: OverdueAttempt | null = null;
  do {
    const overdue = await findOverdueAttempts(store.read, { since, now, after, limit: batch });
    for (const attempt of overdue) {
      try {
        if (await endIfOver(store, attempt, attempt.id, now)) ended += 1;
      } catch (error) {
        if (!failed) throw error;
        failed(attempt.id, error);
      }
    }
    after = overdue[batch - 1] ?? null;
  } while (after);
  return ended;
}
