import { createPrivateKey } from "node:crypto";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { expect, test } from "vitest";
import { base58Bytes, multikeyOf } from "~/gate/rules/credentials/did";
import { documentLoader } from "~/gate/services/credentials/signing/contexts.server";
import { proved } from "~/gate/services/credentials/signing/sign.server";

/* The test vectors of “Data Integrity EdDSA Cryptosuites v1.0”, appendix B.1, and of its repository. © W3C, Software and Document License. */

const PUBLIC = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
const SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
const ISSUER = "https://vc.example/issuers/5678";
const EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";

const CREDENTIAL = {
  "@context": ["https://www.w3.org/ns/credentials/v2", EXAMPLES],
  id: "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
  type: ["VerifiableCredential", "AlumniCredential"],
  name: "Alumni Credential",
  description: "A minimum viable example of an Alumni Credential.",
  issuer: ISSUER,
  validFrom: "2023-01-01T00:00:00Z",
  credentialSubject: { id: "did:example:abcdefgh", alumniOf: "The School of Examples" },
};

const VECTORS = [
  {
    method: `did:key:${PUBLIC}#${PUBLIC}`,
    proofValue:
      "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme",
  },
  {
    method: `${ISSUER}#${PUBLIC}`,
    proofValue:
      "z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9",
  },
];

const CREATED = new Date("2023-02-24T23:36:38Z");

/** Beside the contexts that we ship, the one of the examples and the issuer of the second vector. */
async function loader(url: string) {
  const key = { id: VECTORS[1]!.method, type: "Multikey", controller: ISSUER };
  const method = {
    "@context": "https://w3id.org/security/multikey/v1",
    ...key,
    publicKeyMultibase: PUBLIC,
  };
  const documents: Record<string, object> = {
    [EXAMPLES]: { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } },
    [key.id]: method,
    [ISSUER]: {
      "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
      id: ISSUER,
      assertionMethod: [key.id],
    },
  };
  const document = documents[url];
  return document ? { contextUrl: null, documentUrl: url, document } : await documentLoader(url);
}

/** An Ed25519 key as PKCS #8 begins so. Source: RFC 8410. */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

test.each(VECTORS)("what W3C signs as $method, we sign alike", async ({ method, proofValue }) => {
  const seed = Buffer.from(base58Bytes(SECRET.slice(1)).slice(2));
  const key = Buffer.concat([PKCS8, seed]);
  const privateKey = createPrivateKey({ key, format: "der", type: "pkcs8" });
  const by = { id: method, privateKey, now: CREATED, documentLoader: loader };
  const signed = await proved(structuredClone(CREDENTIAL), by);
  expect(signed).toMatchObject({
    proof: { cryptosuite: "eddsa-rdfc-2022", verificationMethod: method, proofValue },
  });
});

test("what W3C signed is accepted with its key, and refused once a letter is another", async () => {
  const { method, proofValue } = VECTORS[1]!;
  const proof = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    created: "2023-02-24T23:36:38Z",
    verificationMethod: method,
    proofPurpose: "assertionMethod",
    proofValue,
  };
  const verify = (credential: object) =>
    verifyCredential({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: loader,
    });
  expect(await verify({ ...structuredClone(CREDENTIAL), proof })).toMatchObject({ verified: true });
  const other = { ...structuredClone(CREDENTIAL), name: "Alumni credential", proof };
  expect(await verify(other)).toMatchObject({ verified: false });
});

test("a public key is written as the vectors write it", () => {
  expect(multikeyOf(Uint8Array.from(base58Bytes(PUBLIC.slice(1)).slice(2)))).toBe(PUBLIC);
});

test("no context is ever fetched", async () => {
  await expect(documentLoader("https://example.com/context.json")).rejects.toThrow("shipped");
});
