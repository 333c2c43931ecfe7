import { createHash, randomBytes } from "node:crypto";

/** 256 bits that nobody can guess, with a beginning by which scanners for leaked secrets know what it is. */
export function newToken(beginning: "fhscim" | "fhapi"): string {
  return `${beginning}_${randomBytes(32).toString("base64url")}`;
}

/** As it is stored. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The hash of the token in a header; null where there is none. */
export function hashInHeader(header: string | null): string | null {
  const token = /^Bearer +([\w-]{20,100})$/i.exec(header ?? "")?.[1];
  return token === undefined ? null : hashOfToken(token);
}

/** How exactly it is noted when a token was last used. */
const MINUTE = 60_000;

/** Whether it is to be noted that a token is used now. */
export function isUseToNote({ lastUsedAt }: { lastUsedAt: Date | null }, now: Date): boolean {
  return !lastUsedAt || now.getTime() - lastUsedAt.getTime() >= MINUTE;
}
