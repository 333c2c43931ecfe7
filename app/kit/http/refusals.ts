import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { isTooBusy, isTooMuch, whileWaiting } from "~/kit/heavy/heavily.server";
import { isDatabaseAway, isNotWritable } from "./database-away";
import { keptForm, retryAfterOf } from "./kept-form.server";
import { Refusal } from "./refusal";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * Wraps a loader or an action: a `Refusal` thrown inside becomes a Response with its status and its message. Heavy work inside it is
 * done by the app’s workers, and given up with the request. Where they are too busy for it, or its sender sends too much, a form
 * comes back to be sent again.
 */
export function handled<Given extends Args, Result>(
  work: (args: Given) => Promise<Result>,
): (args: Given) => Promise<Result> {
  return async (args) => {
    const { request, context } = args;
    const sent = isForm(request) ? sentAgain(request, context.body) : null;
    if (context.tooOften) throw await heldForm(sent, "often");
    try {
      const by = async () => (await context.actorOf(request))?.personId ?? null;
      const who = { workers: context.app.workers, signal: request.signal, by };
      return await whileWaiting(who, () => work(args));
    } catch (error) {
      if (error instanceof Refusal) throw refusalResponse(error);
      if (isTooMuch(error)) throw refusalResponse(new Refusal(413, m.kit_errors_too_much()));
      if (isTooBusy(error)) throw await heldForm(sent, "busy");
      if (isDatabaseAway(error)) {
        context.app.log.error({ err: error }, "the database does not answer");
        throw await heldForm(sent, "away");
      }
      if (isNotWritable(error)) {
        context.app.log.error({ err: error }, "nothing can be written");
        throw await heldForm(sent, "full");
      }
      throw error;
    }
  };
}

/** The form to be sent again, or without one the refusal. */
async function heldForm(
  sent: (() => Request) | null,
  why: keyof typeof REFUSALS,
): Promise<Response> {
  const kept = sent && (await keptForm(sent(), why === "away" || why === "full" ? "busy" : why));
  const [status, message] = REFUSALS[why];
  return kept ?? refusalResponse(new Refusal(status, message()));
}

const REFUSALS = {
  away: [503, m.kit_errors_database_away],
  full: [503, m.kit_errors_not_writable],
  busy: [503, m.kit_errors_too_busy],
  often: [429, m.kit_errors_too_often],
} as const;

/** The request to be read once more: made of its body where that is known, for reading a stream twice costs more than the form. */
function sentAgain(request: Request, body: AppLoadContext["body"]): () => Request {
  if (!body) {
    const clone = request.clone();
    return () => clone;
  }
  const { url, method, headers } = request;
  return () => new Request(url, { method, headers, body });
}

/** A form without files, as a browser sends it. */
function isForm({ method, headers }: Request): boolean {
  const type = headers.get("content-type") ?? "";
  return method !== "GET" && /^application\/x-www-form-urlencoded\b/i.test(type);
}

/** The Response a page's error boundary shows; its text is for the person who asked. */
export function refusalResponse(refusal: Refusal): Response {
  return new Response(refusal.message, {
    status: refusal.status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...retryAfterOf(refusal.status),
    },
  });
}
