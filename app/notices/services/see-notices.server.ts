import type { Call } from "~/people/services/call";
import type { Actor } from "~/people/rules/actor";
import { markSeen } from "~/notices/queries/notices";

/** Marks the actor's notices up to an instant as seen: those that came after the page was made stay new. */
export async function seeNotices({ store, actor, now, upTo }: Call<Actor> & { upTo: Date }) {
  await store.write((tx) => markSeen(tx, actor, { upTo, now }));
}
