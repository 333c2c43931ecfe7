import type { Sealing } from "~/people/services/sealing.server";
import type { Registered } from "./provider.server";

const purposeOf = (companyId: string) => `client secret ${companyId}`;

/** A company’s client secret as the database has it: in another company’s row, it doesn’t open. */
export function sealedClientSecret(sealing: Sealing, companyId: string, secret: string): string {
  return sealing.seal(secret, purposeOf(companyId));
}

/** How a company’s provider knows us; null where the secret was sealed under another secret of the installation. */
export function registeredAs(
  sealing: Sealing,
  one: Registered & { companyId: string },
): Registered | null {
  const { issuer, clientId } = one;
  const clientSecret = sealing.open(one.clientSecret, purposeOf(one.companyId));
  return clientSecret === null ? null : { issuer, clientId, clientSecret };
}
