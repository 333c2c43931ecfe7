import type { Request, RequestHandler, Response } from "express";
import type { App } from "~/process/app";

/** Requests of one session: so many at once, and so many a second in the long run. */
export interface RequestLimit {
  atOnce: number;
  perSecond: number;
}

/** Seconds of what is allowed in the long run that may come at once. */
const BURST = 3;

export function requestLimitOf(perSecond: number): RequestLimit {
  return { atOnce: BURST * perSecond, perSecond };
}

/** Far more than anybody clicks, types or has loaded for them. */
export const REQUESTS_PER_SECOND = 20;

interface Bucket {
  /** Below zero: forms that came back with what was typed, though there was no room for them. */
  left: number;
  /** Milliseconds. */
  at: number;
}

/**
 * Answers 429 to a session that asks for more than it may. A plain form is passed on, marked, for its page to hold what was typed; of
 * those, too, only as many as may come at once.
 */
export function requestLimit(
  { sessions }: Pick<App, "sessions">,
  { atOnce, perSecond }: RequestLimit,
  milliseconds: () => number = () => performance.now(),
): RequestHandler {
  const buckets = new Map<string, Bucket>();
  const full = (atOnce / perSecond) * 1000;
  // The one unused for longest comes first, and full again it is as good as none.
  const forget = (now: number) => {
    for (const [token, { at }] of buckets) {
      if (now - at < 2 * full) return;
      buckets.delete(token);
    }
  };
  const bucketOf = (token: string, now: number): Bucket => {
    const { left, at } = buckets.get(token) ?? { left: atOnce, at: now };
    buckets.delete(token);
    forget(now);
    const bucket = { left: Math.min(atOnce, left + ((now - at) / 1000) * perSecond), at: now };
    buckets.set(token, bucket);
    return bucket;
  };
  return (req, res, next) => {
    const token = isCounted(req) ? sessions.tokenOf(req.headers.cookie ?? null) : null;
    if (token === null) return next();
    const bucket = bucketOf(token, milliseconds());
    const wait = String(Math.max(1, Math.ceil((1 - bucket.left) / perSecond)));
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
