import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { holds, type ActorWith, type Permission } from "~/people/rules/permissions";
import { forbidden } from "~/kit/http/refusal";
import { pathToReturnTo } from "~/kit/http/local-path";
import { keptForm } from "~/kit/http/kept-form.server";
import { refusalResponse } from "~/kit/http/refusals";
import { signedInLately } from "~/people/rules/session-limits";
import { secondFactorPath, signInPath } from "~/people/rules/paths";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * Lets a request on if its person holds the permission. Strangers are redirected to the sign-in page, or, where they sent a form,
 * get it back with 401; others get 403. With `lately`, a person who signed in more than ten minutes ago does so again first, in
 * the same way: for what decides who gets in, such as other sessions or an address. Who lacks the second factor that their role has
 * to give gives it first.
 */
export async function authorise<P extends Permission>(
  args: Args,
  permission: P,
  { lately = false }: { lately?: boolean } = {},
) {
  const { request, context } = args;
  const signedIn = await context.signedIn(request);
  if (!signedIn) throw await toSignIn(request, "signed-out");
  const { actor, session } = signedIn;
  if (session.lacksSecondFactor) throw await toSignIn(request, "second");
  if (!holds(actor, permission)) throw refusalResponse(forbidden());
  const { app } = context;
  if (lately && !signedInLately(session, app.clock())) {
    context.record({ event: "session.asked-again", by: actor.personId });
    throw await toSignIn(request, "again");
  }
  return {
    store: app.store,
    actor: actor as ActorWith<P>,
    now: app.clock(),
    agency: app.agency,
    demo: app.demo,
    log: app.log,
    session,
    languages: signedIn.languages,
  };
}

async function toSignIn(
  request: Request,
  why: "signed-out" | "again" | "second",
): Promise<Response> {
  const unsafe = request.method !== "GET" && request.method !== "HEAD";
  const kept = unsafe ? await keptForm(request, why === "second" ? "again" : why) : null;
  if (kept) return kept;
  const back = pathToReturnTo(request);
  const to = back === "/" ? null : back;
  const path = why === "second" ? secondFactorPath(to) : signInPath({ why, to });
  return redirect(path, unsafe ? 303 : 302);
}
