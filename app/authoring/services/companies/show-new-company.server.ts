import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { findAllTrainers } from "~/people/queries/delegations";
import { programmesToOffer } from "./choose-programmes.server";
import { timeZones } from "./time-zones.server";

/** What can be chosen for a new company. Only an admin chooses its trainers; for anyone else they are null. */
export async function showNewCompany({ store, actor, now }: Call<ActorWith<"company:create">>) {
  const zones = timeZones();
  const programmes = await programmesToOffer(store);
  if (actor.role !== "admin") return { zones, programmes, trainers: null };
  const trainers = await findAllTrainers(store.read);
  return {
    zones,
    programmes,
    trainers: trainers
      .filter(({ leftAt }) => leftAt === null || leftAt > now)
      .map(({ id, name }) => ({ id, name })),
  };
}
