import { findAllTrainers } from "~/people/queries/delegations";
import type { Call } from "~/people/services/call";
import type { Author } from "~/people/rules/actor";

/** Whether anyone else may write in the library: another trainer of the agency who hasn’t left. */
export async function hasAnotherTrainer({ store, actor, now }: Call<Author>): Promise<boolean> {
  const trainers = await findAllTrainers(store.read);
  return trainers.some(
    ({ id, leftAt }) => id !== actor.personId && (leftAt === null || leftAt > now),
  );
}
