import { letIn } from "~/people/services/sign-in/let-in.server";
import type { Auth } from "~/people/services/sign-in/auth.server";
import type { SignInCookies } from "~/people/services/sign-in/cookies.server";
import type { SignedInPerson } from "~/people/services/sign-in/session-reader.server";
import type { Store } from "~db/store";

/** Signs in somebody who has just joined, in the browser that asks. Null where they have left. A second factor is still asked for. */
export async function startSession({
  app,
  request,
  address,
  before,
  personId,
}: {
  app: { store: Store; auth: Auth; cookies: SignInCookies; origin: string };
  request: Request;
  address: string;
  before: SignedInPerson | null;
  personId: string;
}): Promise<Headers | null> {
  const userAgent = request.headers.get("User-Agent") ?? "";
  const headers = await app.auth.signIn({ personId, from: { address, userAgent } });
  if (!headers) return null;
  const browser = await app.cookies.browserOf(request);
  await letIn({ app, request, personId, before, browser, headers });
  return headers;
}
