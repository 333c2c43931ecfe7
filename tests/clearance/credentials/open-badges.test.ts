import { AchievementCredentialValidator } from "@learncard/types";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { credentialOf } from "~/gate/rules/credentials/credential";
import { documentLoader } from "~/gate/services/credentials/signing/contexts.server";
import { signLinked } from "~/gate/services/credentials/signing/sign.server";
import { generateKeyPairSync } from "node:crypto";
import { ACHIEVEMENT_CREDENTIAL } from "../../support/clearance/credentials/open-badges-schema";
import { NOON } from "../../support/makers";

const ORIGIN = "https://train.example";

const CLAIM = {
  origin: ORIGIN,
  did: "did:web:train.example",
  agency: "Northlight Agency",
  address: "JM5zjYjd4CcOZHUj_hHWN91cZJWDkF9f",
  name: "Maya Okafor",
  level: "reply" as const,
  title: "Reply for Harbour & Pine",
  description: "Cleared to reply for Harbour & Pine on Instagram.",
  criteria: "Cleared to reply: Replying.",
  validFrom: NOON,
  validUntil: new Date("2027-11-20T23:59:59.999Z"),
  grantedAt: NOON,
  list: 1,
  place: 7,
};

async function signed() {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = { publicKey: "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", privateKey };
  return await signLinked(credentialOf(CLAIM), { key, origin: ORIGIN, now: NOON });
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat("uri", (text: string) => URL.canParse(text));
ajv.addFormat("date-time", (text: string) => /^\d{4}-\d\d-\d\dT[\d:]{8}Z$/.test(text));
const validate = ajv.compile(ACHIEVEMENT_CREDENTIAL);

test("a credential has what Open Badges 3.0 asks for, and nothing that it doesn’t know", async () => {
  const credential = await signed();
  validate(credential);
  expect(validate.errors).toBeNull();
  expect(AchievementCredentialValidator.safeParse(credential).error).toBeUndefined();
});

test.each([
  ["an unknown property of the subject", { nickname: "May" }],
  ["a subject without what was achieved", { achievement: undefined }],
])("%s would be noticed", async (_, changes) => {
  const credential = (await signed()) as { credentialSubject: object };
  const credentialSubject = { ...credential.credentialSubject, ...changes };
  expect(validate(structuredClone({ ...credential, credentialSubject }))).toBe(false);
});

test("two status entries would be noticed", async () => {
  const credential = (await signed()) as { credentialStatus: object };
  const { credentialStatus } = credential;
  const two = [credentialStatus, credentialStatus];
  expect(validate({ ...credential, credentialStatus: two })).toBe(false);
});

test("every term of a credential is in a context that we ship: nothing goes unsigned", async () => {
  const contexts = credentialOf(CLAIM)["@context"];
  for (const url of contexts) expect(await documentLoader(url)).toMatchObject({ documentUrl: url });
  // In its safe mode, what signs refuses a property that no context defines.
  const unknown = { ...credentialOf(CLAIM), nickname: "May" };
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = { publicKey: "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", privateKey };
  await expect(signLinked(unknown, { key, origin: ORIGIN, now: NOON })).rejects.toThrow();
});
