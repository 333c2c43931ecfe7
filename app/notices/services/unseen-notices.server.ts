import type { Actor } from "~/people/rules/actor";
import { listUnseen } from "~/notices/queries/notices";
import type { Store } from "~db/store";
import { isOpen, openKeys } from "./open-notices.server";

/** Beyond so many, the bell only says that there are more. */
const MOST_COUNTED = 100;

/**
 * How many notices the actor has not seen and that are not settled: every page shows it. For people who have seen
 * them all, which is nearly everyone, that is one prepared statement.
 */
export async function unseenNotices(store: Store, actor: Actor, now: Date): Promise<number> {
  const unseen = await listUnseen(store.read, actor, MOST_COUNTED);
  if (unseen.length === 0) return 0;
  const openOf = await openKeys(store, { id: actor.personId, role: actor.role }, unseen, now);
  return unseen.filter(({ key, companyId }) => isOpen(key, openOf(companyId))).length;
}
