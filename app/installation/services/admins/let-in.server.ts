import { newBrowser, type SignInCookies } from "~/people/services/sign-in/cookies.server";
import type { SignedInPerson } from "~/people/services/sign-in/session-reader.server";
import { leaveSession } from "~/people/services/sessions/leave-session.server";
import type { Store } from "~db/store";
import type { Auth } from "~/people/services/sign-in/auth.server";
import { takeLanguage } from "~/people/services/sign-in/take-language.server";

interface Input {
  app: { store: Store; auth: Auth; cookies: SignInCookies; origin: string };
  request: Request;
  from: {
    address: string;
    signedIn: (request: Request) => Promise<SignedInPerson | null>;
  };
  personId: string;
}

/**
 * Begins a session for someone we have recognised, in the browser that asks: the session it had ends, and it is known from now on.
 * The headers of the answer, or null where they have left.
 */
export async function letIn({ app, request, from, personId }: Input): Promise<Headers | null> {
  const { store, auth, cookies, origin } = app;
  const userAgent = request.headers.get("User-Agent") ?? "";
  const headers = await auth.signIn({ personId, from: { address: from.address, userAgent } });
  if (!headers) return null;
  await leaveSession({ store, before: await from.signedIn(request) });
  await takeLanguage({ store, origin, request, personId, headers });
  const browser = (await cookies.browserOf(request)) ?? newBrowser();
  headers.append("Set-Cookie", await cookies.keepBrowser({ ...browser, known: true }));
  return headers;
}
