import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { findAllTrainers } from "~/people/queries/delegations";
import { timeZones } from "./time-zones";

/** What can be chosen for a new company. Only an admin chooses its trainers; for anyone else they are null. */
export async function showNewCompany({ store, actor, now }: Call<ActorWith<"company:create">>) {
  const zones = timeZones();
  if (actor.role !== "admin") return { zones, trainers: null };
  const trainers = await findAllTrainers(store.read);
  return {
    zones,
    trainers: trainers
      .filter(({ leftAt }) => leftAt === null || leftAt > now)
      .map(({ id, name }) => ({ id, name })),
  };
}
