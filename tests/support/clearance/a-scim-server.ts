import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import SCIMMYRouters, { SCIMMY } from "scimmy-routers";

interface User {
  id: string;
  userName: string;
  emails: { value: string }[];
}

interface Group {
  id: string;
  displayName: string;
  members: { value: string; display?: string }[];
}

interface Asked {
  method: string;
  url: string;
  body: { Operations?: { op: string; path?: string; value?: unknown }[] } | undefined;
}

/** What stands before the server does with a request: lets it through, answers itself, says yes and does nothing, or does half of it. */
type Mood =
  | "through"
  | "swallow"
  | "half"
  | { status: number; headers?: Record<string, string>; scimType?: string };

interface State {
  token: string;
  users: Map<string, User>;
  groups: Map<string, Group>;
}

let declared = false;

/** The library has one set of resources for a process; whose they are comes with each request. */
function declare() {
  if (declared) return;
  declared = true;
  const notFound = (id: string) =>
    new SCIMMY.Types.Error(404, null as never, `Resource ${id} not found`);
  const read = <Row extends { id: string }>(rows: Map<string, Row>, id: string | undefined) => {
    if (id === undefined) return [...rows.values()];
    const row = rows.get(id);
    if (!row) throw notFound(id);
    return structuredClone(row);
  };
  SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .ingress(() => {
      throw new SCIMMY.Types.Error(403, null as never, "Users are read only");
    })
    .egress((resource, { users }: State) => read(users, resource.id) as never)
    .degress(() => undefined);
  SCIMMY.Resources.declare(SCIMMY.Resources.Group)
    .ingress((resource, instance, { users, groups }: State) => {
      const { displayName, members } = instance as unknown as Group;
      const taken = [...groups.values()].some(
        (one) => one.displayName === displayName && one.id !== resource.id,
      );
      if (taken) throw new SCIMMY.Types.Error(409, "uniqueness", "There is one already");
      const kept = (members ?? []).map(({ value }) => {
        const user = users.get(value);
        if (!user) throw notFound(value);
        return { value, display: user.userName };
      });
      const id = resource.id ?? `g${groups.size + 1}`;
      groups.set(id, { id, displayName, members: kept });
      return groups.get(id) as never;
    })
    .egress((resource, { groups }: State) => read(groups, resource.id) as never)
    .degress(() => undefined);
}

/** A SCIM server on this machine, behind something that may be in a mood. */
export async function aScimServer() {
  declare();
  const state: State = { token: "a-token-of-the-provider", users: new Map(), groups: new Map() };
  const asked: Asked[] = [];
  const temper = { mood: (_: Asked): Mood => "through" };
  const app = express();
  app.use(express.json({ type: ["application/scim+json", "application/json"] }));
  app.use((request, response, next) => {
    const { method, url } = request;
    const body = request.body as Asked["body"];
    const one = { method, url, body };
    asked.push(one);
    const mood = temper.mood(one);
    if (mood === "through") return next();
    if (mood === "swallow") return void response.status(204).end();
    if (mood === "half") {
      for (const operation of body?.Operations ?? [])
        if (Array.isArray(operation.value))
          operation.value = operation.value.slice(0, Math.floor(operation.value.length / 2));
      return next();
    }
    const { status, headers = {}, scimType } = mood;
    response
      .status(status)
      .set(headers)
      .json({ status: String(status), scimType, detail: "No." });
  });
  app.use(
    "/scim",
    new SCIMMYRouters({
      type: "bearer",
      handler(request) {
        if (request.headers.authorization !== `Bearer ${state.token}`)
          throw new Error("Wrong token");
        return "firsthand";
      },
      context: () => state,
    }),
  );
  const server = createServer(app);
  const listen = (port: number) =>
    new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/scim`,
    token: state.token,
    asked,
    temper,
    /** Somebody’s account there. */
    addUser(email: string, { id = `u${state.users.size + 1}`, userName = email } = {}) {
      state.users.set(id, { id, userName, emails: [{ value: email }] });
      return id;
    },
    /** Deletes somebody there, as a provider does: out of every group, too. */
    removeUser(id: string) {
      state.users.delete(id);
      for (const group of state.groups.values())
        group.members = group.members.filter(({ value }) => value !== id);
    },
    /** Puts a group there as it is to be. */
    setGroup(displayName: string, members: readonly string[]) {
      const id = [...state.groups.values()].find((one) => one.displayName === displayName)?.id;
      const own = id ?? `g${state.groups.size + 1}`;
      const rows = members.map((value) => ({ value }));
      state.groups.set(own, { id: own, displayName, members: rows });
    },
    removeGroup(displayName: string) {
      for (const [id, group] of state.groups)
        if (group.displayName === displayName) state.groups.delete(id);
    },
    /** Who is in a group there; null where there is none. */
    membersOf(displayName: string): string[] | null {
      const group = [...state.groups.values()].find((one) => one.displayName === displayName);
      return group ? group.members.map(({ value }) => value).sort() : null;
    },
    /** What wrote there. */
    writes: () => asked.filter(({ method }) => method !== "GET"),
    close,
    open: () => listen(port),
  };
}

export type ScimServer = Awaited<ReturnType<typeof aScimServer>>;
