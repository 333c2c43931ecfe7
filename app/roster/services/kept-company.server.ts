import { findCompany } from "~/curriculum/queries/rules";
import { forbidden, notFound } from "~/kit/http/refusal";
import { findRolesOf } from "~/people/queries/roles";
import { rosterCompany, type Keeping } from "./roster-company.server";

/** A company whose people somebody may change, with what its pages say of it. */
export type KeptCompany = Awaited<ReturnType<typeof keptCompany>>;

/**
 * The company whose teams and people somebody changes. A manager of named teams does not: what they may change of others would
 * reach beyond their teams.
 */
export async function keptCompany(keeping: Keeping) {
  const { store, actor } = keeping;
  const company = await rosterCompany(keeping);
  if (actor.role === "manager") {
    const roles = await findRolesOf(store.read, actor);
    if (roles.some(({ role, teamsOnly }) => role === "manager" && teamsOnly)) throw forbidden();
  }
  const found = await findCompany(store.read, company);
  if (!found) throw notFound("company");
  return found;
}
