import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

const QUIET = /^\/(assets\/|healthz$|readyz$)/;

export function requestIdOf(res: Response): string {
  return res.locals.requestId as string;
}

/** Numbers every request and logs how it ended: method, path, status, time. No headers, no query strings, no bodies. */
export function requestLog(log: Logger): RequestHandler[] {
  return [
    (_req, res, next) => {
      const id = randomUUID();
      res.locals.requestId = id;
      res.setHeader("X-Request-Id", id);
      next();
    },
    pinoHttp({
      logger: log,
      genReqId: (_req, res) => requestIdOf(res as Response),
      autoLogging: { ignore: (req) => QUIET.test(pathOf(req.url)) },
      customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? "error" : "info"),
      serializers: {
        req: (req: { id: string; method: string; url: string }) => ({
          id: req.id,
          method: req.method,
          path: pathOf(req.url),
        }),
        res: (res: { statusCode: number }) => ({ status: res.statusCode }),
        err: (error: Error) => ({ message: error.message }),
      },
    }),
  ];
}

function pathOf(url: string | undefined): string {
  return (url ?? "").split("?", 1)[0] ?? "";
}
