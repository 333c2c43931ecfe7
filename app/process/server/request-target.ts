import type { RequestHandler } from "express";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const ALLOWED = [...METHODS].join(", ");

/**
 * Brings the target of a request into the one form that pages know, a path. A whole address (RFC 9112 §3.2.2) loses its origin where
 * that is ours and is a 421 otherwise; `*` means the server itself, which has nothing to say but its methods; all else is a 400.
 * TRACE and CONNECT are a 405.
 */
export function requestTarget(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (!METHODS.has(req.method)) return next({ status: 405, headers: { Allow: ALLOWED } });
    if (req.url.startsWith("/")) return next();
    if (req.url === "*" && req.method === "OPTIONS")
      return void res.status(204).set("Allow", ALLOWED).end();
    if (!URL.canParse(req.url)) return next({ status: 400 });
    const { origin, pathname, search } = new URL(req.url);
    if (!origins.includes(origin)) return next({ status: 421 });
    req.url = req.originalUrl = pathname + search;
    next();
  };
}
