import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { NewPasskeyAnswer, SignInAnswer } from "~/people/rules/passkey-answers";
import { addPasskey, newPasskeyOptions } from "~/people/services/passkeys/add-passkey.server";
import {
  signInByPasskey,
  signInOptions,
} from "~/people/services/passkeys/sign-in-by-passkey.server";
import type { Actor } from "~/people/rules/actor";
import type { App } from "~/process/app";
import type { Asker } from "~/people/services/sign-in/limit-sign-in.server";

/** What an authenticator or browser says, where it isn’t what it should be. */
export interface Lies {
  origin?: string;
  host?: string;
  challenge?: string;
  counter?: number;
  /** Whether the person was verified, by a finger or a PIN. */
  verified?: boolean;
  handle?: string;
  /** Another one’s credential, by its id. */
  id?: string;
}

const ORIGIN = "http://localhost:3000";
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const CREDENTIAL_INCLUDED = 0x40;

/** An authenticator in software, with one credential: what a browser would send of it. Source: W3C Web Authentication, § 6. */
export function anAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  let counter = 0;

  const clientData = (type: string, challenge: string, { origin = ORIGIN }: Lies) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const dataOf = (flags: number, { host = "localhost", verified = true, ...lies }: Lies) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lies.counter ?? (counter += 1));
    const verification = verified ? USER_VERIFIED : 0;
    return Buffer.concat([
      createHash("sha256").update(host).digest(),
      Buffer.from([USER_PRESENT | verification | flags]),
      count,
    ]);
  };
  const base = { type: "public-key" as const, clientExtensionResults: {} };

  return {
    id: id.toString("base64url"),
    make(options: { challenge: string }, lies: Lies = {}): NewPasskeyAnswer {
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const data = Buffer.concat([
        dataOf(CREDENTIAL_INCLUDED, lies),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        key,
      ]);
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([data.length]),
        data,
      ]);
      return {
        ...base,
        id: id.toString("base64url"),
        rawId: id.toString("base64url"),
        response: {
          clientDataJSON: clientData(
            "webauthn.create",
            lies.challenge ?? options.challenge,
            lies,
          ).toString("base64url"),
          attestationObject: attestation.toString("base64url"),
          transports: ["internal"],
        },
      };
    },
    use(options: { challenge: string }, personId: string, lies: Lies = {}): SignInAnswer {
      const data = dataOf(0, lies);
      const client = clientData("webauthn.get", lies.challenge ?? options.challenge, lies);
      const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
      const called = lies.id ?? id.toString("base64url");
      return {
        ...base,
        id: called,
        rawId: called,
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: sign("sha256", signed, privateKey).toString("base64url"),
          userHandle: Buffer.from(lies.handle ?? personId).toString("base64url"),
        },
      };
    },
  };
}

type Authenticator = ReturnType<typeof anAuthenticator>;

/** A passkey is added and used as the pages do it, over one program. */
export function passkeysOf(app: App) {
  const { store, auth } = app;
  const passkeys = app.passkeys!;
  const challenge = async (actor: Actor): Promise<{ challenge: string }> => {
    const { options } = await newPasskeyOptions({ store, actor, passkeys, now: app.clock() });
    return JSON.parse(options) as { challenge: string };
  };
  const addAnswer = (actor: Actor, answer: NewPasskeyAnswer, onlyFirst = false) =>
    addPasskey({ store, actor, passkeys, answer, name: "Phone", onlyFirst, now: app.clock() });
  return {
    challenge,
    addAnswer,
    add: async (actor: Actor, { make }: Authenticator, lies: Lies = {}, onlyFirst = false) =>
      await addAnswer(actor, make(await challenge(actor), lies), onlyFirst),
    ask: (asker: Asker) => signInOptions(passkeys, asker.browser.id, app.clock()),
    enter: (asker: Asker, answer: SignInAnswer) =>
      signInByPasskey({ store, auth, passkeys, answer, asker, userAgent: "", now: app.clock() }),
  };
}
