import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { holds, type ActorWith, type Permission } from "~/people/rules/permissions";
import { forbidden } from "~/kit/http/refusal";
import { pathToReturnTo } from "~/kit/http/local-path";
import { keptForm } from "~/kit/http/kept-form.server";
import { refusalResponse } from "~/kit/http/refusals";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * Lets a request on if its person holds the permission. Strangers are redirected to the sign-in page, or, where they sent a form,
 * get it back with 401; others get 403.
 */
export async function authorise<P extends Permission>(args: Args, permission: P) {
  const { request, context } = args;
  const signedIn = await context.signedIn(request);
  if (!signedIn) throw await toSignIn(request);
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

async function toSignIn(request: Request): Promise<Response> {
  const unsafe = request.method !== "GET" && request.method !== "HEAD";
  const kept = unsafe ? await keptForm(request, 401) : null;
  if (kept) return kept;
  const to = pathToReturnTo(request);
  const query = to && to !== "/" ? `?${new URLSearchParams({ to }).toString()}` : "";
  return redirect(`/sign-in${query}`, unsafe ? 303 : 302);
}
