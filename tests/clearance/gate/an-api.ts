import type { LoaderFunctionArgs } from "@remix-run/node";
import { pino } from "pino";
import * as gate from "~/gate/pages/api/gate";
import * as clearances from "~/gate/pages/api/clearances";
import * as enrolments from "~/gate/pages/api/enrolments";
import * as nothing from "~/gate/pages/api/nothing";
import * as people from "~/gate/pages/api/people";
import * as teams from "~/gate/pages/api/teams";
import type { Answer } from "~/gate/rules/answer";
import { SCOPES, type Scope } from "~/gate/rules/scopes";
import { makeApiToken } from "~/gate/services/tokens/tokens.server";
import type { NewId } from "~/kit/http/form-id";
import type { WholeManager } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { NOON } from "../../support/makers";

export interface Said<Body = Answer> {
  status: number;
  headers: Headers;
  body: Body & { code?: string; detail?: string; title?: string };
}

/** Makes a token for a program of a manager’s company. */
export async function aToken(
  store: Store,
  actor: WholeManager,
  {
    now = NOON,
    scopes = SCOPES,
    name = "Postiz",
  }: { now?: Date; scopes?: readonly Scope[]; name?: string } = {},
): Promise<string> {
  const id = newId(now) as NewId;
  const made = await makeApiToken({ store, company: actor, by: actor, now, id, name, scopes });
  if (!made.ok) throw new Error(made.reason);
  return made.token;
}

/** The API as other programs ask it, with a clock, and with what was recorded because of them. */
export function anApi(store: Store, token: string | null) {
  const clock = { now: NOON };
  const events: string[] = [];
  const context = {
    app: {
      store,
      clock: () => clock.now,
      origin: "https://learn.example",
      log: pino({ level: "silent" }),
    },
    requestId: "request",
    record: ({ event }: { event: string }) => events.push(event),
  };

  async function ask<Body = Answer>(
    to: string,
    { method = "GET", body, headers = {}, shown = token }: Asking = {},
  ): Promise<Said<Body>> {
    const request = new Request(`https://learn.example/api/v1${to}`, {
      method,
      headers: {
        ...(shown !== null && { Authorization: `Bearer ${shown}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const args = { request, params: {}, context } as unknown as LoaderFunctionArgs;
    const page = pageAt(new URL(request.url).pathname);
    const answer = await (method === "GET" ? page.loader(args) : page.action(args));
    const text = await answer.text();
    const { status, headers: got } = answer;
    return { status, headers: got, body: (text ? JSON.parse(text) : {}) as Said<Body>["body"] };
  }
  const may = (person: string, channel = "instagram", action = "reply") =>
    ask(`/gate?${new URLSearchParams({ person, channel, action }).toString()}`);
  const mayAll = (questions: unknown) =>
    ask<{ answers: (Answer & { person: string })[] }>("/gate", {
      method: "POST",
      body: { questions },
    });
  return { ask, may, mayAll, clock, events };
}

interface Asking {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  shown?: string | null;
}

function pageAt(path: string) {
  const pages = new Map(Object.entries({ gate, clearances, people, enrolments, teams }));
  return pages.get(path.replace("/api/v1/", "")) ?? nothing;
}
