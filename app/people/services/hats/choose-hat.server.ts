import { notFound } from "~/kit/http/refusal";
import { noteChosen } from "~/people/queries/memberships";
import type { OwnHat } from "~/people/services/sign-in/session-reader.server";
import type { Actor } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

/** Remembers which of their hats somebody put on, which is the one they have on next time. One that isn’t theirs is a 404. */
export async function chooseHat({
  store,
  actor,
  now,
  hats,
  key,
}: Call<Actor> & { hats: readonly OwnHat[]; key: string }): Promise<void> {
  const hat = hats.find((each) => each.key === key);
  if (!hat) throw notFound("page");
  await store.write((tx) =>
    noteChosen(tx, { membershipId: hat.membershipId, personId: actor.personId, now }),
  );
}
