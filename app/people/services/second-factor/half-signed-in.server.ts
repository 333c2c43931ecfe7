import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { signInPath } from "~/people/rules/paths";
import { letIn } from "~/people/services/sign-in/let-in.server";

/** Somebody who has given a mailed code, whether or not they have to give more. Strangers are sent to sign in. */
export async function halfSignedIn({ request, context }: LoaderFunctionArgs) {
  const who = await context.signedIn(request);
  if (!who) throw redirect(signInPath({ why: "signed-out", to: null }), 303);
  return who;
}

/** The headers that begin a session with both factors, in place of the one with the first alone. */
export async function beginWithBoth(
  { request, context }: LoaderFunctionArgs,
  personId: string,
): Promise<Headers> {
  const { app } = context;
  const from = { address: context.address, userAgent: request.headers.get("User-Agent") ?? "" };
  const headers = await app.auth.signIn({ personId, from, secondFactorAt: app.clock() });
  if (!headers) throw redirect(signInPath({ why: "signed-out", to: null }), 303);
  const browser = await app.cookies.browserOf(request);
  const before = await context.signedIn(request);
  await letIn({ app, request, personId, before, browser, headers });
  return headers;
}
