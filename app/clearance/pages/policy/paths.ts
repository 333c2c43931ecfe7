import { z } from "zod";

/** What the address of a version's page says. */
const Address = z.object({
  show: z.enum(["unsigned", "signed"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  addresses: z.literal("1").nullable().catch(null),
});

export function policyQueryOf(request: Request) {
  const params = new URL(request.url).searchParams;
  return Address.parse(Object.fromEntries(params));
}

export function policyPath(version: string): string {
  return `/clearance/policy/${encodeURIComponent(version)}`;
}

/** The record of one person's signature. */
export function recordPath(personId: string, version: string): string {
  return `/clearance/people/${encodeURIComponent(personId)}/policy/${encodeURIComponent(version)}`;
}
