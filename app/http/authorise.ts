import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { holds, type ActorWith, type Permission } from "~/domain/people/permissions";
import { forbidden } from "~/domain/refusal";
import { localPath, pathToReturnTo } from "./local-path";
import { refusalResponse } from "./refusals";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** Lets a request on if its person holds the permission. Throws a redirect to the sign-in page for strangers, 403 for others. */
export async function authorise<P extends Permission>(args: Args, permission: P) {
  const { request, context } = args;
  const signedIn = await context.signedIn(request);
  if (!signedIn) throw toSignIn(request);
  const { actor, session } = signedIn;
  if (!holds(actor, permission)) throw refusalResponse(forbidden());
  const { app } = context;
  return {
    store: app.store,
    actor: actor as ActorWith<P>,
    now: app.clock(),
    agency: app.agency,
    demo: app.demo,
    log: app.log,
    session,
  };
}

/** A form sent without a session comes back to the page it stood on; what was typed there is said to be unsaved. */
function toSignIn(request: Request): Response {
  const unsafe = request.method !== "GET" && request.method !== "HEAD";
  const to = unsafe
    ? (pathOfReferrer(request) ?? pathToReturnTo(request))
    : pathToReturnTo(request);
  const query = new URLSearchParams();
  if (to && to !== "/") query.set("to", to);
  if (unsafe) query.set("notice", "signed-out");
  const text = query.toString();
  return redirect(text ? `/sign-in?${text}` : "/sign-in", unsafe ? 303 : 302);
}

function pathOfReferrer(request: Request): string | null {
  const referrer = request.headers.get("referer");
  if (!referrer || !URL.canParse(referrer)) return null;
  const url = new URL(referrer);
  if (url.host !== new URL(request.url).host) return null;
  return localPath(url.pathname + url.search);
}
