import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { CODE_HALF, CODE_LETTERS } from "~/people/rules/invitation";

/**
 * The links and codes of invitations. Both are made from an invitation’s id, and nothing in the database lets anyone make them: that
 * takes the installation’s secret.
 */
export interface InvitationKeys {
  tokenFor(id: string): string;
  /** The invitation of a link; null where the link was not made here. */
  readToken(token: string): string | null;
  /** The second half of its code. */
  codeRest(id: string): string;
  /** Whether this is the second half of its code. */
  fits(id: string, rest: string): boolean;
}

export function createInvitationKeys(secret: string): InvitationKeys {
  const sign = (what: string, id: string) =>
    createHmac("sha256", secret).update(`invitation ${what} ${id}`).digest();
  const codeRest = (id: string) =>
    Array.from({ length: CODE_HALF }, (_, place) =>
      letter(sign("code", id).readUInt32BE(place * 4)),
    ).join("");
  return {
    tokenFor: (id) => `${id}.${sign("link", id).toString("base64url")}`,
    readToken(token) {
      const [id = "", signature = "", ...more] = token.split(".");
      return more.length === 0 && isSame(Buffer.from(signature, "base64url"), sign("link", id))
        ? id
        : null;
    },
    codeRest,
    fits: (id, rest) => isSame(Buffer.from(rest), Buffer.from(codeRest(id))),
  };
}

/** The first half of a code, by which its invitation is found. */
export function newCodeStart(): string {
  return Array.from({ length: CODE_HALF }, () => letter(randomInt(CODE_LETTERS.length))).join("");
}

function letter(number: number): string {
  return CODE_LETTERS[number % CODE_LETTERS.length]!;
}

function isSame(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}
