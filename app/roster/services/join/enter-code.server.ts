import {
  giveRoomBack,
  takeRoom,
  triesBy,
  type Asker,
} from "~/people/services/sign-in/limit-sign-in.server";
import type { InvitationKeys } from "~/people/services/invitation-keys.server";
import { linkOfCode } from "~/roster/services/invitations/accept.server";
import type { Store } from "~db/store";

type EnteredCode =
  | { ok: true; token: string }
  | { ok: false; why: "wrong" }
  | { ok: false; why: "limited"; retryAt: Date };

/** The link of an invitation whose code somebody types. What is wrong counts against them, as a wrong code for signing in does. */
export async function enterInvitationCode({
  store,
  keys,
  typed,
  asker,
  now,
}: {
  store: Store;
  keys: InvitationKeys;
  typed: string;
  asker: Asker;
  now: Date;
}): Promise<EnteredCode> {
  const limit = triesBy(asker);
  const room = await takeRoom({ store, limits: [limit], now });
  if (!room.ok) return { ok: false, why: "limited", retryAt: room.retryAt };
  const token = await linkOfCode({ store, keys, typed });
  if (token === null) return { ok: false, why: "wrong" };
  await giveRoomBack({ store, limit, now });
  return { ok: true, token };
}
