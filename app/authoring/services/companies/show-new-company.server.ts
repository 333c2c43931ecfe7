import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { isTimeZone } from "~/curriculum/rules/content/schemas";
import { findAllTrainers } from "~/people/queries/delegations";

/** What can be chosen for a new company. Only an admin chooses its trainers; for anyone else they are null. */
export async function showNewCompany({ store, actor, now }: Call<ActorWith<"company:create">>) {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")].filter(isTimeZone);
  if (actor.role !== "admin") return { zones: [...new Set(zones)], trainers: null };
  const trainers = await findAllTrainers(store.read);
  return {
    zones: [...new Set(zones)],
    trainers: trainers
      .filter(({ leftAt }) => leftAt === null || leftAt > now)
      .map(({ id, name }) => ({ id, name })),
  };
}
