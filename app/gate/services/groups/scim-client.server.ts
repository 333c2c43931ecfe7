import { z } from "zod";
import type { Match } from "~/gate/rules/groups/kinds";
import { foundAmong, type FoundAccount } from "~/gate/rules/groups/found";
import { isScimFault, ScimFault } from "~/gate/rules/groups/scim-fault";
import { waitAsked } from "~/gate/rules/groups/retry";
import { codeOf, isClosed, type Ask } from "~/gate/services/http/ask-outside.server";

/** How members are taken out of a group: by a filter in the path, by a list, or by writing all who stay. */
export type Removal = "filter" | "list" | "whole";

const Listed = z.object({ Resources: z.array(z.unknown()).optional() });
const User = z.object({
  id: z.string().min(1),
  userName: z.string().nullish(),
  emails: z.array(z.object({ value: z.string().nullish() })).nullish(),
});
const Group = z.object({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  members: z.array(z.object({ value: z.string().min(1), display: z.string().nullish() })).nullish(),
});

const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
const GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

export type ScimClient = ReturnType<typeof scimClient>;

/** An identity provider’s SCIM 2.0 service, as far as groups of people need it. Source: RFC 7644. Whatever goes wrong is a `ScimFault`. */
export function scimClient({
  baseUrl,
  token,
  ask,
  now,
}: {
  baseUrl: string;
  token: string;
  ask: Ask;
  now: () => Date;
}) {
  async function send(method: string, path: string, body?: object): Promise<unknown> {
    const headers = {
      Authorization: `Bearer ${token}`,
      Accept: "application/scim+json, application/json",
      ...(body && { "Content-Type": "application/scim+json" }),
    };
    const sent = body ? { body: JSON.stringify(body) } : {};
    const answer = await ask(`${baseUrl}${path}`, { method, headers, ...sent }).catch(
      (error: unknown) => {
        throw isClosed(error) ? new ScimFault("address", "") : new ScimFault("away", codeOf(error));
      },
    );
    const text = await answer.text();
    if (!answer.ok) throw faultOf(answer, text, now());
    if (text === "") return {};
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new ScimFault("not-scim", `HTTP ${answer.status}`, answer.status);
    }
  }

  function read<Shape extends z.ZodType>(shape: Shape, json: unknown): z.output<Shape> {
    const found = shape.safeParse(json);
    if (!found.success) throw new ScimFault("not-scim", "");
    return found.data;
  }

  async function list<Shape extends z.ZodType>(path: string, filter: string, shape: Shape) {
    const query = new URLSearchParams({ filter });
    const { Resources = [] } = read(Listed, await send("GET", `${path}?${query.toString()}`));
    return Resources.map((one) => read(shape, one));
  }

  const patch = (id: string, operations: object[]) =>
    send("PATCH", `/Groups/${encodeURIComponent(id)}`, {
      schemas: [PATCH],
      Operations: operations,
    });
  const values = (ids: readonly string[]) => ids.map((value) => ({ value }));

  return {
    /** The account with an address. Where the provider takes no notice of the filter, only what fits counts. */
    async findUser(match: Match, address: string): Promise<FoundAccount> {
      const attribute = match === "userName" ? "userName" : "emails.value";
      const users = await list("/Users", `${attribute} eq ${JSON.stringify(address)}`, User);
      return foundAmong(users, match, address);
    },

    /** The id of the group with a name; null where there is none. */
    async findGroup(name: string): Promise<string | null> {
      const groups = await list("/Groups", `displayName eq ${JSON.stringify(name)}`, Group);
      const [first, ...more] = groups.filter(({ displayName }) => displayName === name);
      if (more.length > 0) throw new ScimFault("several-groups", "");
      return first?.id ?? null;
    },

    async createGroup(name: string): Promise<string> {
      return read(Group, await send("POST", "/Groups", { schemas: [GROUP], displayName: name })).id;
    },

    /** Who is in a group, by their ids there, each with what the provider calls them. */
    async members(id: string): Promise<ReadonlyMap<string, string>> {
      const group = await send("GET", `/Groups/${encodeURIComponent(id)}`).catch((error) => {
        throw isScimFault(error) && error.status === 404
          ? new ScimFault("no-group", "", 404)
          : error;
      });
      const { members } = read(Group, group);
      return new Map((members ?? []).map(({ value, display }) => [value, display ?? value]));
    },

    addMembers: (id: string, ids: readonly string[]) =>
      patch(id, [{ op: "add", path: "members", value: values(ids) }]),

    removeMembers(id: string, ids: readonly string[], how: Removal, staying: readonly string[]) {
      switch (how) {
        case "filter":
          return patch(
            id,
            ids.map((one) => ({ op: "remove", path: `members[value eq ${JSON.stringify(one)}]` })),
          );
        case "list":
          return patch(id, [{ op: "remove", path: "members", value: values(ids) }]);
        case "whole":
          return patch(id, [{ op: "replace", path: "members", value: values(staying) }]);
        default:
          return how satisfies never;
      }
    },
  };
}

/** What an answer that is none says. */
function faultOf({ status, headers }: Response, text: string, now: Date): ScimFault {
  const type = /"scimType"\s*:\s*"([A-Za-z]{1,30})"/.exec(text)?.[1] ?? "";
  const detail = `HTTP ${status} ${type}`.trim();
  const waitMs = waitAsked(headers.get("Retry-After"), now);
  if (status === 429) return new ScimFault("busy", detail, status, waitMs);
  if (status === 401 || status === 403) return new ScimFault("refused", detail, status);
  if (status >= 500 && status !== 501) return new ScimFault("away", detail, status, waitMs);
  return new ScimFault("rejected", detail, status);
}
