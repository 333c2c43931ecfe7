import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { addKey, endKeys, findKeys, type KeyRow } from "~/gate/queries/credentials/keys";
import { multikeyOf } from "~/gate/rules/credentials/did";
import type { Sealing } from "~/people/services/sealing.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";

export interface SigningKey {
  publicKey: string;
  privateKey: KeyObject;
}

interface Keys {
  store: Store;
  sealing: Sealing;
  now: Date;
}

const purposeOf = (publicKey: string) => `credential key ${publicKey}`;

/** The key to sign with. The first time, and where the one there is doesn’t open because the installation’s secret has changed, one is made. */
export async function signingKey({ store, sealing, now }: Keys): Promise<SigningKey> {
  const signs = (await findKeys(store.fresh)).find(({ sealedKey }) => sealedKey !== null);
  return (signs && opened(signs, sealing)) ?? (await makeKey({ store, sealing, now }));
}

/** Ends the key that signs: the next credential gets a new one. What it signed can still be checked. */
export async function retireKeys(store: Store): Promise<void> {
  await store.write(endKeys);
}

async function makeKey({ store, sealing, now }: Keys): Promise<SigningKey> {
  const { privateKey, publicKey: pair } = generateKeyPairSync("ed25519");
  const publicKey = multikeyOf(Buffer.from(pair.export({ format: "jwk" }).x ?? "", "base64url"));
  const secret = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  const sealedKey = sealing.seal(secret, purposeOf(publicKey));
  await store.write((tx) => addKey(tx, { id: newId(now), publicKey, sealedKey, createdAt: now }));
  return { publicKey, privateKey };
}

function opened({ publicKey, sealedKey }: KeyRow, sealing: Sealing): SigningKey | null {
  const secret = sealedKey === null ? null : sealing.open(sealedKey, purposeOf(publicKey));
  if (secret === null) return null;
  const key = Buffer.from(secret, "base64");
  return { publicKey, privateKey: createPrivateKey({ key, format: "der", type: "pkcs8" }) };
}

/** Every key that credentials are or were signed with, the newest first. */
export async function publicKeys(store: Store) {
  return (await findKeys(store.fresh)).map(({ publicKey }) => ({ publicKey }));
}
