import type { Store } from "~db/store";
import { leaveSession } from "~/people/services/sessions/leave-session.server";
import { newBrowser, type KnownBrowser, type SignInCookies } from "./cookies.server";
import type { SignedInPerson } from "./session-reader.server";
import { takeLanguage } from "./take-language.server";

interface Input {
  app: { store: Store; origin: string; cookies: SignInCookies };
  request: Request;
  personId: string;
  /** Who this browser was before. */
  before: SignedInPerson | null;
  /** The browser’s own cookie; one that has none gets one. */
  browser?: KnownBrowser | null;
  /** Of the answer, with the new session’s cookie. */
  headers: Headers;
}

/** What is left to do once somebody’s session has begun: the one before it ends, and the browser is known from now on. */
export async function letIn({ app, request, personId, before, browser, headers }: Input) {
  const { store, origin, cookies } = app;
  await leaveSession({ store, before });
  await takeLanguage({ store, origin, request, personId, headers });
  headers.append("Set-Cookie", await cookies.keepPending(null));
  const known = { ...(browser ?? newBrowser()), known: true };
  headers.append("Set-Cookie", await cookies.keepBrowser(known));
}
