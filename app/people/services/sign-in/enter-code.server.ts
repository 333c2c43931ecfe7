import type { Store } from "~db/store";
import type { Auth } from "./auth.server";
import type { SignInCodes } from "./codes.server";
import { giveRoomBack, takeRoom, triesBy, type Asker } from "./limit-sign-in.server";

interface Input {
  store: Store;
  auth: Auth;
  codes: SignInCodes;
  email: string;
  code: string;
  asker: Asker;
  userAgent: string;
  now: Date;
}

export type Entered =
  | { ok: true; personId: string; headers: Headers }
  /** `personId` is for the log: whose address it was, if anybody’s. */
  | { ok: false; reason: "wrong-code"; personId: string | null }
  /** The address is nobody’s yet, and its owner, who this is, may join a company by it. */
  | { ok: false; reason: "joins" }
  | { ok: false; reason: "too-many"; retryAt: Date };

/** Signs in by the code that was mailed, in the browser that asked for it. What fails counts against the person trying. */
export async function enterCode(input: Input): Promise<Entered> {
  const { store, auth, codes, email, code, asker, userAgent, now } = input;
  const limit = triesBy(asker);
  const room = await takeRoom({ store, limits: [limit], now });
  if (!room.ok) return { ok: false, reason: "too-many", retryAt: room.retryAt };
  const used = await codes.use({ email, browser: asker.browser.id, code, now });
  if (!used.ok && used.joins) {
    await giveRoomBack({ store, limit, now });
    return { ok: false, reason: "joins" };
  }
  if (!used.ok) return { ok: false, reason: "wrong-code", personId: used.personId };
  const { personId } = used;
  const headers = await auth.signIn({ personId, from: { address: asker.address, userAgent } });
  if (!headers) return { ok: false, reason: "wrong-code", personId };
  await giveRoomBack({ store, limit, now });
  return { ok: true, personId, headers };
}
