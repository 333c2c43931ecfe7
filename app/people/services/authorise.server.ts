import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { holds, type ActorWith, type Permission } from "~/people/rules/permissions";
import { m } from "~/kit/language/m";
import { conflict, forbidden, Refusal } from "~/kit/http/refusal";
import { pathToReturnTo } from "~/kit/http/local-path";
import { keptForm } from "~/kit/http/kept-form.server";
import { refusalResponse } from "~/kit/http/refusals";
import { signedInLately } from "~/people/rules/session-limits";
import { archived } from "~/ledger/queries/archived";
import { findEngagedCompany } from "~/people/queries/engagements";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Actor } from "~/people/rules/actor";
import type { Db } from "~db/store";
import { providerPath, secondFactorPath, signInPath } from "~/people/rules/paths";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

interface Asked {
  lately?: boolean;
  evenArchived?: boolean;
  ownMeans?: boolean;
  asAnyone?: boolean;
}

/**
 * Lets a request on if its person holds the permission. Strangers are redirected to the sign-in page, or, where they sent a form,
 * get it back with 401; others get 403. With `lately`, a person who signed in more than ten minutes ago does so again first, in
 * the same way: for what decides who gets in, such as other sessions or an address. A form that changes something of a company that
 * its address names gets 409 where that is archived. Who lacks the second factor that their role has to give, or has not
 * come by the provider that their company insists on, does so first. With `ownMeans`, nobody does it on the word of a company’s
 * provider: for what lets a person in elsewhere. With `asAnyone` it is the same in whichever of their roles somebody asks, so that
 * an address that could be of several need not say as whom.
 */
export async function authorise<P extends Permission>(
  args: Args,
  permission: P,
  { lately = false, evenArchived = false, ownMeans = false, asAnyone = false }: Asked = {},
) {
  const { request, context } = args;
  const signedIn = await context.signedIn(request);
  if (!signedIn) throw await toSignIn(request, "signed-out");
  const { actor, session } = signedIn;
  const { lacksProvider } = session;
  if (lacksProvider !== null) throw await toSignIn(request, "provider", lacksProvider);
  if (session.lacksSecondFactor) throw await toSignIn(request, "second");
  if (!signedIn.sure && !asAnyone && isUnsafe(request))
    throw refusalResponse(conflict(m.people_hats_unsure()));
  if (!holds(actor, permission)) throw refusalResponse(forbidden());
  if (ownMeans && session.byProvider)
    throw refusalResponse(new Refusal(403, m.people_sign_in_by_provider()));
  const { app } = context;
  const { company } = args.params;
  if (company !== undefined && !evenArchived && isUnsafe(request)) {
    const name = await archivedName(app.store.read, actor, company);
    if (name !== null) throw refusalResponse(archived(name));
  }
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
    origin: app.origin,
    hats: signedIn.hats,
    hat: signedIn.hat,
    languages: signedIn.languages,
  };
}

function isUnsafe({ method }: Request): boolean {
  return method !== "GET" && method !== "HEAD";
}

async function toSignIn(
  request: Request,
  why: "signed-out" | "again" | "second" | "provider",
  companyKey = "",
): Promise<Response> {
  const unsafe = isUnsafe(request);
  const keptAs = why === "signed-out" ? why : "again";
  const kept = unsafe ? await keptForm(request, keptAs) : null;
  if (kept) return kept;
  const back = pathToReturnTo(request);
  const to = back === "/" ? null : back;
  return redirect(pathFor(), unsafe ? 303 : 302);

  function pathFor(): string {
    switch (why) {
      case "provider":
        return providerPath(companyKey, to);
      case "second":
        return secondFactorPath(to);
      default:
        return signInPath({ why, to });
    }
  }
}

/** The name of a company that is archived, as far as the actor may know of it. */
async function archivedName(db: Db, actor: Actor, key: string): Promise<string | null> {
  const found =
    actor.role === "admin"
      ? await findCompanyByKey(db, key)
      : await findEngagedCompany(db, { trainerId: actor.personId, key });
  return found?.archivedAt ? found.name : null;
}
