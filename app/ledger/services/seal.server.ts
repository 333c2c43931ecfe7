import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { PersonalWords } from "~/ledger/rules/recorded";

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A new key, in base64. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString("base64");
}

/**
 * Seals what is personal for one entry, by the key of the person it is about: AES-256-GCM with the entry's id as additional data.
 * The result is nonce, ciphertext and tag, one after the other in base64.
 */
export function seal(words: PersonalWords, { key, entryId }: SealedBy): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(key, "base64"), nonce);
  cipher.setAAD(Buffer.from(entryId));
  const parts = [nonce, cipher.update(JSON.stringify(words)), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString("base64");
}

/** What was sealed; null where it cannot be opened: another key, another entry, or altered. */
export function unseal(sealed: string, { key, entryId }: SealedBy): PersonalWords | null {
  try {
    const bytes = Buffer.from(sealed, "base64");
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, "base64"), nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(entryId));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, "utf8");
    return JSON.parse(text + decipher.final("utf8")) as PersonalWords;
  } catch {
    return null;
  }
}

interface SealedBy {
  key: string;
  entryId: string;
}
