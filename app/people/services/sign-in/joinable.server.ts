import { findVerifiedDomain } from "~/people/queries/domains";
import { domainOf } from "~/people/rules/domain";
import type { Db } from "~db/store";

/** The company that people with an address join by themselves; null for none. Whether anyone has the address already is another question. */
export async function joinableBy(db: Db, email: string) {
  const domain = domainOf(email);
  const found = domain === null ? null : await findVerifiedDomain(db, domain);
  return found?.join ? found : null;
}
