import type { ModuleRule } from "~/curriculum/rules/requirements";
import type { PersonFacts, Suspension } from "./facts";
import type { Tenure } from "./periods";

/** A module to be done again because of a decision, as a whole. */
export interface Remedial {
  module: ModuleRule;
  since: Date;
}

/**
 * The decision whose module is to be done again, if any: the suspension that lasts, else the last revocation. Whether that still
 * holds somebody back in a programme is for `remedialOf` to say.
 */
export function remedialDecision({
  suspensions,
}: Pick<PersonFacts, "suspensions">): (Suspension & { remedialModuleId: string }) | null {
  const last = suspensions.at(-1);
  const revoke = suspensions.findLast(({ action }) => action === "revoke");
  for (const decision of [last?.action === "suspend" ? last : undefined, revoke])
    if (decision?.remedialModuleId)
      return { ...decision, remedialModuleId: decision.remedialModuleId };
  return null;
}

/** What a decision asks to be done again, as long as it holds somebody back: suspended, or revoked and not granted again. */
export function remedialOf({
  module,
  person,
  tenure,
}: {
  module: ModuleRule | null;
  person: Pick<PersonFacts, "suspensions">;
  tenure: Tenure;
}): Remedial | null {
  const decision = remedialDecision(person);
  if (!module || decision?.remedialModuleId !== module.id) return null;
  const { revocation } = tenure;
  const holding =
    decision.action === "suspend" || decision.at.getTime() === revocation?.at.getTime();
  return holding ? { module, since: decision.at } : null;
}
