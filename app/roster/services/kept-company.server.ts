import { findCompany } from "~/curriculum/queries/rules";
import { notFound } from "~/kit/http/refusal";
import { rosterCompany, type Keeping } from "./roster-company.server";

/** A company whose people somebody may change, with what its pages say of it. */
export type KeptCompany = Awaited<ReturnType<typeof keptCompany>>;

/** The company whose teams and people somebody changes. */
export async function keptCompany(keeping: Keeping) {
  const found = await findCompany(keeping.store.read, await rosterCompany(keeping));
  if (!found) throw notFound("company");
  return found;
}
