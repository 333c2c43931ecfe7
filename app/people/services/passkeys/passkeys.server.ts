import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { CHALLENGE_MINUTES, passkeyHost } from "~/people/rules/passkey";
import { spendChallenge } from "~/people/queries/passkeys";
import type { Tx } from "~db/store";

/** Who a challenge is for, and what it may be answered with: a browser that signs in, or a session that adds a passkey. */
type Holder = { browser: string } | { session: string };

/**
 * Passkeys as this installation has them. A challenge says itself, under our signature, for whom and until when it is good: only
 * those that are answered are kept, so that each is answered once.
 */
export interface Passkeys {
  /** The host they are bound to. */
  readonly host: string;
  readonly origin: string;
  challengeFor(holder: Holder, now: Date): string;
  /** Uses a challenge up. False where it is not ours, somebody else’s, too old or used already. */
  spend(tx: Tx, challenge: string, holder: Holder, now: Date): Promise<boolean>;
}

const NONCE_BYTES = 16;
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 16;

/** Null where the installation has no address that passkeys can be bound to. */
export function createPasskeys({
  secret,
  origin,
}: {
  secret: string;
  origin: string;
}): Passkeys | null {
  const host = passkeyHost(origin);
  if (host === null) return null;
  const key = createHmac("sha256", secret).update("passkey challenges").digest();
  const sign = (body: Buffer, holder: Holder) =>
    createHmac("sha256", key)
      .update("browser" in holder ? `browser ${holder.browser}` : `session ${holder.session}`)
      .update("\0")
      .update(body)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  return {
    host,
    origin,
    challengeFor(holder, now) {
      const until = Buffer.alloc(TIME_BYTES);
      until.writeBigUInt64BE(BigInt(now.getTime() + CHALLENGE_MINUTES * 60_000));
      const body = Buffer.concat([randomBytes(NONCE_BYTES), until]);
      return Buffer.concat([body, sign(body, holder)]).toString("base64url");
    },
    async spend(tx, challenge, holder, now) {
      const bytes = Buffer.from(challenge, "base64url");
      if (bytes.length !== NONCE_BYTES + TIME_BYTES + SIGNATURE_BYTES) return false;
      const body = bytes.subarray(0, NONCE_BYTES + TIME_BYTES);
      if (!timingSafeEqual(bytes.subarray(body.length), sign(body, holder))) return false;
      const expiresAt = new Date(Number(body.readBigUInt64BE(NONCE_BYTES)));
      if (expiresAt <= now) return false;
      // The bytes, not the text: base64 can spell the same ones differently.
      return await spendChallenge(tx, bytes.toString("base64url"), { expiresAt, now });
    },
  };
}

/** What an authenticator keeps in place of a name: the person’s id, in base64url. */
export function handleOf(personId: string): string {
  return Buffer.from(personId).toString("base64url");
}

/** The library that reads what authenticators say. Loaded by the first who needs it, before they begin to write: it takes a while. */
export const webAuthn = () => import("@simplewebauthn/server");
