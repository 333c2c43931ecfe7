/** A key that credentials are or were signed with. */
export interface PublicKey {
  /** As a multibase Multikey. */
  publicKey: string;
}

/** What an installation is called by what it signs. Source: did:web, section “Method-specific identifier”. */
export function didOf(origin: string): string {
  return `did:web:${encodeURIComponent(new URL(origin).host)}`;
}

/** What a signature names its key by: as a Multikey, or as a JWK. */
export function keyId(did: string, { publicKey }: PublicKey, as: "multikey" | "jwk"): string {
  return as === "jwk" ? `${did}#jwk-${publicKey}` : `${did}#${publicKey}`;
}

/**
 * The document behind the name: every key that ever signed, so that what it signed can still be checked. Each is there twice, for
 * programs that read Multikeys and for those that read JWKs. Source: Controlled Identifiers 1.0.
 */
export function didDocument(origin: string, keys: readonly PublicKey[]) {
  const did = didOf(origin);
  const methods = keys.flatMap((key) => [
    {
      id: keyId(did, key, "multikey"),
      type: "Multikey",
      controller: did,
      publicKeyMultibase: key.publicKey,
    },
    {
      id: keyId(did, key, "jwk"),
      type: "JsonWebKey",
      controller: did,
      publicKeyJwk: jwkOf(key),
    },
  ]);
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}

/** An Ed25519 key as a JWK. Source: RFC 8037. */
function jwkOf({ publicKey }: PublicKey) {
  const bytes = base58Bytes(publicKey.slice(1)).slice(ED25519.length);
  return { kty: "OKP", crv: "Ed25519", x: base64Url(bytes), alg: "EdDSA", use: "sig" };
}

/** What a multikey of an Ed25519 public key begins with. Source: Multicodec. */
const ED25519 = [0xed, 0x01];

/** The 32 bytes of an Ed25519 public key as a multibase Multikey: `z6Mk…`. */
export function multikeyOf(bytes: Uint8Array): string {
  return `z${base58Text([...ED25519, ...bytes])}`;
}

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Bytes in base 58, as Bitcoin has it. These never begin with a zero. */
function base58Text(bytes: readonly number[]): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (; number > 0n; number /= 58n) text = `${ALPHABET[Number(number % 58n)]}${text}`;
  return text;
}

/** The bytes of a text in base 58. */
export function base58Bytes(text: string): number[] {
  let number = [...text].reduce((sum, letter) => sum * 58n + BigInt(ALPHABET.indexOf(letter)), 0n);
  const bytes: number[] = [];
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n));
  return bytes;
}

function base64Url(bytes: readonly number[]): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
