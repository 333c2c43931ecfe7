import {
  advanceStep,
  findApp,
  findOwnFactors,
  spendRecoveryCode,
} from "~/people/queries/second-factors";
import type { Actor } from "~/people/rules/actor";
import { readAppCode, readRecoveryCode } from "~/people/rules/second-factor";
import type { Call } from "~/people/services/call";
import {
  giveRoomBack,
  secondFactorTriesOf,
  takeRoom,
} from "~/people/services/sign-in/limit-sign-in.server";
import type { Store } from "~db/store";
import { secretOfApp } from "./secret-of-app.server";
import { stepOf, type SecondFactor } from "./second-factor.server";

export type Given =
  | { ok: true; how: "app" }
  | { ok: true; how: "recovery"; left: number }
  | { ok: false; reason: "wrong-code" }
  | { ok: false; reason: "too-many"; retryAt: Date };

/** Takes a code of the actor’s app, or one of their recovery codes. Each works once, and every failed try counts. */
export async function giveSecondFactor({
  store,
  actor: { personId },
  secondFactor,
  typed,
  now,
}: Call<Actor> & { secondFactor: SecondFactor; typed: string }): Promise<Given> {
  const room = await takeRoom({ store, limits: secondFactorTriesOf(personId), now });
  if (!room.ok) return { ok: false, reason: "too-many", retryAt: room.retryAt };
  const given = await store.write(async (tx): Promise<Given> => {
    const code = readAppCode(typed);
    const app = code === null ? null : await findApp(tx, personId);
    const secret = app && secretOfApp(secondFactor, app);
    const step = code && secret ? stepOf(secret, code, now) : null;
    if (step !== null && (await advanceStep(tx, personId, step))) return { ok: true, how: "app" };
    const recovery = readRecoveryCode(typed);
    const hash = recovery && secondFactor.recoveryHash(personId, recovery);
    if (!hash || !(await spendRecoveryCode(tx, personId, hash)))
      return { ok: false, reason: "wrong-code" };
    const { recoveryCodes } = await findOwnFactors(tx, personId);
    return { ok: true, how: "recovery", left: recoveryCodes };
  });
  if (given.ok) await giveTriesBack({ store, personId, now });
  return given;
}

/** Gives back what was taken at the same `now` for a try that was right. */
export async function giveTriesBack({
  store,
  personId,
  now,
}: {
  store: Store;
  personId: string;
  now: Date;
}) {
  for (const limit of secondFactorTriesOf(personId)) await giveRoomBack({ store, limit, now });
}
