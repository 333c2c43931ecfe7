import { Readable } from "node:stream";
import express, { type Request, type RequestHandler } from "express";

export const BODY_LIMIT = 256 * 1024;
/** For a file of 1 MB with what its form puts around it. */
export const UPLOAD_LIMIT = 1280 * 1024;

/** Reads the body whole, counted as it comes, so that a chunked one has the same limit. Too much is a 413, a compressed one a 415. */
export function bodyLimit(limit = BODY_LIMIT): RequestHandler {
  return express.raw({ type: () => true, limit, inflate: false });
}

/** The same request with its body, already read, to be read once more. */
export function withBodyAgain(req: Request): Request {
  if (!Buffer.isBuffer(req.body)) return req;
  const { method, headers, protocol, hostname, originalUrl, url } = req;
  const again = Object.assign(Readable.from([req.body], { objectMode: false }), {
    method,
    headers,
    protocol,
    hostname,
    originalUrl,
    url,
    get: req.get.bind(req),
  });
  return again as unknown as Request;
}
