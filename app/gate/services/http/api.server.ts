import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { hashInHeader, isUseToNote } from "~/directory/services/tokens/token-hash.server";
import { names, versionOf } from "~/directory/services/http/version.server";
import { findApiToken, noteApiTokenUse, type OwnApiToken } from "~/gate/queries/tokens";
import { badRequest, DETAILS, Problem, PROBLEM_TYPE, problemBody } from "~/gate/rules/problem";
import { scopesIn, type Scope } from "~/gate/rules/scopes";
import { isDatabaseAway, isNotWritable } from "~/kit/http/database-away";
import { jsonOf } from "~/kit/http/json";
import type { Store } from "~db/store";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** Another program that showed its token, and what it asks. */
export interface Caller {
  store: Store;
  now: Date;
  company: OwnApiToken;
  request: Request;
  query: URLSearchParams;
}

type Work = (caller: Caller) => Promise<object>;

/** The door of an address: lets in a request with a token that holds and has the scope. Whatever goes wrong is a problem. */
export function api(scope: Scope, work: Work): (args: Args) => Promise<Response> {
  return answered((args) => askedBy(args, scope, work));
}

/** The same of a list: who has it already, by its tag, isn’t sent it again. */
export function apiList(scope: Scope, work: Work): (args: Args) => Promise<Response> {
  return answered(async (args) => {
    const body = await askedBy(args, scope, work);
    const version = versionOf(body);
    const headers = { ETag: version, "Cache-Control": "private, no-cache" };
    const has = args.request.headers.get("If-None-Match");
    if (has !== null && names(has, version)) return new Response(null, { status: 304, headers });
    return said(body, JSON_TYPE, { headers });
  });
}

async function askedBy(args: Args, scope: Scope, work: Work): Promise<object> {
  const { request, context } = args;
  const company = await letIn(args);
  if (!scopesIn(company.scopes).includes(scope))
    throw new Problem(403, "no-scope", DETAILS.noScope(scope));
  const { store, clock } = context.app;
  const { searchParams: query } = new URL(request.url);
  return await work({ store, now: clock(), company, request, query });
}

/** The same for a method that changes nothing, but sends a body. */
export function apiPost(scope: Scope, work: Work): (args: Args) => Promise<Response> {
  const door = api(scope, work);
  return answered(async (args) => {
    if (args.request.method !== "POST") throw new Problem(405, "no-such-method", DETAILS.noMethod);
    return await door(args);
  });
}

/** Where there is nothing. */
export const nothingHere = answered(() =>
  Promise.reject(new Problem(404, "no-such-address", DETAILS.noAddress)),
);

export const noMethod = answered(() =>
  Promise.reject(new Problem(405, "no-such-method", DETAILS.noMethod)),
);

/** The JSON that was sent. */
export async function bodyOf({ request }: Caller): Promise<unknown> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new Problem(415, "wrong-type", DETAILS.notJson);
  try {
    return await jsonOf(request);
  } catch {
    throw badRequest(DETAILS.unreadable);
  }
}

async function letIn({ request, context }: Args): Promise<OwnApiToken> {
  const { store, clock } = context.app;
  const now = clock();
  const hash = hashInHeader(request.headers.get("Authorization"));
  const token = hash === null ? null : await findApiToken(store.fresh, hash, now);
  if (!token) {
    context.record({ event: "api.token-refused", by: null });
    throw new Problem(401, "no-token", DETAILS.noToken);
  }
  if (isUseToNote(token, now)) await noteUse(store, token, now);
  return token;
}

/** Where nothing can be written, questions are answered all the same. */
async function noteUse(store: Store, token: OwnApiToken, now: Date) {
  try {
    await store.write((tx) => noteApiTokenUse(tx, token, now));
  } catch (error) {
    if (!isNotWritable(error)) throw error;
  }
}

const JSON_TYPE = "application/json; charset=utf-8";

/** What is true now may not be so a moment later. */
const NOT_KEPT = { "Cache-Control": "no-store" };

/** What an address answers: JSON, or a problem for whatever goes wrong. */
export function answered(work: (args: Args) => Promise<object>): (args: Args) => Promise<Response> {
  return async (args) => {
    try {
      const body = await work(args);
      if (body instanceof Response) return body;
      return said(body, JSON_TYPE);
    } catch (error) {
      return refused(error, args.context);
    }
  };
}

function said(body: object, type: string, more: ResponseInit = {}): Response {
  const headers = { ...NOT_KEPT, "Content-Type": type, ...more.headers };
  return new Response(JSON.stringify(body), { ...more, headers });
}

function refused(error: unknown, { app, requestId }: Args["context"]): Response {
  const problem = error instanceof Problem ? error : broken(error);
  if (problem.status >= 500)
    app.log.error({ err: error, requestId }, "a question of another program failed");
  const { status, code, message: detail } = problem;
  const headers: Record<string, string> = {
    ...(code === "no-token" && { "WWW-Authenticate": "Bearer" }),
    ...(status === 503 && { "Retry-After": "5" }),
  };
  return said(problemBody({ status, code, detail }), PROBLEM_TYPE, { status, headers });
}

function broken(error: unknown): Problem {
  return isDatabaseAway(error)
    ? new Problem(503, "later", DETAILS.broken)
    : new Problem(500, "broken", DETAILS.broken);
}
