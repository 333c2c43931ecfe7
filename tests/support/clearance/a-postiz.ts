import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Post {
  id: string;
  content: string;
  publishDate: string;
  state: "QUEUE" | "DRAFT";
  integration: { id: string; providerIdentifier: string };
}

interface Asked {
  method: string;
  path: string;
  body: unknown;
}

/**
 * What stands before the server does with a request: lets it through, answers itself, hangs up, or does it all and then hangs up, breaks
 * or talks nonsense.
 */
type Mood =
  | "through"
  | "hang-up"
  | "lost-answer"
  | "nonsense"
  | { status: number; headers?: Record<string, string>; after?: true };

interface Create {
  type?: unknown;
  date?: unknown;
  shortLink?: unknown;
  tags?: unknown;
  posts?: {
    integration?: { id?: string };
    value?: { content?: string; image?: unknown }[];
    settings?: Record<string, unknown>;
  }[];
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const part of request) text += String(part);
  return text === "" ? undefined : (JSON.parse(text) as unknown);
}

/** A Postiz on this machine, made from its public API’s OpenAPI description, behind something that may be in a mood. */
export async function aPostiz() {
  const key = "a-key-of-postiz";
  const integrations = [
    { id: "i-insta", name: "Harbour", identifier: "threads", profile: "harbour", disabled: false },
    { id: "i-x", name: "Harbour on X", identifier: "x", profile: "harbourx", disabled: false },
    { id: "i-off", name: "Off", identifier: "x", profile: "off", disabled: true },
    { id: "i-tube", name: "Films", identifier: "youtube", profile: "films", disabled: false },
  ];
  const posts: Post[] = [];
  const asked: Asked[] = [];
  const temper = { mood: (_: Asked): Mood => "through" };

  function create(body: Create): { status: number; json: unknown } {
    const { type, date, shortLink, tags, posts: wanted = [] } = body;
    const isWhole =
      ["draft", "schedule", "now"].includes(String(type)) &&
      typeof date === "string" &&
      typeof shortLink === "boolean" &&
      Array.isArray(tags) &&
      wanted.length > 0;
    if (!isWhole) return { status: 400, json: { msg: "Not whole" } };
    const created: { postId: string; integration: string }[] = [];
    for (const { integration, value = [], settings } of wanted) {
      const account = integrations.find(({ id }) => id === integration?.id);
      const [first] = value;
      const isFit =
        account?.identifier === settings?.__type &&
        (account?.identifier !== "x" || typeof settings?.who_can_reply_post === "string") &&
        typeof first?.content === "string";
      if (!account || !isFit) return { status: 400, json: { msg: "Unfit" } };
      const id = `post-${posts.length + 1}`;
      const { identifier: providerIdentifier } = account;
      posts.push({
        id,
        content: first.content!,
        publishDate: date,
        state: "QUEUE",
        integration: { id: account.id, providerIdentifier },
      });
      created.push({ postId: id, integration: account.id });
    }
    return { status: 201, json: created };
  }

  function answer({ method, path, body }: Asked): { status: number; json: unknown } {
    const url = new URL(path, "http://127.0.0.1");
    const at = url.pathname.replace(/^\/public\/v1/, "");
    if (method === "GET" && at === "/integrations") return { status: 200, json: integrations };
    if (method === "POST" && at === "/posts") return create(body as Create);
    if (method === "GET" && at === "/posts") {
      const [from, until] = ["startDate", "endDate"].map((name) => url.searchParams.get(name));
      if (!from || !until) return { status: 400, json: { msg: "No dates" } };
      const within = posts.filter(({ publishDate: day }) => day >= from && day <= until);
      return { status: 200, json: { posts: within } };
    }
    const status = /^\/posts\/([^/]+)\/status$/.exec(at);
    const post = posts.find(({ id }) => id === status?.[1]);
    if (method === "PUT" && post && (body as { status?: string }).status === "draft") {
      post.state = "DRAFT";
      return { status: 200, json: { id: post.id, state: post.state } };
    }
    return { status: status ? 400 : 404, json: { msg: "Not found" } };
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const one = {
      method: request.method ?? "",
      path: request.url ?? "",
      body: await bodyOf(request),
    };
    asked.push(one);
    const say = (status: number, json: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      response.end(JSON.stringify(json));
    };
    if (request.headers.authorization !== key) return say(401, { msg: "Invalid API key" });
    const mood = temper.mood(one);
    if (mood === "hang-up") return void request.socket.destroy();
    if (typeof mood === "object" && !mood.after) return say(mood.status, {}, mood.headers);
    const { status, json } = answer(one);
    if (mood === "lost-answer") return void request.socket.destroy();
    if (mood === "nonsense") return void response.end("<html>It worked</html>");
    if (typeof mood === "object") return say(mood.status, {}, mood.headers);
    say(status, json);
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/public/v1`,
    key,
    asked,
    temper,
    posts,
    integrations,
    /** How often somebody tried to have something scheduled. */
    tries: () => asked.filter(({ method }) => method === "POST").length,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export type Postiz = Awaited<ReturnType<typeof aPostiz>>;
