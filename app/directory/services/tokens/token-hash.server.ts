import { createHash, randomBytes } from "node:crypto";

/** 256 bits that nobody can guess, with a beginning by which scanners for leaked secrets know what it is. */
export function newToken(): string {
  return `fhscim_${randomBytes(32).toString("base64url")}`;
}

/** As it is stored. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
