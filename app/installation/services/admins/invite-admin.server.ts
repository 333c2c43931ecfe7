import { INVITATION_MS } from "~/installation/rules/invitation";
import { findForAgency } from "~/installation/queries/agency-people";
import { addInvitation, forgetExpired, forgetUnused } from "~/installation/queries/invitations";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { hashOfToken, newLinkToken } from "./link-token.server";

/** How long after it has run out a link's page still says so. */
const REMEMBERED_MS = 7 * 86_400_000;

/** `signsIn`: the address is an admin's already, whom the link only signs in. */
type Invited = { ok: true; token: string; signsIn: boolean } | { ok: false };

/**
 * Makes a link by which an address becomes an admin, or, where it is one, signs in without an email. It replaces the unused links
 * of that address. An address of somebody of a company is refused.
 */
export async function inviteAdmin({
  store,
  now,
  email,
}: {
  store: Store;
  now: Date;
  /** In lower case. */
  email: string;
}): Promise<Invited> {
  const token = newLinkToken();
  return await store.write(async (tx) => {
    const one = await findForAgency(tx, email, { role: "admin", now });
    if (one?.ofCompany) return { ok: false };
    await forgetExpired(tx, new Date(now.getTime() - REMEMBERED_MS));
    await forgetUnused(tx, email);
    await addInvitation(tx, {
      id: newId(now),
      tokenHash: hashOfToken(token),
      email,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_MS),
    });
    return { ok: true, token, signsIn: one?.there ?? false };
  });
}
