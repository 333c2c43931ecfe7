import { notFound } from "~/kit/http/refusal";
import { findPersonKey } from "~/ledger/queries/ledger";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import { findAddressOf } from "~/people/queries/address-changes";
import { findEngagedCompanies } from "~/people/queries/engagements";
import { findMember } from "~/people/queries/memberships";
import { findElsewhere } from "~/people/queries/roles";
import type { Actor } from "~/people/rules/actor";
import { isMerged } from "~/people/rules/merged";
import { mayChangeIdentity, type ChangeRefusal } from "~/roster/rules/identity";
import type { Db } from "~db/store";

interface Asking {
  company: OwnCompany;
  personId: string;
  actor: Actor;
}

/** One of a company's people, and why nothing about them is changed by this actor, if so. For other ids there is nobody. */
export async function changeable(
  db: Db,
  { company, personId, actor }: Asking,
): Promise<{ one: OwnPerson; refused: ChangeRefusal | null }> {
  const one = await findMember(db, company, personId);
  if (!one) throw notFound("person");
  if (actor.personId === personId) return { one, refused: "own" };
  if ((await findPersonKey(db, company, personId)) === null) return { one, refused: "erased" };
  const email = (await findAddressOf(db, one)) ?? "";
  return { one, refused: isMerged({ email }) ? "merged" : null };
}

/** Whether the actor may also change what is the person's everywhere: their name and address. */
export async function isTheirsToChange(
  db: Db,
  one: OwnPerson,
  { actor, now }: { actor: Actor; now: Date },
): Promise<boolean> {
  const elsewhere = await findElsewhere(db, one, now);
  const engaged = actor.role === "trainer" ? await findEngagedCompanies(db, actor.personId) : [];
  const ids = engaged.map(({ companyId }) => companyId);
  return mayChangeIdentity(actor.role, elsewhere, ids);
}
