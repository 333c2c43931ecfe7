import { addWithin } from "~/assignment/services/add-person.server";
import { findIdentity, keepIdentity } from "~/directory/queries/connections";
import { namesIn, type Claims } from "~/directory/rules/sso/claims";
import type { OwnCompany } from "~/ledger/rules/own";
import { findMember, isEngagedWith, isOf } from "~/people/queries/memberships";
import { findByAddress } from "~/people/queries/organisation";
import type { Tx } from "~db/store";
import { placePerson } from "./place-person.server";

/** Why nobody here is meant: never added, gone, somebody else at the provider by now, or a trainer of the company. */
export type Unrecognised = "unknown" | "left" | "other-identity" | "trains";

interface Come {
  issuer: string;
  claims: Claims;
  email: string;
  /** Whether whom nobody has added is added. */
  joining: boolean;
  now: Date;
}

type Recognised =
  | { ok: true; personId: string; joined: boolean; moved: boolean }
  | { ok: false; why: Unrecognised; personId: string | null };

/**
 * Who somebody is whose provider has vouched for them: the person they were the last time, whatever their address is called by now,
 * or at first the person with their address. Their teams follow their groups.
 */
export async function recognise(tx: Tx, company: OwnCompany, come: Come): Promise<Recognised> {
  const { issuer, claims, email, joining, now } = come;
  const subject = claims.sub;
  const known = await findIdentity(tx, company, { issuer, subject });
  const found = known ?? (await findByAddress(tx, email));
  let personId = found?.personId ?? null;
  const no = (why: Unrecognised) => ({ ok: false as const, why, personId });
  const wasHere = personId !== null && (await findMember(tx, company, personId)) !== null;
  const isHere = personId !== null && (await isOf(tx, company, personId, now));
  if (wasHere && !isHere) return no("left");
  if (!isHere && !joining) return no("unknown");
  if (personId !== null && !isHere && (await isEngagedWith(tx, company, personId)))
    return no("trains");
  if (personId === null || !isHere) {
    const person = { ...namesIn(claims, email), email, role: "employee" as const, company };
    personId = await addWithin(tx, { person, by: null, rules: null, now });
  }
  const kept = await keepIdentity(tx, company, { issuer, subject, personId, now });
  if (!kept) return no("other-identity");
  const one = await findMember(tx, company, personId);
  if (!one) throw new Error("The person who was just found is missing.");
  const moved = await placePerson(tx, company, { one, claims, now });
  // Who was no more than a manager, and is that no longer, is nothing here any more.
  if (!(await isOf(tx, company, personId, now))) return no("left");
  return { ok: true, personId, joined: !isHere, moved };
}
