import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inDays } from "./a-team";

/** As Hootsuite has one, as far as its description says. */
export interface HootsuiteMessage {
  id: string;
  state: string;
  text: string;
  scheduledSendTime: string | null;
  socialProfile: { id: string } | null;
  createdByMember: { id: string } | null;
  lastUpdatedByMember: { id: string } | null;
  sequenceNumber: number | null;
  reviewers: { id: string; type: string }[] | null;
}

interface Asked {
  method: string;
  path: string;
  body: string;
}

/** What stands before the server does with a request: lets it through, hangs up, answers itself, or does it all and then breaks. */
type Mood =
  | "through"
  | "hang-up"
  | "lost-answer"
  | "nonsense"
  | { status: number; headers?: Record<string, string>; after?: true };

interface Said {
  status: number;
  json: unknown;
}

const said = (data: unknown): Said => ({ status: 200, json: { data } });
const no = (status: number, code: number): Said => ({
  status,
  json: { errors: [{ code, message: "No.", id: "trace" }] },
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += String(part);
  return text;
}

/** A Hootsuite on this machine, made from the description of its REST API, behind something that may be in a mood. */
export async function aHootsuite() {
  const client = { organization: "626731", clientId: "a-client", clientSecret: "a-secret-of-it" };
  const profiles = [
    { id: "115185509", type: "TWITTER", socialNetworkId: "harbourx", socialNetworkUsername: null },
    { id: "115185510", type: "INSTAGRAM", socialNetworkId: "7", socialNetworkUsername: "harbour" },
  ];
  const members = new Map<string, { email: string; isActive?: boolean } | 403>();
  const messages: HootsuiteMessage[] = [];
  const history = new Map<string, { actorType: string; actionType: string; timestamp: string }[]>();
  const reasons: string[] = [];
  const asked: Asked[] = [];
  const temper = { mood: (_: Asked): Mood | Promise<Mood> => "through", token: "token-0", got: 0 };
  let minute = 0;

  function note(id: string, actorType: string, actionType: string) {
    minute += 1;
    const timestamp = inDays(0, minute).toISOString();
    history.set(id, [...(history.get(id) ?? []), { actorType, actionType, timestamp }]);
  }

  /** Somebody writes one, and it waits for the reviewer outside. */
  function write(changes: Partial<HootsuiteMessage> & { by?: string } = {}): HootsuiteMessage {
    const { by = "1", ...rest } = changes;
    const message: HootsuiteMessage = {
      id: String(4_138_476_039 + messages.length),
      state: "PENDING_APPROVAL",
      text: "Tea and cake at three",
      scheduledSendTime: inDays(5).toISOString(),
      socialProfile: { id: "115185509" },
      createdByMember: { id: by },
      lastUpdatedByMember: { id: by },
      sequenceNumber: 1,
      reviewers: [{ id: "0", type: "EXTERNAL" }],
      ...rest,
    };
    messages.push(message);
    note(message.id, "MEMBER", "CREATE");
    return message;
  }

  /** Somebody changes one, and its approval begins anew. */
  function edit(message: HootsuiteMessage, by: string) {
    const sequenceNumber = (message.sequenceNumber ?? 0) + 1;
    Object.assign(message, { lastUpdatedByMember: { id: by }, sequenceNumber });
    message.state = "PENDING_APPROVAL";
    note(message.id, "MEMBER", "EDIT");
  }

  function decide(message: HootsuiteMessage, how: string, body: string): Said {
    const { sequenceNumber, reviewerType, reason } = JSON.parse(body) as Record<string, unknown>;
    const isFit =
      message.state === "PENDING_APPROVAL" &&
      sequenceNumber === message.sequenceNumber &&
      reviewerType === "EXTERNAL" &&
      (how === "approve" || typeof reason === "string");
    if (!isFit) return no(400, 4000);
    note(message.id, "EXTERNAL_REVIEW_V1", how.toUpperCase());
    if (how === "reject") reasons.push(String(reason));
    message.state = how === "approve" ? "SCHEDULED" : "REJECTED";
    return said({});
  }

  function answer({ method, path, body }: Asked): Said {
    const url = new URL(path, "http://127.0.0.1");
    const [, first, id, more] = /^\/v1\/(\w+)(?:\/(\w+))?(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    if (method === "GET" && first === "socialProfiles") return said(profiles);
    if (method === "GET" && first === "members") {
      const member = members.get(id ?? "");
      if (member === 403) return no(403, 4002);
      return member ? said({ id, ...member }) : no(404, 4001);
    }
    if (first !== "messages") return no(404, 4001);
    if (id === undefined) {
      const [from, until] = ["startTime", "endTime"].map((name) => url.searchParams.get(name));
      const weeks = (Date.parse(until ?? "") - Date.parse(from ?? "")) / (7 * 86_400_000);
      if (!(weeks > 0 && weeks <= 4)) return no(400, 40020);
      const within = messages.filter(
        ({ state, scheduledSendTime: at }) =>
          state === url.searchParams.get("state") && (at === null || (at >= from! && at <= until!)),
      );
      const at = Number(url.searchParams.get("cursor") ?? 0);
      const next = within.length > at + 2 ? String(at + 2) : null;
      const json = { data: within.slice(at, at + 2), metadata: { cursor: { next } } };
      return { status: 200, json };
    }
    const message = messages.find((one) => one.id === id);
    if (!message) return no(403, 4009);
    if (more === "history") return said({ actions: history.get(id) ?? [] });
    if (method === "POST" && more) return decide(message, more, body);
    // As it has been seen to answer for one.
    return said([message]);
  }

  function token(request: IncomingMessage, body: string): Said {
    const right = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString("base64");
    const form = new URLSearchParams(body);
    const isFit =
      request.headers.authorization === `Basic ${right}` &&
      form.get("grant_type") === "organization_app" &&
      form.get("organization_id") === client.organization;
    if (!isFit) return { status: 401, json: { error: "invalid_client" } };
    temper.got += 1;
    temper.token = `token-${temper.got}`;
    const json = { access_token: temper.token, token_type: "bearer", expires_in: 3599, scope: "" };
    return { status: 200, json };
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? "";
    const one = { method: request.method ?? "", path, body: await textOf(request) };
    const say = ({ status, json }: Said, headers: Record<string, string> = {}) => {
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      response.end(JSON.stringify(json));
    };
    asked.push(one);
    const mood = await temper.mood(one);
    if (mood === "hang-up") return void request.socket.destroy();
    if (typeof mood === "object" && !mood.after)
      return say({ status: mood.status, json: {} }, mood.headers);
    if (path === "/oauth2/token") return say(token(request, one.body));
    if (request.headers.authorization !== `Bearer ${temper.token}`) return say(no(401, 1001));
    const answered = answer(one);
    if (mood === "lost-answer") return void request.socket.destroy();
    if (mood === "nonsense") return void response.end("<html>It worked</html>");
    if (typeof mood === "object") return say({ status: mood.status, json: {} }, mood.headers);
    say(answered);
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    client,
    members,
    messages,
    reasons,
    asked,
    temper,
    write,
    edit,
    note,
    /** How often somebody tried to decide about a message. */
    tries: (how = "approve") => asked.filter(({ path }) => path.endsWith(`/${how}`)).length,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export type Hootsuite = Awaited<ReturnType<typeof aHootsuite>>;
