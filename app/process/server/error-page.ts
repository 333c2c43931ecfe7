import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";

const WORDS: Record<number, string> = {
  400: "The request could not be read.",
  413: "This is more than Firsthand takes in one go. Send less, or in parts.",
  415: "This kind of request is not taken here.",
};

/** The last answer to an error outside the pages: plain words, no details. */
export function errorPage(log: Logger): ErrorRequestHandler {
  return (error: { status?: unknown; message?: unknown; stack?: unknown }, _req, res, next) => {
    const status = typeof error.status === "number" && WORDS[error.status] ? error.status : 500;
    if (status === 500)
      log.error(
        { requestId: res.locals.requestId as string, stack: error.stack },
        "request failed",
      );
    if (res.headersSent) return next(error);
    res
      .status(status)
      .set("Cache-Control", "no-store")
      .set("Connection", "close")
      .type("text/plain")
      .send(`${WORDS[status] ?? "Something went wrong on our side. Try again in a moment."}\n`);
  };
}
