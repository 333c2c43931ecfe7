import { sign, type KeyObject } from "node:crypto";
import { didOf, keyId } from "~/gate/rules/credentials/did";
import { jwtClaimsOf, type credentialOf } from "~/gate/rules/credentials/credential";
import { documentLoader } from "./contexts.server";
import type { SigningKey } from "./keys.server";

/* What signs is large and rarely used, so it is loaded when it is first needed. */

interface By {
  key: SigningKey;
  origin: string;
  now: Date;
}

/** A credential with a proof in it. */
export async function signLinked(credential: object, { key, origin, now }: By): Promise<object> {
  const id = keyId(didOf(origin), key, "multikey");
  const { privateKey } = key;
  return await proved(credential, { id, privateKey, now, documentLoader });
}

/** The same by a key of any name: `eddsa-rdfc-2022`, to the second. */
export async function proved(
  credential: object,
  {
    id,
    privateKey,
    now,
    documentLoader: loader,
  }: {
    id: string;
    privateKey: KeyObject;
    now: Date;
    documentLoader: typeof documentLoader;
  },
): Promise<object> {
  const [{ issue }, { DataIntegrityProof }, { cryptosuite }] = await Promise.all([
    import("@digitalbazaar/vc"),
    import("@digitalbazaar/data-integrity"),
    import("@digitalbazaar/eddsa-rdfc-2022-cryptosuite"),
  ]);
  const signer = {
    algorithm: "Ed25519",
    id,
    sign: async ({ data }: { data: Uint8Array }) => sign(null, data, privateKey),
  };
  const date = `${now.toISOString().slice(0, 19)}Z`;
  const suite = new DataIntegrityProof({ signer, date, cryptosuite });
  return await issue({ credential, suite, documentLoader: loader });
}

/** The same as a JWT. Source: VC-JOSE-COSE. */
export async function signJwt(
  credential: ReturnType<typeof credentialOf>,
  { key, origin, now }: By,
): Promise<string> {
  const { SignJWT } = await import("jose");
  return await new SignJWT(jwtClaimsOf(credential))
    .setProtectedHeader({
      alg: "EdDSA",
      typ: "vc+jwt",
      kid: keyId(didOf(origin), key, "jwk"),
    })
    .setIssuedAt(now)
    .sign(key.privateKey);
}
