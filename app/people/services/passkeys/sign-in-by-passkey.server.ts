import type { Store } from "~db/store";
import { findPasskey, noteUse } from "~/people/queries/passkeys";
import { counterHolds } from "~/people/rules/passkey";
import { challengeOf, type SignInAnswer } from "~/people/rules/passkey-answers";
import type { Auth } from "~/people/services/sign-in/auth.server";
import {
  giveRoomBack,
  takeRoom,
  triesBy,
  type Asker,
} from "~/people/services/sign-in/limit-sign-in.server";
import { handleOf, webAuthn, type Passkeys } from "./passkeys.server";

interface Input {
  store: Store;
  auth: Auth;
  passkeys: Passkeys;
  answer: SignInAnswer;
  asker: Asker;
  userAgent: string;
  now: Date;
}

/** Why an answer is none, for the log alone. */
type Refused = "challenge" | "unknown" | "not-verified" | "counter" | "left";

type SignedInByPasskey =
  | { ok: true; personId: string; headers: Headers }
  | { ok: false; reason: "refused"; why: Refused; personId: string | null }
  | { ok: false; reason: "too-many"; retryAt: Date };

/** What a browser needs to ask for a passkey: of whomever it has one here. */
export function signInOptions(passkeys: Passkeys, browser: string, now: Date) {
  return {
    challenge: passkeys.challengeFor({ browser }, now),
    rpId: passkeys.host,
    userVerification: "required" as const,
  };
}

/** Signs in by a passkey. What fails counts against the person trying, as a wrong code does. */
export async function signInByPasskey(input: Input): Promise<SignedInByPasskey> {
  const { store, auth, asker, userAgent, now } = input;
  const limit = triesBy(asker);
  const room = await takeRoom({ store, limits: [limit], now });
  if (!room.ok) return { ok: false, reason: "too-many", retryAt: room.retryAt };
  const known = await recognise(input);
  if (!known.ok) return { ...known, reason: "refused" };
  const { personId } = known;
  const from = { address: asker.address, userAgent };
  const headers = await auth.signIn({ personId, from, secondFactorAt: now });
  if (!headers) return { ok: false, reason: "refused", why: "left", personId };
  await giveRoomBack({ store, limit, now });
  return { ok: true, personId, headers };
}

type Recognised =
  | { ok: true; personId: string }
  | { ok: false; why: Refused; personId: string | null };

/** Whose passkey has answered this browser’s challenge, which is used up whatever comes of it. */
async function recognise({ store, passkeys, answer, asker, now }: Input): Promise<Recognised> {
  const challenge = challengeOf(
    Buffer.from(answer.response.clientDataJSON, "base64url").toString(),
  );
  const holder = { browser: asker.browser.id };
  await webAuthn();
  return await store.write(async (tx): Promise<Recognised> => {
    if (!challenge || !(await passkeys.spend(tx, challenge, holder, now)))
      return { ok: false, why: "challenge", personId: null };
    const passkey = await findPasskey(tx, answer.id);
    if (!passkey) return { ok: false, why: "unknown", personId: null };
    const { personId } = passkey;
    const no = (why: Refused) => ({ ok: false as const, why, personId });
    if (answer.response.userHandle !== handleOf(personId)) return no("not-verified");
    const counter = await verifiedCounter({ passkeys, answer, challenge, passkey });
    if (counter === null) return no("not-verified");
    if (!counterHolds(passkey.counter, counter)) return no("counter");
    await noteUse(tx, passkey.id, { counter, now });
    return { ok: true, personId };
  });
}

/** The counter of an answer whose origin, host, signature and verified person are right; else null. */
async function verifiedCounter({
  passkeys,
  answer,
  challenge,
  passkey,
}: {
  passkeys: Passkeys;
  answer: SignInAnswer;
  challenge: string;
  passkey: { credentialId: string; publicKey: string };
}): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webAuthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: passkeys.origin,
      expectedRPID: passkeys.host,
      requireUserVerification: true,
      // Ours to compare: only a counter whose signature is right says anything.
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
        counter: 0,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
