import { deletePasskey, listPasskeys, renamePasskey } from "~/people/queries/passkeys";
import { notFound } from "~/kit/http/refusal";
import type { Actor } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

type Own = Omit<Call<Actor>, "now">;

/** The actor’s own passkeys, in the order they were added. */
export async function showPasskeys({ store, actor }: Own) {
  const rows = await listPasskeys(store.read, actor.personId);
  return rows.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt }));
}

export async function renameOwnPasskey({
  store,
  actor,
  id,
  name,
}: Own & { id: string; name: string }): Promise<void> {
  const done = await store.write((tx) => renamePasskey(tx, actor.personId, id, name));
  if (!done) throw notFound("passkey");
}

/** Removes one of the actor’s passkeys, and says its name. */
export async function removePasskey({ store, actor, id }: Own & { id: string }): Promise<string> {
  const name = await store.write((tx) => deletePasskey(tx, actor.personId, id));
  if (name === null) throw notFound("passkey");
  return name;
}
