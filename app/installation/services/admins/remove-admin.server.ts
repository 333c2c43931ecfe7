import { deleteSessionsOf } from "~/people/queries/people";
import {
  findForAgency,
  listAgencyPeople,
  markLeftAgency,
} from "~/installation/queries/agency-people";
import { forgetInvitations } from "~/installation/queries/invitations";
import type { Store } from "~db/store";

type RemovedAdmin = { ok: true; name: string } | { ok: false; why: "nobody" | "last" };

/** Ends an admin's time, with their sessions and links; never the last one's. */
export async function removeAdmin({
  store,
  now,
  email,
}: {
  store: Store;
  now: Date;
  email: string;
}): Promise<RemovedAdmin> {
  return await store.write(async (tx) => {
    const admins = await listAgencyPeople(tx, "admin", now);
    const one = await findForAgency(tx, email, { role: "admin", now });
    if (!one || !admins.some(({ id }) => id === one.id)) return { ok: false, why: "nobody" };
    if (admins.length === 1) return { ok: false, why: "last" };
    await markLeftAgency(tx, { personId: one.id, role: "admin", now });
    await deleteSessionsOf(tx, one.id);
    await forgetInvitations(tx, email);
    return { ok: true, name: one.name };
  });
}
