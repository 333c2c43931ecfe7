import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";

const QUIET = /^\/(assets\/|healthz$|readyz$)/;

export function requestIdOf(res: Response): string {
  return res.locals.requestId as string;
}

/** Numbers every request and logs how it ended: method, path, status, milliseconds. No headers, no query strings, no bodies. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    res.locals.requestId = id;
    res.setHeader("X-Request-Id", id);
    const { method } = req;
    const path = pathOf(req.originalUrl);
    if (!QUIET.test(path)) {
      const start = performance.now();
      res.once("close", () => {
        const { statusCode: status, writableFinished } = res;
        const line = { req: { id, method, path }, res: { status }, ms: since(start) };
        if (!writableFinished) log.info(line, "request aborted");
        else if (status >= 500) log.error(line, "request failed");
        else log.info(line, "request completed");
      });
    }
    next();
  };
}

function since(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}
