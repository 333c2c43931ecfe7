import { addNewPerson } from "~/assignment/services/add-person.server";
import { Refusal } from "~/kit/http/refusal";
import { givenNameOf } from "~/people/rules/given-name";
import { findForAgency } from "~/installation/queries/agency-people";
import { spendInvitation } from "~/installation/queries/invitations";
import type { Store } from "~db/store";
import { hashOfToken } from "./link-token.server";
import { showLink } from "./show-link.server";

type UsedLink =
  | { ok: true; personId: string }
  | { ok: false; why: "used" | "expired" | "unknown" | "taken" };

/**
 * Makes the admin whom a link is for, unless they are one, and uses the link up. The admin is made first: if the program is stopped
 * in between, the link still works. Of two at once, one is let in.
 */
export async function useLink({
  store,
  now,
  token,
  name,
}: {
  store: Store;
  now: Date;
  token: string;
  name: string;
}): Promise<UsedLink> {
  const link = await showLink({ store, now, token });
  if (link.state !== "good") return { ok: false, why: link.state };
  const { email } = link;
  if (link.admin === null) await makeAdmin({ store, now, email, name });
  return await store.write(async (tx) => {
    const one = await findForAgency(tx, email, { role: "admin", now });
    if (!one?.there) return { ok: false, why: "taken" };
    if (!(await spendInvitation(tx, hashOfToken(token), now))) return { ok: false, why: "used" };
    return { ok: true, personId: one.id };
  });
}

/**
 * Adds an admin, or brings back the one who had this address. Nothing where somebody else was quicker, and for people of a company.
 */
async function makeAdmin({
  store,
  now,
  email,
  name,
}: {
  store: Store;
  now: Date;
  email: string;
  name: string;
}) {
  const before = await findForAgency(store.read, email, { role: "admin", now });
  if (before?.ofCompany) return;
  const person = {
    name,
    givenName: givenNameOf(name),
    email,
    role: "admin",
    company: null,
  } as const;
  const by = before?.before ? { personId: before.id, role: "admin" as const } : null;
  try {
    await addNewPerson({ store, now, person, by });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
