import { findAgency, insertAgency, renameAgency } from "~/people/queries/people";
import { newId } from "~db/ids";
import type { Store } from "~db/store";

/** Sees to it that the database knows the agency by the name it is set up with. */
export async function keepAgency({ store, name, now }: { store: Store; name: string; now: Date }) {
  await store.write(async (tx) => {
    const agency = await findAgency(tx);
    if (!agency) await insertAgency(tx, { id: newId(now), name, createdAt: now });
    else if (agency.name !== name) await renameAgency(tx, agency.id, name);
  });
}
