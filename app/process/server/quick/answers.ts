import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { App } from "~/process/app";
import type { TokenLimit } from "~/process/server/limits/token-limit";
import { whyNotReady } from "~/process/server/why-not-ready";
import { assets } from "./assets";
import { quickGate } from "./gate";
import { quickShared } from "./shared";
import { PROTECTION } from "./protection";

interface Around {
  origins: readonly string[];
  /** The browser’s files, as the build made them. */
  clientFolder: string;
  /** How often programs may ask. */
  programs: TokenLimit;
  /** Everything else. */
  otherwise: RequestListener;
}

/**
 * Answers at once what machines ask all the time: whether the program answers and is ready, the files of the build, the
 * gate, and the page of a shared clearance. What is unusual about such a request, and all others, go the long way.
 */
export function quickAnswers(
  app: App,
  { origins, clientFolder, programs, otherwise }: Around,
): RequestListener {
  const hosts = app.demo ? new Set(origins.map((origin) => new URL(origin).host)) : null;
  const asset = assets(clientFolder, app.origin.startsWith("https:"));
  const gate = quickGate(app, { programs, otherwise });
  const shared = quickShared(app, { otherwise });
  return (req, res) => {
    const { method, url = "" } = req;
    if (app.tracing || (hosts && !hosts.has(req.headers.host ?? ""))) return otherwise(req, res);
    if (gate.takes(req)) return gate.answer(req, res);
    if (method === "GET" && shared(req, res)) return;
    if (method !== "GET" && method !== "HEAD") return otherwise(req, res);
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
