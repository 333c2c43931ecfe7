import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";

const WORDS: Record<number, string> = {
  400: "The request could not be read.",
  404: "There is nothing at this address. If the page you came from is older than the last update, reload it.",
  405: "This cannot be done here.",
  412: "What you have is not what is here now. Load the page again.",
  413: "This is more than Firsthand takes in one go. Send less, or in parts.",
  415: "This kind of request is not taken here.",
  416: "The part you asked for lies past the end.",
  421: "This address is not served here.",
  429: "That was a little too often. Wait a few seconds, then try again. Nothing you did has been lost.",
};

const OURS = "Something went wrong on our side. Try again in a moment.";

interface Refused {
  status?: unknown;
  headers?: Record<string, string>;
}

/** The last answer to an error outside the pages: plain words, no details. What the client did wrong is no fault of ours and is not logged as one. */
export function errorPage(log: Logger): ErrorRequestHandler {
  return (error: Refused, _req, res, next) => {
    const { status: given, headers = {} } = error;
    const isClients = typeof given === "number" && given >= 400 && given < 500;
    const status = isClients ? given : 500;
    if (!isClients)
      log.error({ err: error, requestId: res.locals.requestId as string }, "request failed");
    if (res.headersSent) return next(error);
    res
      .status(status)
      .set(headers)
      .set("Cache-Control", "no-store")
      .set("Connection", "close")
      .type("text/plain")
      .send(`${WORDS[status] ?? (isClients ? WORDS[400] : OURS)}\n`);
  };
}
