import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { loggedPath } from "~/kit/http/logged-path";
import type { App } from "~/process/app";
import type { SignedIn } from "./load-context";

const QUIET = /^\/(assets\/|healthz$|readyz$)/;

export function requestIdOf(res: Response): string {
  return res.locals.requestId as string;
}

/** Notes who asks, for the lines that are written when the request has ended. */
export function noteWho(res: Response, who: SignedIn | null): SignedIn | null {
  res.locals.personId = who?.actor.personId ?? null;
  return who;
}

/**
 * Numbers every request and logs how it ended: method, path, status, milliseconds. No headers, no query strings, no bodies, no
 * secrets of a path. What was refused stands in the security log, too, wherever it was refused.
 */
export function requestLog({ log, security }: Pick<App, "log" | "security">): RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    res.locals.requestId = id;
    res.setHeader("X-Request-Id", id);
    const { method } = req;
    const path = loggedPath(req.originalUrl);
    if (!QUIET.test(path)) {
      const start = performance.now();
      res.once("close", () => {
        const { statusCode: status, writableFinished } = res;
        const line = { req: { id, method, path }, res: { status }, ms: since(start) };
        if (!writableFinished) log.info(line, "request aborted");
        else if (status >= 500) log.error(line, "request failed");
        else log.info(line, "request completed");
        if (status !== 403) return;
        security.record({
          event: "access.refused",
          by: (res.locals.personId as string | undefined) ?? null,
          requestId: id,
          address: req.ip ?? "",
          details: { method, path },
        });
      });
    }
    next();
  };
}

function since(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}
