import { findOwnFactors, listRules } from "~/people/queries/second-factors";
import type { Actor } from "~/people/rules/actor";
import type { SecondFactorRole } from "~/people/rules/second-factor";
import type { Call } from "~/people/services/call";

/** How the actor can prove themself beside the mailed code, and whether they have to. */
export async function showOwnFactors({ store, actor }: Omit<Call<Actor>, "now">) {
  const [own, asked] = await Promise.all([
    findOwnFactors(store.read, actor.personId),
    listRules(store.read),
  ]);
  return { ...own, required: asked.includes(actor.role as SecondFactorRole) };
}
