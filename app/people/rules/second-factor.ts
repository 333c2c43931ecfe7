import type { Role } from "./kinds";

/** The roles from which the agency may ask a second factor. */
export const SECOND_FACTOR_ROLES = ["admin", "trainer", "manager"] as const satisfies Role[];
export type SecondFactorRole = (typeof SECOND_FACTOR_ROLES)[number];

/** An authenticator app shows a code for so long. Source: RFC 6238, as every app has it. */
export const STEP_SECONDS = 30;

/** How long the secret on a page may be set up. */
export const SET_UP_MINUTES = 30;

export const RECOVERY_CODES = 10;

/** Crockford’s: no letter that is taken for a figure or another letter. */
export const RECOVERY_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 50 bits. */
export const RECOVERY_LENGTH = 10;

/** How a person can prove themself beside the mailed code. */
interface OwnFactors {
  app: boolean;
  passkeys: number;
  recoveryCodes: number;
}

export function hasAny({ app, passkeys }: OwnFactors): boolean {
  return app || passkeys > 0;
}

/** The figures of an app’s code, however they were typed; else null. */
export function readAppCode(typed: string): string | null {
  const figures = typed.normalize("NFKC").replace(/[\s.-]/g, "");
  return /^[0-9]{6}$/.test(figures) ? figures : null;
}

/** A recovery code as it is kept, however it was typed; else null. Source: Crockford’s Base32, on reading. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.-]/g, "")
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
  const known = [...code].every((letter) => RECOVERY_ALPHABET.includes(letter));
  return known && code.length === RECOVERY_LENGTH ? code : null;
}

/** A recovery code as it is read and written down: “4tk2m-9x0rd”. */
export function spacedRecoveryCode(code: string): string {
  return `${code.slice(0, RECOVERY_LENGTH / 2)}-${code.slice(RECOVERY_LENGTH / 2)}`;
}
