import type { Call } from "~/people/services/call";
import { endPending, findOwnPending, removePending } from "~/clearance/queries/pending";
import type { Signer } from "~/clearance/services/sign-offs/signers.server";

/**
 * Undoes a sign-off before it counts: nothing is recorded and no one is told. Undoing twice is undoing once; false once it counts, or is
 * someone else's. One that could not count is dismissed.
 */
export async function undoSignOff({
  store,
  actor,
  now,
  pendingId,
}: Call<Signer> & { pendingId: string }): Promise<boolean> {
  return store.write(async (tx) => {
    const pending = await findOwnPending(tx, actor, pendingId);
    if (!pending) return false;
    if (pending.outcome === "undone") return true;
    if (pending.outcome !== null) {
      await removePending(tx, pending, pendingId);
      return true;
    }
    if (pending.countsFrom <= now) return false;
    await endPending(tx, pending, pendingId, "undone");
    return true;
  });
}
