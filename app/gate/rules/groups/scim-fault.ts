import type { Fault } from "~/gate/rules/groups/kinds";

/** What went wrong with an identity provider. The detail holds nothing personal: a status, a SCIM type, or a host. */
export class ScimFault extends Error {
  override readonly name = "GroupProviderFault";
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

/** Told by its name: the server’s and the pages’ builds each have a class of their own. */
export function isScimFault(error: unknown): error is ScimFault {
  return error instanceof Error && error.name === "GroupProviderFault";
}

/** Faults of the provider as a whole: with another group it would go no better now. */
export const OF_ALL: readonly Fault[] = ["address", "away", "busy", "refused", "token"];
