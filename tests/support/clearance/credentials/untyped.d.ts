/* What tests use of packages that come without types. */

declare module "@digitalcredentials/vc" {
  export { verifyCredential } from "@digitalbazaar/vc";
}

declare module "@digitalcredentials/data-integrity" {
  export { DataIntegrityProof } from "@digitalbazaar/data-integrity";
}

declare module "@digitalcredentials/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: object;
}
