import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import type { OwnCompany } from "~/ledger/rules/own";
import { forbidden } from "~/kit/http/refusal";
import { managedCompany } from "~/people/services/delegation/managed-company.server";

/** Somebody who may keep a company's people, and the company in the address; null among the managers' own pages. */
export type Keeping = Call<ActorWith<"people:keep">> & { key: string | null };

/**
 * The company whose people somebody keeps: a manager's own, by their own pages, or the one that a trainer or an admin names. For others
 * it does not exist, and nobody comes by the other's pages.
 */
export async function rosterCompany({ actor, key, ...call }: Keeping): Promise<OwnCompany> {
  if (actor.role === "manager" ? key !== null : key === null) throw forbidden();
  if (actor.role === "manager") return actor;
  return await managedCompany({ ...call, actor, key: key ?? "" });
}
