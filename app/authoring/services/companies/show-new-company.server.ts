import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { isTimeZone } from "~/curriculum/rules/content/schemas";
import { findAllTrainers } from "~/people/queries/delegations";

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

let known: readonly string[] | undefined;

/** Asked about once: it takes a formatter for each of the hundreds. */
function timeZones(): readonly string[] {
  const named = () => ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (known ??= [...new Set(named().filter(isTimeZone))]);
}
