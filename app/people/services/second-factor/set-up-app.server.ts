import { encode } from "uqr";
import { z } from "zod";
import { findOwnFactors, putApp, putRecoveryCodes } from "~/people/queries/second-factors";
import type { Actor } from "~/people/rules/actor";
import {
  hasAny,
  readAppCode,
  SET_UP_MINUTES,
  spacedRecoveryCode,
} from "~/people/rules/second-factor";
import type { Call } from "~/people/services/call";
import { takeRoom, secondFactorTriesOf } from "~/people/services/sign-in/limit-sign-in.server";
import {
  appUri,
  newAppSecret,
  newRecoveryCodes,
  stepOf,
  type SecondFactor,
} from "./second-factor.server";
import { sealedSecret } from "./secret-of-app.server";
import { giveTriesBack } from "./give-second-factor.server";

interface Asking extends Call<Actor> {
  secondFactor: SecondFactor;
}

/** An authenticator app to set up, as a page shows it. `token` comes back with the form: nothing is kept before a code was right. */
export interface AppToSetUp {
  token: string;
  /** The secret in groups of four, for people who type it. */
  secret: string;
  /** The dark squares of the QR code, row by row. */
  qr: { size: number; path: string };
  uri: string;
}

const SetUp = z.object({ secret: z.string(), until: z.number() });
const purposeOf = (personId: string) => `set up ${personId}`;

export function offerApp(
  { actor, now, secondFactor }: Omit<Asking, "store">,
  secret = newAppSecret(),
): AppToSetUp {
  const until = now.getTime() + SET_UP_MINUTES * 60_000;
  const uri = appUri({ secret, email: actor.email, issuer: "Firsthand" });
  return {
    token: secondFactor.seal(JSON.stringify({ secret, until }), purposeOf(actor.personId)),
    secret: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
    qr: drawn(uri),
    uri,
  };
}

type AppSetUp =
  | { ok: true; codes: string[] }
  | { ok: false; reason: "wrong-code"; again: AppToSetUp }
  | { ok: false; reason: "too-late" | "has-one" }
  | { ok: false; reason: "too-many"; retryAt: Date };

/**
 * Sets the app up once it has shown a right code, in place of another, and returns new recovery codes: they are shown this once. With
 * `onlyFirst`, only where the actor has no second factor.
 */
export async function setUpApp({
  store,
  actor,
  secondFactor,
  token,
  typed,
  onlyFirst = false,
  now,
}: Asking & { token: string; typed: string; onlyFirst?: boolean }): Promise<AppSetUp> {
  const { personId } = actor;
  const opened = secondFactor.open(token, purposeOf(personId));
  const setUp = opened === null ? null : SetUp.parse(JSON.parse(opened));
  if (!setUp || setUp.until <= now.getTime()) return { ok: false, reason: "too-late" };
  const limits = secondFactorTriesOf(personId);
  const room = await takeRoom({ store, limits, now });
  if (!room.ok) return { ok: false, reason: "too-many", retryAt: room.retryAt };
  const { secret } = setUp;
  const code = readAppCode(typed);
  const step = code === null ? null : stepOf(secret, code, now);
  if (step === null)
    return {
      ok: false,
      reason: "wrong-code",
      again: offerApp({ actor, now, secondFactor }, secret),
    };
  const codes = newRecoveryCodes();
  const done = await store.write(async (tx) => {
    if (onlyFirst && hasAny(await findOwnFactors(tx, personId))) return false;
    const sealed = sealedSecret(secondFactor, personId, secret);
    await putApp(tx, { personId, secret: sealed, lastStep: step, createdAt: now });
    const hashes = codes.map((one) => secondFactor.recoveryHash(personId, one));
    await putRecoveryCodes(tx, { personId, hashes, now });
    return true;
  });
  if (!done) return { ok: false, reason: "has-one" };
  await giveTriesBack({ store, personId, now });
  return { ok: true, codes: codes.map(spacedRecoveryCode) };
}

/** Replaces the actor’s recovery codes; null where they have no app that those would stand in for. */
export async function renewRecoveryCodes({ store, actor, secondFactor, now }: Asking) {
  const { personId } = actor;
  const codes = newRecoveryCodes();
  const hashes = codes.map((one) => secondFactor.recoveryHash(personId, one));
  const done = await store.write(async (tx) => {
    const { app } = await findOwnFactors(tx, personId);
    if (app) await putRecoveryCodes(tx, { personId, hashes, now });
    return app;
  });
  return done ? codes.map(spacedRecoveryCode) : null;
}

/** A QR code as the outline of its dark squares, in modules, with the quiet zone of four that ISO 18004 asks for. */
function drawn(uri: string): AppToSetUp["qr"] {
  const { size, data } = encode(uri, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join("") };
}
