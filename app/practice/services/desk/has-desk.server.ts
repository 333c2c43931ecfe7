import type { Actor } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { enrolledSets } from "./enrolled-set.server";

/** Whether somebody has a reply desk: a practice set in a programme that they are enrolled in. */
export async function hasDesk(store: Store, actor: Actor): Promise<boolean> {
  return actor.role === "employee" && (await enrolledSets(store, actor)).length > 0;
}
