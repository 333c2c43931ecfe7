import type { LoaderFunctionArgs } from "@remix-run/node";
import { pino } from "pino";
import * as group from "~/directory/pages/scim/group";
import * as groups from "~/directory/pages/scim/groups";
import * as schemas from "~/directory/pages/scim/schemas";
import * as user from "~/directory/pages/scim/user";
import * as users from "~/directory/pages/scim/users";
import { makeToken } from "~/directory/services/tokens/tokens.server";
import type { Admin } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import type { NewId } from "~/kit/http/form-id";
import { NOON } from "../support/makers";

interface Resource {
  id: string;
  userName: string;
  displayName: string;
  active: boolean;
  externalId?: string;
  name: { givenName: string; familyName?: string; formatted: string };
  emails: { value: string }[];
  members: { value: string }[];
  meta: { version: string; location: string };
}

export interface Said {
  status: number;
  /** The resource, the list or the error. */
  body: Resource & {
    Resources: Resource[];
    totalResults: number;
    itemsPerPage: number;
    scimType?: string;
    detail: string;
  };
}

interface Told {
  personId: string;
  was?: string;
}

const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/** A company’s directory as its requests come in, with what was told and recorded because of them. */
export async function aDirectory(store: Store, { key, robin }: { key: string; robin: Admin }) {
  const clock = { now: NOON };
  const told: Told[] = [];
  const events: string[] = [];
  const made = await makeToken({
    store,
    actor: robin,
    now: NOON,
    key,
    id: newId(NOON) as NewId,
    name: "Entra ID",
  });
  if (!made.ok) throw new Error(made.reason);
  const app = {
    store,
    clock: () => clock.now,
    origin: "https://learn.example",
    log: pino({ level: "silent" }),
    tellSecurity: (personId: string, news: { was?: string }) => told.push({ personId, ...news }),
  };
  const context = {
    app,
    requestId: "request",
    record: ({ event }: { event: string }) => events.push(event),
  };

  async function ask(
    method: string,
    to: string,
    body?: unknown,
    headers: Record<string, string> = {},
    meanwhile?: () => Promise<void>,
  ): Promise<Said> {
    const request = new Request(`https://learn.example/scim/v2${to}`, {
      method,
      headers: { Authorization: `Bearer ${made.ok ? made.token : ""}`, ...headers },
      ...(body !== undefined && {
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    });
    // Happens after the token was looked at, while the body is still on its way.
    const { text: sent } = request;
    request.text = async () => {
      await meanwhile?.();
      return await sent.call(request);
    };
    const [, kind = "", id] = new URL(request.url).pathname.replace("/scim/v2", "").split("/");
    const page = pageOf(kind, id);
    const args = {
      request,
      params: { id: id && decodeURIComponent(id) },
      context,
    } as unknown as LoaderFunctionArgs;
    const door = method === "GET" ? page.loader : page.action;
    const answer = await door(args);
    const text = await answer.text();
    return { status: answer.status, body: (text && JSON.parse(text)) as Said["body"] };
  }
  const patch = (to: string, ...Operations: object[]) =>
    ask("PATCH", to, { schemas: [PATCH], Operations });
  return { ask, patch, clock, told, events, token: made.token };
}

function pageOf(kind: string, id: string | undefined) {
  if (kind === "Users") return id ? user : users;
  if (kind === "Groups") return id ? group : groups;
  return { ...schemas, action: schemas.loader };
}
