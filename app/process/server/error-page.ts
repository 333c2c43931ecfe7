import { m } from "~/kit/language/m";
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { isDatabaseAway, isNotWritable } from "~/kit/http/database-away";
import { faultBody } from "~/directory/rules/fault";
import { SCIM } from "~/directory/rules/paths";
import { PROBLEM_TYPE, problemOf } from "~/gate/rules/problem";

const WORDS: Record<number, () => string> = {
  400: m.process_server_unreadable,
  404: m.process_server_nothing,
  405: m.process_server_cannot,
  412: m.process_server_outdated,
  413: m.process_server_too_large,
  415: m.process_server_kind,
  416: m.process_server_past_end,
  421: m.process_server_not_served,
  429: m.process_server_too_often,
};

/** What may go well a little later. */
const LATER = [
  [isDatabaseAway, m.kit_errors_database_away],
  [isNotWritable, m.kit_errors_not_writable],
] as const;

interface Refused {
  status?: unknown;
  headers?: Record<string, string>;
}

/** The last answer to an error outside the pages: plain words, no details. A client’s mistake is not logged as a fault. */
export function errorPage(log: Logger): ErrorRequestHandler {
  return (error: Refused, req, res, next) => {
    const { status: given, headers = {} } = error;
    const isClients = typeof given === "number" && given >= 400 && given < 500;
    const later = LATER.find(([is]) => is(error))?.[1];
    const status = isClients ? given : later ? 503 : 500;
    if (!isClients)
      log.error({ err: error, requestId: res.locals.requestId as string }, "request failed");
    if (res.headersSent) return next(error);
    const words = isClients
      ? (WORDS[status] ?? m.process_server_unreadable)
      : (later ?? m.process_server_broken);
    if (later) res.set("Retry-After", "5");
    res.status(status).set(headers).set("Cache-Control", "no-store").set("Connection", "close");
    // Other programs read errors in the form of their protocol.
    const path = req.path.toLowerCase();
    if (path.startsWith("/api/"))
      res.type(PROBLEM_TYPE).send(JSON.stringify(problemOf(status, words())));
    else if (path.startsWith(`${SCIM}/`)) {
      const scimType = status === 413 ? "tooMany" : null;
      const body = faultBody({ status, scimType, detail: words() });
      res.type("application/scim+json").send(JSON.stringify(body));
    } else res.type("text/plain").send(`${words()}\n`);
  };
}
