import { findOwnFactors } from "~/people/queries/second-factors";
import { insertPasskey, listPasskeys } from "~/people/queries/passkeys";
import type { Actor } from "~/people/rules/actor";
import { PASSKEYS_PER_PERSON } from "~/people/rules/passkey";
import { challengeOf, type NewPasskeyAnswer } from "~/people/rules/passkey-answers";
import { hasAny } from "~/people/rules/second-factor";
import type { Call } from "~/people/services/call";
import { newId } from "~db/ids";
import { webAuthn, type Passkeys } from "./passkeys.server";

interface Asking extends Call<Actor> {
  passkeys: Passkeys;
}

/** What a browser needs to make a passkey for the actor, other than those they have: as JSON, and the host it is bound to. */
export async function newPasskeyOptions({ store, actor, passkeys, now }: Asking) {
  const { generateRegistrationOptions } = await webAuthn();
  const known = await listPasskeys(store.read, actor.personId);
  const challenge = passkeys.challengeFor({ session: actor.sessionId }, now);
  const options = await generateRegistrationOptions({
    rpName: "Firsthand",
    rpID: passkeys.host,
    userID: new TextEncoder().encode(actor.personId),
    userName: actor.email,
    userDisplayName: actor.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options: JSON.stringify(options), host: passkeys.host };
}

export type Added =
  | { ok: true; name: string }
  | { ok: false; reason: "refused" | "known" | "too-many" | "has-one" };

/**
 * Adds the passkey that a browser has made for the actor’s session. With `onlyFirst`, only where they have no second factor: someone
 * who has given a mailed code alone must not add one to those they should have given.
 */
export async function addPasskey({
  store,
  actor,
  passkeys,
  answer,
  name,
  onlyFirst = false,
  now,
}: Asking & { answer: NewPasskeyAnswer; name: string; onlyFirst?: boolean }): Promise<Added> {
  const { personId, sessionId } = actor;
  const challenge = challengeOf(
    Buffer.from(answer.response.clientDataJSON, "base64url").toString(),
  );
  await webAuthn();
  return await store.write(async (tx): Promise<Added> => {
    if (!challenge || !(await passkeys.spend(tx, challenge, { session: sessionId }, now)))
      return { ok: false, reason: "refused" };
    const own = await findOwnFactors(tx, personId);
    if (onlyFirst && hasAny(own)) return { ok: false, reason: "has-one" };
    if (own.passkeys >= PASSKEYS_PER_PERSON) return { ok: false, reason: "too-many" };
    const made = await verified(passkeys, answer, challenge);
    if (!made) return { ok: false, reason: "refused" };
    const added = await insertPasskey(tx, {
      id: newId(now),
      personId,
      credentialId: made.id,
      publicKey: Buffer.from(made.publicKey).toString("base64url"),
      counter: made.counter,
      transports: answer.response.transports,
      name,
      createdAt: now,
      usedAt: null,
    });
    return added ? { ok: true, name } : { ok: false, reason: "known" };
  });
}

async function verified(passkeys: Passkeys, answer: NewPasskeyAnswer, challenge: string) {
  const { verifyRegistrationResponse } = await webAuthn();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: passkeys.origin,
      expectedRPID: passkeys.host,
      requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    return null;
  }
}
