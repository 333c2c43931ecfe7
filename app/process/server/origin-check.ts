import { m } from "~/kit/language/m";
import type { Request, RequestHandler } from "express";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** A mail program ends a mail by its own POST (RFC 8058). The address holds a signed token and needs no cookie, so nothing can be forged. */
const FROM_ANYWHERE = /^\/unsubscribe\/[^/]+$/;

/** Other programs show a token with each request, and these pages read no cookie, so that here, too, nothing can be forged. */
const BY_TOKEN = /^\/(?:scim|api)(?:\/|$)/i;

/** Refuses, with 403, whatever changes something and does not come from a page of this installation. */
export function originCheck(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (SAFE.has(req.method) || comesFrom(origins, req)) return next();
    const isFromAnywhere = req.method === "POST" && FROM_ANYWHERE.test(req.path);
    if (isFromAnywhere || BY_TOKEN.test(req.path)) {
      delete req.headers.origin;
      return next();
    }
    res
      .status(403)
      .type("text/plain")
      .send(`${m.process_server_other_origin({ origin: origins[0] ?? "" })}\n`);
  };
}

/** Browsers name the origin of every form they send; where they do not, they must say that it is the same one. */
function comesFrom(origins: readonly string[], req: Request): boolean {
  const origin = req.get("Origin");
  const site = req.get("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined) return site === "same-origin";
  return origins.includes(origin);
}
