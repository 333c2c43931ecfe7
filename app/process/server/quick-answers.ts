import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import express from "express";
import type { App } from "~/process/app";
import { codingOf } from "./compression";
import { whyNotReady } from "./why-not-ready";

interface Around {
  origins: readonly string[];
  /** The browser’s files, as the build made them. */
  clientFolder: string;
  /** Everything else. */
  otherwise: RequestListener;
}

/** What any browser may keep, and what makes of an answer nothing else than it says it is. */
const PROTECTION: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
];

/** The endings of files that the build has compressed, by the coding. */
const ENDINGS = { br: ".br", gzip: ".gz" } as const;

/**
 * Answers at once what machines ask all the time and what is the same for all: whether the program answers and is ready, and the
 * files of the build. Whatever is unusual about such a request, and all others, go the long way.
 */
export function quickAnswers(
  app: App,
  { origins, clientFolder, otherwise }: Around,
): RequestListener {
  const hosts = app.demo ? new Set(origins.map((origin) => new URL(origin).host)) : null;
  const asset = assets(clientFolder, app.origin.startsWith("https:"));
  return (req, res) => {
    const { method, url = "" } = req;
    const usual = (method === "GET" || method === "HEAD") && !app.tracing;
    if (!usual || (hosts && !hosts.has(req.headers.host ?? ""))) return otherwise(req, res);
    if (url === "/healthz") return say(req, res, 200, "ok");
    if (url === "/readyz")
      return void whyNotReady(app).then((reason) => {
        // The long way logs that.
        if (reason === null) say(req, res, 200, "ok");
        else otherwise(req, res);
      });
    if (url.startsWith("/assets/")) return asset(req, res, otherwise, count);
    otherwise(req, res);
  };

  function say(req: IncomingMessage, res: ServerResponse, status: number, text: string) {
    count(req, res, req.url!);
    res.writeHead(status, [
      ...PROTECTION.flat(),
      "X-Request-Id",
      randomUUID(),
      "Content-Type",
      "text/plain; charset=utf-8",
      "Content-Length",
      String(text.length),
      "Cache-Control",
      "no-store",
    ]);
    res.end(req.method === "HEAD" ? undefined : text);
  }

  function count({ method = "" }: IncomingMessage, res: ServerResponse, route: string) {
    const { metrics } = app;
    if (!metrics) return;
    const start = performance.now();
    res.once("close", () => {
      const status = res.writableFinished ? res.statusCode : null;
      metrics.count({ route, method, status, ms: performance.now() - start });
    });
  }
}

function assets(clientFolder: string, https: boolean) {
  const folder = path.join(clientFolder, "assets");
  const files = new Set(existsSync(folder) ? filesUnder(folder) : []);
  const fixed = [...PROTECTION, ...(https ? [["Strict-Transport-Security", HSTS] as const] : [])];
  const send = express.static(folder, { immutable: true, maxAge: "1y", index: false, etag: true });
  return (
    req: IncomingMessage,
    res: ServerResponse,
    otherwise: RequestListener,
    count: (req: IncomingMessage, res: ServerResponse, route: string) => void,
  ) => {
    const name = req.url!.slice("/assets/".length);
    // The long way also says in words what is wrong with a request.
    if (!files.has(name) || req.headers.range || req.headers["if-match"])
      return otherwise(req, res);
    const coding = codingOf(req.headers["accept-encoding"]);
    const ending = coding && ENDINGS[coding];
    const packed = ending !== null && files.has(name + ending);
    for (const [header, value] of fixed) res.setHeader(header, value);
    if (files.has(`${name}.br`)) res.setHeader("Vary", "Accept-Encoding");
    if (packed) {
      res.setHeader("Content-Encoding", coding!);
      res.setHeader("Content-Type", TYPES[path.extname(name)]!);
    }
    count(req, res, "/assets");
    const { url } = req;
    req.url = `/${name}${packed ? ending : ""}`;
    send(req as express.Request, res as express.Response, () => {
      for (const header of res.getHeaderNames()) res.removeHeader(header);
      req.url = url;
      otherwise(req, res);
    });
  };
}

const HSTS = "max-age=63072000; includeSubDomains";

/** Of the files that the build compresses. */
const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** By the paths that browsers ask for. */
function filesUnder(folder: string, within = ""): string[] {
  return readdirSync(path.join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const name = within + entry.name;
    return entry.isDirectory() ? filesUnder(folder, `${name}/`) : [name];
  });
}
