import type { Trainer } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import { findEngagedCompany } from "~db/queries/engagements";
import type { Store } from "~db/store";

/** The company a trainer asks for, if they are engaged with it; for anybody else it does not exist. */
export async function engagedCompany({
  store,
  actor,
  key,
}: {
  store: Store;
  actor: Trainer;
  key: string;
}) {
  const company = await findEngagedCompany(store.read, { trainerId: actor.personId, key });
  if (!company) throw notFound("company");
  return company;
}
