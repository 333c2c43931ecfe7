import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { DETAILS, faultBody, noResource, ScimFault, unreadable } from "~/directory/rules/fault";
import { SCIM } from "~/directory/rules/paths";
import { jsonOf } from "~/kit/http/json";
import { Refusal } from "~/kit/http/refusal";
import type { TellSecurity } from "~/people/services/security-mail.server";
import { archived, readToken, unauthorised, type Directory } from "./client.server";
import { names } from "./version.server";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** What a directory asks for, beside who it is. */
export interface Asking {
  request: Request;
  query: URLSearchParams;
  /** The id in the address; empty where it has none. */
  id: string;
  ifMatch: string | null;
  record: Args["context"]["record"];
  /** Tells somebody what changed about how they sign in. */
  tell: TellSecurity;
}

export interface Answer {
  status?: 200 | 201 | 204;
  body?: object;
}

type Work = (directory: Directory, asking: Asking) => Promise<Answer>;

/** The door of a resource: lets in a request with a token that holds, and answers in the form of SCIM, errors too. */
export function scim(work: Work): (args: Args) => Promise<Response> {
  return async (args) => {
    const { request, params, context } = args;
    try {
      const directory = await letIn(args);
      const { searchParams: query } = new URL(request.url);
      const { app } = context;
      const { companyKey: company } = directory.company;
      const record: Asking["record"] = (event) => context.record({ company, ...event });
      const ifMatch = request.headers.get("If-Match");
      const asking = { request, query, id: params.id ?? "", ifMatch, record };
      const answer = await work(directory, { ...asking, tell: app.tellSecurity });
      return answered(answer, request.headers.get("If-None-Match"));
    } catch (error) {
      return refused(error, context);
    }
  };
}

/** The same of what differs by method. */
export function scimBy(methods: Partial<Record<"POST" | "PUT" | "PATCH" | "DELETE", Work>>) {
  return scim((directory, asking) => {
    const { method } = asking.request;
    const work = Object.entries(methods).find(([known]) => known === method)?.[1];
    if (!work) throw new ScimFault(405, null, DETAILS.noMethod);
    return work(directory, asking);
  });
}

export const nothingHere = scim(() => Promise.reject(noResource()));

async function letIn({ request, context }: Args): Promise<Directory> {
  const { app } = context;
  const { store } = app;
  const now = app.clock();
  const company = await readToken(store, request.headers.get("Authorization"), now);
  if (!company) {
    context.record({ event: "directory.token-refused", by: null });
    throw unauthorised();
  }
  if (company.archivedAt) throw archived();
  const { madeBy: personId, name: through } = company;
  const by = { personId, role: "admin" as const, through };
  return { store, now, company, by, base: `${app.origin}${SCIM}` };
}

/** The body of a request. */
export async function bodyOf({ request }: Asking): Promise<unknown> {
  try {
    return await jsonOf(request);
  } catch {
    throw unreadable(DETAILS.noJson);
  }
}

const HEADERS = { "Content-Type": "application/scim+json; charset=utf-8" };

function answered({ status = 200, body }: Answer, ifNoneMatch: string | null): Response {
  if (!body) return new Response(null, { status: 204 });
  const { version, location } = (body as { meta?: Record<string, string> }).meta ?? {};
  const headers = {
    ...HEADERS,
    ...(version && { ETag: version }),
    ...(location && status === 201 && { Location: location }),
  };
  if (version && status === 200 && ifNoneMatch !== null && names(ifNoneMatch, version))
    return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify(body), { status, headers });
}

function refused(error: unknown, { app, requestId }: Args["context"]): Response {
  const fault = faultOf(error);
  if (!fault) app.log.error({ err: error, requestId }, "a directory’s request failed");
  const { status, scimType, message } = fault ?? new ScimFault(500, null, DETAILS.broken);
  const headers = { ...HEADERS, ...(status === 401 && { "WWW-Authenticate": "Bearer" }) };
  const body = faultBody({ status, scimType, detail: message });
  return new Response(JSON.stringify(body), { status, headers });
}

function faultOf(error: unknown): ScimFault | null {
  if (error instanceof ScimFault) return error;
  if (error instanceof Refusal) return new ScimFault(error.status, null, error.message);
  return null;
}
