import type { Fault } from "~/gate/rules/groups/kinds";

/** What went wrong with an identity provider. The detail holds nothing personal: a status, a SCIM type, or a host. */
export class ScimFault extends Error {
  override readonly name = "ScimFault";
  constructor(
    readonly fault: Fault,
    readonly detail: string,
    readonly status = 0,
    /** How long it asked to be left alone, in milliseconds. */
    readonly waitMs = 0,
  ) {
    super(`${fault} ${detail}`);
  }
}

/** Faults of the provider as a whole: with another group it would go no better now. */
export const OF_ALL: readonly Fault[] = ["address", "away", "busy", "refused", "token"];
