import { deleteAnySession } from "~/people/queries/people";
import type { Store } from "~db/store";
import type { Admin } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";

/** The installation's admin signs someone out. Returns who that was. */
export async function endAnySession({
  store,
  sessionId,
}: {
  store: Store;
  actor: Admin;
  sessionId: string;
}) {
  const personId = await store.write((tx) => deleteAnySession(tx, sessionId));
  if (!personId) throw notFound("session");
  return personId;
}
