import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "~/kit/language/language";
import type { App } from "~/process/app";
import { noteCompleted } from "~/process/server/request-log";
import { HSTS, PROTECTION } from "./protection";

interface Sent {
  /** By `performance.now`, when the request came. */
  start: number;
  /** As app/routes.ts writes it. */
  route: string;
  language: Language;
  /** Names and values in turns. */
  headers: readonly string[];
  body: Buffer;
}

/** Sends a whole answer with what protects it, counts it and logs it. */
export function sendAtOnce(
  app: App,
  req: IncomingMessage,
  res: ServerResponse,
  { start, route, language, headers, body }: Sent,
) {
  const id = randomUUID();
  res.once("close", () => {
    if (!res.writableFinished) return;
    const ms = performance.now() - start;
    noteCompleted(app, { id, method: req.method!, route, url: req.url!, status: 200, ms });
  });
  res.writeHead(200, [
    ...PROTECTION.flat(),
    ...(app.origin.startsWith("https:") ? ["Strict-Transport-Security", HSTS] : []),
    "X-Request-Id",
    id,
    "Content-Language",
    language,
    "Content-Length",
    String(body.length),
    ...headers,
  ]);
  res.end(body);
}
