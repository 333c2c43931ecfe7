import { findAllTrainers } from "~/people/queries/delegations";
import type { Call } from "~/people/services/call";
import type { Author } from "~/people/rules/actor";

/** Whether anybody else may write the library: a trainer of the agency who has not left. */
export async function hasAnotherTrainer({ store, actor, now }: Call<Author>): Promise<boolean> {
  const trainers = await findAllTrainers(store.read);
  return trainers.some(
    ({ id, leftAt }) => id !== actor.personId && (leftAt === null || leftAt > now),
  );
}
