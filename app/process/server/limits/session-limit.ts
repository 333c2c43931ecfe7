import type { Request, RequestHandler, Response } from "express";
import type { App } from "~/process/app";
import { allowanceOf, keepBuckets, secondsUntil, type Allowance } from "~/process/server/buckets";

/** Requests of one session. */
export type RequestLimit = Allowance;

export const requestLimitOf = allowanceOf;

/** Far more than anybody clicks, types or has loaded for them. */
export const REQUESTS_PER_SECOND = 20;

/**
 * Answers 429 to a session that asks for more than it may. A plain form is passed on, marked, for its page to hold what was typed; of
 * those, too, only as many as may come at once.
 */
export function requestLimit(
  { sessions, siblings }: Pick<App, "sessions" | "siblings">,
  limit: RequestLimit,
  milliseconds?: () => number,
): RequestHandler {
  // Below zero: forms that came back with what was typed, though there was no room for them.
  const shared = { siblings, limit: "requests" };
  const bucketOf = keepBuckets(limit, { shared, ...(milliseconds && { milliseconds }) });
  const { atOnce } = limit;
  return (req, res, next) => {
    const token = isCounted(req) ? sessions.tokenOf(req.headers.cookie ?? null) : null;
    if (token === null) return next();
    const bucket = bucketOf(token);
    const wait = secondsUntil(bucket, limit);
    if (bucket.left >= 1) bucket.left -= 1;
    else if (isPlainForm(req) && bucket.left - 1 >= -atOnce) {
      bucket.left -= 1;
      res.locals.tooOften = true;
    } else return next({ status: 429, headers: { "Retry-After": wait } });
    next();
  };
}

/** Whether the request is one too many, and only let through for its form to come back. */
export function isTooOften(res: Response): boolean {
  return res.locals.tooOften === true;
}

/** A page may show many pictures at once, and they are kept by browsers. */
function isCounted({ method, path }: Request): boolean {
  return method !== "GET" || !/^\/(?:images\/|healthz$|readyz$|metrics$)/.test(path);
}

/** A form as a browser sends it without scripts, for a page to come back. */
function isPlainForm({ method, path, headers }: Request): boolean {
  const type = headers["content-type"] ?? "";
  const plain = /^application\/x-www-form-urlencoded\b/i.test(type);
  return method === "POST" && plain && !path.endsWith(".data") && accepts(headers.accept);
}

/** Scripts that send forms of their own want no page. */
function accepts(accept = "*/*"): boolean {
  return /\btext\/html\b|^\*\/\*$/.test(accept);
}
