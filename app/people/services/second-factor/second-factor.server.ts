import { createHmac, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import {
  RECOVERY_ALPHABET,
  RECOVERY_CODES,
  RECOVERY_LENGTH,
  STEP_SECONDS,
} from "~/people/rules/second-factor";
import { createSealing, keyOf, type Sealing } from "~/people/services/sealing.server";

/** What is encrypted and hashed of second factors, under keys that follow from the installation’s secret. */
export interface SecondFactor extends Sealing {
  recoveryHash(personId: string, code: string): string;
}

/** As RFC 4226 recommends for SHA-1. */
const SECRET_BYTES = 20;

export function createSecondFactor(secret: string): SecondFactor {
  const hashing = keyOf(secret, "recovery codes");
  return {
    ...createSealing(secret, "second factor secrets"),
    recoveryHash: (personId, code) =>
      createHmac("sha256", hashing).update(`${personId} ${code}`).digest("base64url"),
  };
}

export function newAppSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The step whose code this is, now or one to either side, for clocks that differ; null for a code that is none. Source: RFC 6238. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const app = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: STEP_SECONDS });
  const delta = app.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : app.counter({ timestamp }) + delta;
}

/** What an authenticator app reads from the QR code. Source: Google Authenticator, “Key Uri Format”. */
export function appUri({
  secret,
  email,
  issuer,
}: {
  secret: string;
  email: string;
  issuer: string;
}) {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    issuer,
    label: email,
    digits: 6,
    period: STEP_SECONDS,
  }).toString();
}

export function newRecoveryCodes(): string[] {
  const letter = () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)];
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_LENGTH }, letter).join(""),
  );
}
