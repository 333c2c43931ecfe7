import { deleteOwnSession } from "~/people/queries/people";
import type { Store } from "~db/store";
import type { Actor } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";

/** Signs one of the actor's own devices out, and says that it was one. */
export async function endSession({
  store,
  actor,
  sessionId,
}: {
  store: Store;
  actor: Actor;
  sessionId: string;
}) {
  const ended = await store.write((tx) => deleteOwnSession(tx, actor.personId, sessionId));
  if (!ended) throw notFound("session");
  return 1;
}
