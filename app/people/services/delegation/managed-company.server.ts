import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { notFound } from "~/kit/http/refusal";
import { findCompanyByKey } from "~/people/queries/organisation";
import { engagedCompany } from "./engaged-company.server";

/** The company that somebody may change: any for an admin, for a trainer one they work with. For anyone else it doesn’t exist. */
export async function managedCompany({
  store,
  actor,
  now,
  key,
}: Call<ActorWith<"company:manage">> & { key: string }) {
  if (actor.role === "trainer") await engagedCompany({ store, actor, now, key });
  const company = await findCompanyByKey(store.read, key);
  if (!company) throw notFound("company");
  return company;
}
