import type { RequestHandler } from "express";
import type { App } from "~/process/app";

/** Says how far the database’s log went when this browser last wrote. A replica that is further behind is not read from at all. */
const COOKIE = "firsthand.wrote";
const SECONDS = 10;

/**
 * Lets pages be read from a replica: by those who have just written, only once it has that. What asks without a browser, and might not
 * send the cookie back, reads from the primary.
 */
export function readDoor({ store, origin }: Pick<App, "store" | "origin">): RequestHandler {
  const { replicated } = store;
  if (!replicated) return (_req, _res, next) => next();
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return (req, res, next) => {
    const isRead = req.method === "GET" || req.method === "HEAD";
    const mayBeBehind = isRead && !/^\/(?:scim|api|verify)(?:\/|$)/.test(req.path);
    const seen = SEEN.exec(req.headers.cookie ?? "")?.[1] ?? null;
    replicated.run(seen, { mayBeBehind }, (wrote) => {
      const writeHead = res.writeHead.bind(res) as (...head: unknown[]) => typeof res;
      res.writeHead = (...head: unknown[]) => {
        const position = wrote();
        if (position !== null)
          res.append(
            "Set-Cookie",
            `${COOKIE}=${position}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`,
          );
        return writeHead(...head);
      };
      next();
    });
  };
}

const SEEN = /(?:^|;)\s*firsthand\.wrote=([0-9A-F/]{3,17})(?:;|$)/i;
