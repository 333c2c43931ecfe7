/* The two ways in which programs of others read what we sign. Nothing of ours takes part but the document with the keys. */
import * as dcVc from "@digitalcredentials/vc";
import { DataIntegrityProof as DcProof } from "@digitalcredentials/data-integrity";
import { cryptosuite as dcSuite } from "@digitalcredentials/eddsa-rdfc-2022-cryptosuite";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import { verifyJWT } from "did-jwt";
import { createLocalJWKSet, jwtVerify, type JWK } from "jose";
import type { didDocument } from "~/gate/rules/credentials/did";
import { documentLoader } from "~/gate/services/credentials/signing/contexts.server";

type DidDocument = ReturnType<typeof didDocument>;

const MULTIKEY = "https://w3id.org/security/multikey/v1";

/** Contexts as we ship them, and keys as `did.json` has them. */
function loaderFor(did: DidDocument) {
  return async (url: string) => {
    const method = did.verificationMethod.find(({ id }) => id === url);
    const document = method ? { "@context": MULTIKEY, ...method } : url === did.id ? did : null;
    return document ? { contextUrl: null, documentUrl: url, document } : await documentLoader(url);
  };
}

interface Checked {
  did: DidDocument;
  now: Date;
}

/** What each library says of a credential with a proof in it. The status is another question. */
export async function verifiedLinked(credential: object, { did, now }: Checked) {
  const given = { documentLoader: loaderFor(did), now };
  const checkStatus = async () => ({ verified: true });
  const bazaar = await vc.verifyCredential({
    ...given,
    credential: structuredClone(credential),
    suite: new DataIntegrityProof({ cryptosuite }),
    checkStatus,
  });
  const dcc = await dcVc.verifyCredential({
    ...given,
    credential: structuredClone(credential),
    suite: new DcProof({ cryptosuite: dcSuite }),
    checkStatus,
  });
  return { bazaar: bazaar.verified, dcc: dcc.verified, why: [bazaar.error, dcc.error] };
}

/** What each library says of a JWT. */
export async function verifiedJwt(jwt: string, { did, now }: Checked) {
  const keys = did.verificationMethod.flatMap((method) =>
    "publicKeyJwk" in method ? { ...method.publicKeyJwk, kid: method.id } : [],
  );
  const set = createLocalJWKSet({ keys: keys as JWK[] });
  const ok = (work: Promise<unknown>) => work.then(Boolean, () => false);
  const byJose = ok(jwtVerify(jwt, set, { issuer: did.id, typ: "vc+jwt", currentDate: now }));
  const resolver = {
    resolve: async () => ({
      didResolutionMetadata: {},
      didDocument: did as never,
      didDocumentMetadata: {},
    }),
  };
  const policies = { now: Math.floor(now.getTime() / 1000), aud: false };
  const byDidJwt = ok(verifyJWT(jwt, { resolver, policies }));
  return { jose: await byJose, didJwt: await byDidJwt };
}
