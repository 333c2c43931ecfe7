import type { Store } from "~db/store";
import type { Auth, Origin } from "./auth.server";
import { giveRoomBack, takeRoom, triesFrom } from "./limit-sign-in.server";

interface Input {
  store: Store;
  auth: Auth;
  email: string;
  code: string;
  from: Origin;
  now: Date;
}

export type Entered =
  | { ok: true; headers: Headers }
  | { ok: false; reason: "wrong-code" }
  | { ok: false; reason: "too-many"; retryAt: Date };

/** Signs in by the code that was mailed. Each code allows three tries; an address, ten failed ones in fifteen minutes. */
export async function enterCode({ store, auth, email, code, from, now }: Input): Promise<Entered> {
  const limit = triesFrom(from.address);
  const room = await takeRoom({ store, limits: [limit], now });
  if (!room.ok) return { ok: false, reason: "too-many", retryAt: room.retryAt };
  const headers = await auth.enterCode({ email, code, from });
  if (!headers) return { ok: false, reason: "wrong-code" };
  await giveRoomBack({ store, limit, now });
  return { ok: true, headers };
}
