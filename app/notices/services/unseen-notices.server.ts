import type { Actor } from "~/people/rules/actor";
import { countUnseen } from "~/notices/queries/notices";
import type { Store } from "~db/store";

/** How many notices the actor has not seen. One prepared statement, for every page shows it. */
export function unseenNotices(store: Store, actor: Actor): Promise<number> {
  return countUnseen(store.read, actor.personId);
}
