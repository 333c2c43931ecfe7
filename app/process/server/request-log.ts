import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { splitBase } from "~/kit/http/base";
import { loggedPath } from "~/kit/http/logged-path";
import type { App } from "~/process/app";
import type { Tracing } from "./watch/tracing";
import type { SignedInPerson as SignedIn } from "~/people/services/sign-in/session-reader.server";

/** Asked for by browsers and machines all the time; they are only logged where they fail. */
const QUIET = /^\/(assets\/|healthz$|readyz$|metrics$)/;

export function requestIdOf(res: Response): string {
  return res.locals.requestId as string;
}

/** Notes who asks, for the lines that are written when the request has ended. */
export function noteWho(res: Response, who: SignedIn | null): SignedIn | null {
  res.locals.personId = who?.actor.personId ?? null;
  return who;
}

/** Counts a request that was answered without the handlers below, and logs it in the same form. */
export function noteCompleted(
  { log, metrics }: Pick<App, "log" | "metrics">,
  {
    id,
    method,
    route,
    url,
    status,
    ms,
  }: { id: string; method: string; route: string; url: string; status: number; ms: number },
) {
  metrics?.count({ route, method, status, ms });
  const req = { id, method, route, path: loggedPath(url) };
  log.info({ req, res: { status }, ms: tenths(ms), by: null }, "request completed");
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/**
 * Numbers every request and logs how it ended: method, route, path, status, milliseconds, and the id of who asked. No headers, no
 * query strings, no bodies, no secrets of a path. What was refused stands in the security log, too, wherever it was refused. What
 * failed is kept for the admins' page, and all are counted by route.
 */
export function requestLog(
  {
    log,
    security,
    watch,
    metrics,
    tracing,
    clock,
  }: Pick<App, "log" | "security" | "watch" | "metrics" | "tracing" | "clock">,
  routeOf: (path: string) => string,
): RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    res.locals.requestId = id;
    res.setHeader("X-Request-Id", id);
    const { method } = req;
    const path = loggedPath(splitBase(req.originalUrl).rest);
    const start = performance.now();
    let endSpan: ReturnType<Tracing["begin"]> | null = null;
    res.once("close", () => {
      const { statusCode: status, writableFinished } = res;
      const took = performance.now() - start;
      const route = routeOf(path);
      const ended = { route, method, status: writableFinished ? status : null };
      metrics?.count({ ...ended, ms: took });
      endSpan?.(ended);
      const isQuiet = QUIET.test(path);
      if (isQuiet && status < 400) return;
      const by = (res.locals.personId as string | null | undefined) ?? null;
      const ms = tenths(took);
      const line = { req: { id, method, route, path }, res: { status }, ms, by };
      if (!writableFinished) log.info(line, "request aborted");
      else if (status >= 500) {
        log.error(line, "request failed");
        if (!isQuiet) watch.noteFailure({ at: clock(), requestId: id, method, route, status });
      } else log.info(line, "request completed");
      if (status !== 403) return;
      const details = { method, path };
      security.record({
        event: "access.refused",
        by,
        requestId: id,
        address: req.ip ?? "",
        details,
      });
    });
    if (tracing) endSpan = tracing.begin(req.headers, next);
    else next();
  };
}
