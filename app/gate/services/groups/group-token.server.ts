import type { Sealing } from "~/people/services/sealing.server";

const purposeOf = (companyId: string) => `group directory ${companyId}`;

/** The provider’s token as the database has it: in another company’s row, it doesn’t open. */
export function sealedGroupToken(sealing: Sealing, companyId: string, token: string): string {
  return sealing.seal(token, purposeOf(companyId));
}

/** Null where it was sealed under another secret of the installation. */
export function openGroupToken(
  sealing: Sealing,
  { companyId, token }: { companyId: string; token: string },
): string | null {
  return sealing.open(token, purposeOf(companyId));
}
