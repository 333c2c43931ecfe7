import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import express from "express";
import { codingOf } from "~/process/server/compression";
import { HSTS, PROTECTION } from "./protection";

/** The endings of files that the build has compressed, by the coding. */
const ENDINGS = { br: ".br", gzip: ".gz" } as const;

/** Answers with a file of the build, where there is one and nothing is unusual about the request. */
export function assets(clientFolder: string, https: boolean) {
  const folder = path.join(clientFolder, "assets");
  const files = new Set(existsSync(folder) ? filesUnder(folder) : []);
  const fixed = [...PROTECTION, ...(https ? [["Strict-Transport-Security", HSTS] as const] : [])];
  const send = express.static(folder, { immutable: true, maxAge: "1y", index: false, etag: true });
  return (
    req: IncomingMessage,
    res: ServerResponse,
    otherwise: RequestListener,
    count: (req: IncomingMessage, res: ServerResponse, route: string) => void,
  ) => {
    const name = req.url!.slice("/assets/".length);
    // The long way also says in words what is wrong with a request.
    if (!files.has(name) || req.headers.range || req.headers["if-match"])
      return otherwise(req, res);
    const coding = codingOf(req.headers["accept-encoding"]);
    const ending = coding && ENDINGS[coding];
    const packed = ending !== null && files.has(name + ending);
    for (const [header, value] of fixed) res.setHeader(header, value);
    if (files.has(`${name}.br`)) res.setHeader("Vary", "Accept-Encoding");
    if (packed) {
      res.setHeader("Content-Encoding", coding!);
      res.setHeader("Content-Type", TYPES[path.extname(name)]!);
    }
    count(req, res, "/assets");
    const { url } = req;
    req.url = `/${name}${packed ? ending : ""}`;
    send(req as express.Request, res as express.Response, () => {
      for (const header of res.getHeaderNames()) res.removeHeader(header);
      req.url = url;
      otherwise(req, res);
    });
  };
}

/** Of the files that the build compresses. */
const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** By the paths that browsers ask for. */
function filesUnder(folder: string, within = ""): string[] {
  return readdirSync(path.join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const name = within + entry.name;
    return entry.isDirectory() ? filesUnder(folder, `${name}/`) : [name];
  });
}
