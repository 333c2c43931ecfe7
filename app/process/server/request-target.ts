import type { Request, RequestHandler, Response } from "express";
import { baseOf, splitBase } from "~/kit/http/base";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const ALLOWED = [...METHODS].join(", ");

/**
 * A line break in a path, as JavaScript counts them: LF, CR, U+2028 and U+2029. No address of ours has one, and the pattern that the
 * router has for all other addresses doesn’t match it, so that it would find none at all.
 */
const LINE_BREAK = /^[^?]*(?:%0a|%0d|%e2%80%a[89])/i;

/**
 * Brings the target of a request into the one form that pages know, a path. A whole address (RFC 9112 §3.2.2) loses its origin where
 * that is ours and is a 421 otherwise; `*` means the server itself, which has nothing to say but its methods; all else is a 400, and
 * a path with a line break a 404.
 * TRACE and CONNECT are a 405. What an address begins with where it says as whom is set aside: everything that looks at a path looks
 * at what comes after it.
 */
export function requestTarget(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (!METHODS.has(req.method)) return next({ status: 405, headers: { Allow: ALLOWED } });
    // A NUL is in no address of ours, and PostgreSQL can't look for one.
    if (req.url.includes("%00")) return next({ status: 400 });
    if (LINE_BREAK.test(req.url)) return next({ status: 404 });
    if (req.url.startsWith("/")) {
      setBaseAside(req, res);
      return next();
    }
    if (req.url === "*" && req.method === "OPTIONS")
      return void res.status(204).set("Allow", ALLOWED).end();
    if (!URL.canParse(req.url)) return next({ status: 400 });
    const { origin, pathname, search } = new URL(req.url);
    if (!origins.includes(origin)) return next({ status: 421 });
    req.url = req.originalUrl = pathname + search;
    setBaseAside(req, res);
    next();
  };
}

function setBaseAside(req: Request, res: Response) {
  const { key, rest } = splitBase(req.url);
  res.locals.hat = key;
  req.url = rest;
}

/** The hat that an address names; null where it names none. */
export function hatAsked(res: Response): string | null {
  return (res.locals.hat as string | null | undefined) ?? null;
}

/** Has a request answered as if it had been for another path. */
export function askInstead(req: Request, res: Response, path: string) {
  const key = hatAsked(res);
  req.url = path;
  req.originalUrl = key === null ? path : baseOf(key) + path;
}
