import { createHash, randomBytes } from "node:crypto";
import type { Sealing } from "~/people/services/sealing.server";

const BYTES = 24;

/** The part of an address that nobody can guess: 192 random bits. */
export function newAddress(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** By what an address is found. Anything that was typed has one, so that what no address is takes the same way as one. */
export function addressHash(address: string): string {
  return createHash("sha256").update(address).digest("base64url");
}

const purposeOf = (id: string) => `shared address ${id}`;

export function sealAddress(sealing: Sealing, id: string, address: string): string {
  return sealing.seal(address, purposeOf(id));
}

/** Null where the installation’s secret has changed: the address leads where it did, but can’t be shown again. */
export function openAddress(
  sealing: Sealing,
  { id, sealedAddress }: { id: string; sealedAddress: string },
): string | null {
  return sealing.open(sealedAddress, purposeOf(id));
}
