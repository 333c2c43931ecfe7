import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from "node:crypto";
import { Secret, TOTP } from "otpauth";
import {
  RECOVERY_ALPHABET,
  RECOVERY_CODES,
  RECOVERY_LENGTH,
  STEP_SECONDS,
} from "~/people/rules/second-factor";

/** What is encrypted and hashed of second factors, under keys that follow from the installation’s secret. */
export interface SecondFactor {
  /** Encrypts a text so that it opens for the same purpose alone. */
  seal(text: string, purpose: string): string;
  /** Null where it was not sealed here for this purpose. */
  open(sealed: string, purpose: string): string | null;
  recoveryHash(personId: string, code: string): string;
}

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** As RFC 4226 recommends for SHA-1. */
const SECRET_BYTES = 20;

export function createSecondFactor(secret: string): SecondFactor {
  const key = (of: string) => Buffer.from(hkdfSync("sha256", secret, "", of, 32));
  const sealing = key("second factor secrets");
  const hashing = key("recovery codes");
  return {
    seal(text, purpose) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, sealing, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length < IV_BYTES + TAG_BYTES) return null;
      const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, sealing, bytes.subarray(0, IV_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(purpose))
          .setAuthTag(tag);
        const body = bytes.subarray(IV_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
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
