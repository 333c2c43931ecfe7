import { deleteSessionsOf, findPersonName } from "~/people/queries/people";
import {
  deleteApp,
  deletePasskeysOf,
  deleteRecoveryCodes,
  listPeopleWithFactors,
} from "~/people/queries/second-factors";
import { notFound } from "~/kit/http/refusal";
import type { Admin } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

/** More than anybody reads; the rest is found by name or address. */
const SHOWN = 100;

/** People of whom a second factor may be asked, by name, with what they have. */
export async function showPeopleWithFactors({
  store,
  actor,
  agency,
  q,
  now,
}: Call<Admin> & { agency: string; q: string }) {
  const found = await listPeopleWithFactors(store.read, { q, now, limit: SHOWN + 1 });
  return {
    more: found.length > SHOWN,
    people: found.slice(0, SHOWN).map(({ id, name, role, companyName, passkeys, appSince }) => ({
      id,
      name,
      role,
      organisation: companyName ?? agency,
      passkeys: passkeys ?? 0,
      app: appSince !== null,
      self: id === actor.personId,
    })),
  };
}

/**
 * Takes away everything somebody signs in with beside mailed codes, and ends their sessions: for who has lost it. An admin’s own are
 * kept under their account.
 */
export async function resetSecondFactor({
  store,
  actor,
  personId,
}: Omit<Call<Admin>, "now"> & { personId: string }): Promise<void> {
  if (personId === actor.personId) throw notFound("person");
  await store.write(async (tx) => {
    if ((await findPersonName(tx, personId)) === null) throw notFound("person");
    await deleteApp(tx, personId);
    await deleteRecoveryCodes(tx, personId);
    await deletePasskeysOf(tx, personId);
    await deleteSessionsOf(tx, personId);
  });
}
