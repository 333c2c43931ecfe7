import { createHash, randomBytes } from "node:crypto";

/** What stands in a link to become an admin: 256 bits that nobody can guess. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** As it is stored: nobody can turn what is in the database back into a link. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
