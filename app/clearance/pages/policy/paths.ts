import { z } from "zod";
import { addressBy, FLAG, oneOf, PAGE } from "~/kit/http/address";

/** What the address of a version's page says. */
export const VERSION_ADDRESS = addressBy(
  z.object({ show: oneOf(["unsigned", "signed"]), page: PAGE, addresses: FLAG }),
);

export function policyPath(version: string): string {
  return `/clearance/policy/${encodeURIComponent(version)}`;
}

/** The record of one person's signature. */
export function recordPath(personId: string, version: string): string {
  return `/clearance/people/${encodeURIComponent(personId)}/policy/${encodeURIComponent(version)}`;
}
