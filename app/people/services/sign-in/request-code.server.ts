import type { Store } from "~db/store";
import type { SignInCodes } from "./codes.server";
import { codesBy, takeRoom, type Asker } from "./limit-sign-in.server";

interface Input {
  store: Store;
  codes: SignInCodes;
  email: string;
  asker: Asker;
  userAgent: string;
  now: Date;
}

export type Requested =
  /** `personId` is for the log: whose address it is, if anybody’s. */
  { ok: true; personId: string | null } | { ok: false; retryAt: Date };

/** Sends a code to this email if somebody has it. The answer, and what is done for it, is the same if nobody does. */
export async function requestCode({
  store,
  codes,
  email,
  asker,
  userAgent,
  now,
}: Input): Promise<Requested> {
  const room = await takeRoom({ store, limits: [codesBy(asker)], now });
  if (!room.ok) return room;
  const personId = await codes.ask({ email, browser: asker.browser.id, userAgent, now });
  return { ok: true, personId };
}
