import {
  deleteApp,
  deleteRecoveryCodes,
  findOwnFactors,
  listRules,
} from "~/people/queries/second-factors";
import type { Actor } from "~/people/rules/actor";
import type { SecondFactorRole } from "~/people/rules/second-factor";
import type { Call } from "~/people/services/call";

type AppRemoved = { ok: true } | { ok: false; reason: "none" | "needed" };

/** Removes the actor’s app with its recovery codes, unless it is the only second factor they have and they have to have one. */
export async function removeApp({ store, actor }: Omit<Call<Actor>, "now">): Promise<AppRemoved> {
  const { personId } = actor;
  return await store.write(async (tx): Promise<AppRemoved> => {
    const { passkeys } = await findOwnFactors(tx, personId);
    const asked = (await listRules(tx)).includes(actor.role as SecondFactorRole);
    if (asked && passkeys === 0) return { ok: false, reason: "needed" };
    await deleteRecoveryCodes(tx, personId);
    return (await deleteApp(tx, personId)) ? { ok: true } : { ok: false, reason: "none" };
  });
}
