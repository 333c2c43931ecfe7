import { forbidden } from "~/kit/http/refusal";
import { managesTeamsOnly } from "~/roster/queries/joining";
import { rosterCompany, type Keeping } from "./roster-company.server";

/** The same company, for what concerns all of it: not for managers of no more than some teams. */
export async function wholeCompany(keeping: Keeping) {
  const company = await rosterCompany(keeping);
  const { store, actor } = keeping;
  if (actor.role === "manager" && (await managesTeamsOnly(store.read, actor))) throw forbidden();
  return company;
}
