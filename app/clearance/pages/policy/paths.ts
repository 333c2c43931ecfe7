import { z } from "zod";
import { addressBy, FLAG, oneOf, PAGE } from "~/kit/http/address";

/** What the address of a version's page says. */
export const VERSION_ADDRESS = addressBy(
  z.object({
    show: oneOf(["unsigned", "signed"]),
    page: PAGE,
    addresses: FLAG,
    since: z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null),
  }),
);

export function policyPath(version: string): string {
  return `/clearance/policy/${encodeURIComponent(version)}`;
}

/** Where people who haven’t signed a version are reminded. */
export function remindPath(version: string): string {
  return `${policyPath(version)}/remind`;
}

/** The record of one person's signature. */
export function recordPath(personId: string, version: string): string {
  return `/clearance/people/${encodeURIComponent(personId)}/policy/${encodeURIComponent(version)}`;
}
