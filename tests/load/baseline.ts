import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AppLoadContext, EntryContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import pino from "pino";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { createApp } from "~/process/create-app";

/**
 * What our pages are measured against, in a process of its own. For each page: `/react/<n>` renders the same element tree
 * from the same data by React on `node:http`, without database, session, routing or headers; `/bytes/<n>` sends the finished
 * bytes. The parent says which pages by one message, and hears the port in one.
 */
export interface BaselineTask {
  data: string;
  secret: string;
  origin: string;
  pages: { path: string; cookie: string }[];
  /** The bytes that an answer is answered with: `/bytes/answer`. */
  answered: string;
}

interface Page {
  url: string;
  context: EntryContext;
  handoff: Uint8Array[];
  html: Buffer;
}

process.once("message", (task: BaselineTask) => {
  void serve(task);
});

async function serve({ data, secret, origin, pages, answered }: BaselineTask) {
  const app = await createApp(
    {
      demo: false,
      origin,
      secret,
      data,
      agency: "Northlight Agency",
      logLevel: "silent",
      smtp: null,
    },
    { log: pino({ level: "silent" }) },
  );
  const built = pathToFileURL(path.resolve("build/server/index.js")).href;
  const build = (await import(built)) as ServerBuild;
  const rendered: Page[] = [];
  for (const page of pages)
    rendered.push(await record(build, new URL(page.path, origin).href, page.cookie));

  async function record(real: ServerBuild, url: string, cookie: string): Promise<Page> {
    let context: EntryContext | null = null;
    const handoff: Uint8Array[] = [];
    const watching: ServerBuild = {
      ...real,
      entry: {
        module: {
          ...real.entry.module,
          async default(request, status, headers, entryContext, loadContext) {
            const [kept, used] = entryContext.serverHandoffStream!.tee();
            entryContext.serverHandoffStream = used;
            context = entryContext;
            for await (const chunk of kept as unknown as AsyncIterable<Uint8Array>)
              handoff.push(chunk);
            return real.entry.module.default(request, status, headers, entryContext, loadContext);
          },
        },
      },
    };
    const handler = createRequestHandler(watching, "production");
    const request = new Request(url, { headers: { cookie } });
    const signedIn = () => app.sessions.read(cookie, app.clock());
    const response = await handler(request, {
      app,
      demo: false,
      language: "en" as const,
      cspNonce: "bench",
      requestId: "bench",
      address: "",
      bodyLeftOut: false,
      tooOften: false,
      signedIn,
      actorOf: async () => (await signedIn())?.actor ?? null,
      record: () => {},
    } satisfies AppLoadContext);
    const html = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200 || !context) throw new Error(`${url} answered ${response.status}.`);
    return { url, context, handoff, html };
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const [, kind, number] = (request.url ?? "").split("/");
    const page = rendered[Number(number)];
    request.resume();
    if (number === "answer") {
      response.setHeader("Content-Type", "application/json");
      return void response.end(answered);
    }
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (!page) return void response.writeHead(404).end();
    if (kind === "bytes") return void response.end(page.html);
    const context: EntryContext = {
      ...page.context,
      serverHandoffStream: new ReadableStream<Uint8Array>({
        start(controller) {
          for (const chunk of page.handoff) controller.enqueue(chunk);
          controller.close();
        },
      }),
    };
    delete context.renderMeta;
    const stream = renderToPipeableStream(
      createElement(RemixServer, { context, url: page.url, nonce: "bench" }),
      { nonce: "bench", onShellReady: () => stream.pipe(response) },
    );
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ port: (server.address() as { port: number }).port });
  });
}
