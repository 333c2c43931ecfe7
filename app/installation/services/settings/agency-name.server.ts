import type { Call } from "~/people/services/call";
import type { Admin } from "~/people/rules/actor";
import { keepAgency } from "~/people/services/keep-agency.server";
import { findAgency } from "~/people/queries/people";
import { changeInstallation, findInstallation } from "~/installation/queries/installation";
import type { Store } from "~db/store";

/** What an admin called the agency; null where none did. */
export async function namedAgency(store: Store): Promise<string | null> {
  const { agencyNamedAt } = await findInstallation(store.read);
  const agency = await findAgency(store.read);
  return agencyNamedAt && agency ? agency.name : null;
}

/** The same at a start; where none did, the database then has the setting's name. */
export async function keptAgencyName({
  store,
  setting,
  now,
}: {
  store: Store;
  setting: string;
  now: Date;
}): Promise<string | null> {
  const named = await namedAgency(store);
  if (named === null) await keepAgency({ store, name: setting, now });
  return named;
}

/** An admin names the agency; from then on the setting doesn't. */
export async function nameAgency({ store, now, name }: Call<Admin> & { name: string }) {
  await keepAgency({ store, name, now });
  await store.write((tx) => changeInstallation(tx, { agencyNamedAt: now }));
}
