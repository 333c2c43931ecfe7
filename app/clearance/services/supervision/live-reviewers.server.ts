import type { Call } from "~/people/services/call";
import { listLiveReviewers } from "~/clearance/queries/supervision";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import type { Employee, Trainer } from "~/people/rules/actor";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Who looks at live replies: a trainer, or a colleague whom a manager named. */
export type LiveReviewer = Trainer | Employee;

/** Where somebody looks at them: a trainer at their companies, a named colleague at their own; nobody else anywhere. */
export async function reviewedCompanies(
  db: Db,
  { actor, now }: Pick<Call<LiveReviewer>, "actor" | "now">,
): Promise<OwnCompany[]> {
  if (actor.role === "trainer") return trainersCompanies(db, actor, now);
  return (await isLiveReviewer(db, actor)) ? [actor] : [];
}

export async function isLiveReviewer(db: Db, actor: Employee): Promise<boolean> {
  const named = await listLiveReviewers(db, actor);
  return named.some(({ personId }) => personId === actor.personId);
}
