import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { pino, type Logger } from "pino";
import { createApp } from "~/process/create-app";
import { createServer, type ServerOptions } from "~/process/server/create-server";
import { listen } from "~/process/start/running";
import { freePort } from "./harness/free-port";

interface Resource {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
}

/** A server with a few resource routes instead of the built pages, so that what guards all pages is tested without them. */
export async function openSmallSite(
  resources: Record<string, Resource>,
  {
    demo = false,
    origin: named,
    log = pino({ level: "silent" }),
    providersHere = false,
    database = null,
    ...options
  }: ServerOptions & {
    demo?: boolean;
    origin?: string;
    log?: Logger;
    providersHere?: boolean;
    database?: { url: string } | null;
  } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-small-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const origin = named ?? address;
  const app = await createApp(
    {
      demo,
      origin,
      secret: "a secret for tests, long enough for anyone",
      data: folder,
      database,
      agency: "Northlight Agency",
      logLevel: "silent",
      smtp: null,
    },
    { log, providersHere },
  );
  const server = createServer(app, buildOf(resources), { clientFolder: folder, ...options });
  const running = await listen(server, port, "127.0.0.1");
  return {
    app,
    /** Where its data lies. */
    folder,
    address,
    origin,
    port,
    running,
    async close() {
      await running.stop(500);
      await app.workers.close();
      await app.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function buildOf(resources: Record<string, Resource>): ServerBuild {
  const routes = Object.entries(resources).map(([at, module], number) => [
    `route-${number}`,
    { id: `route-${number}`, path: at, module },
  ]);
  const build = {
    entry: {
      module: {
        default: () => new Response("no page", { status: 500 }),
        handleError: (error: unknown, { context }: LoaderFunctionArgs) =>
          context.app.log.error({ err: error }, "a page failed"),
      },
    },
    routes: Object.fromEntries(routes) as ServerBuild["routes"],
    assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
    future: { v3_singleFetch: true },
  };
  return build as unknown as ServerBuild;
}
