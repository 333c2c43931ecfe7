import { deleteOwnSession } from "~/people/queries/people";
import type { Store } from "~db/store";
import type { SignedInPerson } from "~/people/services/sign-in/session-reader.server";

/** Ends the session a browser had before it signed in again, so that no session is left that nobody holds. */
export async function leaveSession({
  store,
  before,
}: {
  store: Store;
  before: SignedInPerson | null;
}) {
  if (!before) return;
  const { actor, session } = before;
  await store.write((tx) => deleteOwnSession(tx, actor.personId, session.id));
}
