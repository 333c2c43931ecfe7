import { invitationState, type InvitationState } from "~/installation/rules/invitation";
import { findForAgency } from "~/installation/queries/agency-people";
import { findInvitation } from "~/installation/queries/invitations";
import type { Store } from "~db/store";
import { hashOfToken } from "./link-token.server";

export type ShownLink =
  | { state: "good"; email: string; admin: string | null; known: string | null }
  | { state: Exclude<InvitationState, "good"> | "unknown" };

/**
 * What a link to become an admin is good for. `admin` is the name of the admin who has its address already, `known`
 * of anyone. Changes nothing.
 */
export async function showLink({
  store,
  now,
  token,
}: {
  store: Store;
  now: Date;
  token: string;
}): Promise<ShownLink> {
  const found = await findInvitation(store.read, hashOfToken(token));
  if (!found) return { state: "unknown" };
  const state = invitationState(found, now);
  if (state !== "good") return { state };
  const { email } = found;
  const one = await findForAgency(store.read, email, { role: "admin", now });
  return { state, email, admin: one?.there ? one.name : null, known: one?.name ?? null };
}
