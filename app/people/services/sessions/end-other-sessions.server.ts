import { deleteOtherSessions } from "~/people/queries/people";
import type { Store } from "~db/store";
import type { Actor } from "~/people/rules/actor";

/** Signs all of the actor's devices out but the one that asks, and says how many there were. */
export async function endOtherSessions({ store, actor }: { store: Store; actor: Actor }) {
  return await store.write((tx) => deleteOtherSessions(tx, actor.personId, actor.sessionId));
}
