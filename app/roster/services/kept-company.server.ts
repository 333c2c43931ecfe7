import { findCompany } from "~/curriculum/queries/rules";
import { rosterCompany, type Keeping } from "./roster-company.server";

/** A company whose people somebody may change, with what its pages say of it. */
export type KeptCompany = Awaited<ReturnType<typeof keptCompany>>;

/** The company whose teams and people somebody changes. */
export async function keptCompany(keeping: Keeping) {
  return await findCompany(keeping.store.read, await rosterCompany(keeping));
}
