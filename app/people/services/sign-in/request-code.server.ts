import type { Store } from "~db/store";
import type { Auth } from "./auth.server";
import { codesFor, codesFrom, takeRoom, type Room } from "./limit-sign-in.server";

interface Input {
  store: Store;
  auth: Auth;
  email: string;
  address: string;
  now: Date;
}

/** Sends a code to this email if somebody has it. The answer, and the time it takes, is the same if nobody does. */
export async function requestCode({ store, auth, email, address, now }: Input): Promise<Room> {
  const room = await takeRoom({ store, limits: [codesFor(email), codesFrom(address)], now });
  if (room.ok) await auth.sendCode(email);
  return room;
}
