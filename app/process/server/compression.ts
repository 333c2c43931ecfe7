import type { Transform } from "node:stream";
import { promisify } from "node:util";
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  gzipSync,
} from "node:zlib";
import type { IncomingMessage } from "node:http";
import type { Response } from "express";

type Coding = "br" | "gzip";

/** Less is not worth it. */
const SMALLEST = 1024;

/** Beyond this others would wait for it, so a thread does it; for less, handing it over costs as much as doing it. */
const AT_ONCE = 512 * 1024;

/** Halfway in size between the fastest and the default takes half of the default’s time: 0.26 instead of 0.52 ms for a lesson. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 18 },
};
const GZIP = { level: 4 };

const byBrotli = promisify<Buffer, typeof BROTLI, Buffer>(brotliCompress);
const byGzip = promisify<Buffer, typeof GZIP, Buffer>(gzip);

/** Whether something of this kind gets smaller. */
export function compressible(type: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript)\b|\bx-ndjson\b/i.test(type);
}

/** The bytes as they are sent, with the headers that say so. */
export function compressed(
  req: IncomingMessage,
  res: Response,
  bytes: Buffer,
): Buffer | Promise<Buffer> {
  res.vary("Accept-Encoding");
  const coding = bytes.length < SMALLEST ? null : codingFor(req, res);
  if (coding === null) return bytes;
  res.setHeader("Content-Encoding", coding);
  if (bytes.length > AT_ONCE)
    return coding === "br" ? byBrotli(bytes, BROTLI) : byGzip(bytes, GZIP);
  return compressedAs(coding, bytes);
}

/** The bytes of a page in a coding, at once. */
export function compressedAs(coding: Coding, bytes: Buffer): Buffer {
  return coding === "br" ? brotliCompressSync(bytes, BROTLI) : gzipSync(bytes, GZIP);
}

/** What a stream of this kind goes through before it is sent, with the headers that say so. */
export function streamCompressed(req: IncomingMessage, res: Response, type: string): Transform[] {
  if (!compressible(type)) return [];
  res.vary("Accept-Encoding");
  const coding = codingFor(req, res);
  if (coding === null) return [];
  res.removeHeader("Content-Length");
  res.setHeader("Content-Encoding", coding);
  return [coding === "br" ? createBrotliCompress(BROTLI) : createGzip()];
}

function codingFor(req: IncomingMessage, res: Response): Coding | null {
  if (res.hasHeader("Content-Encoding")) return null;
  const kept = String(res.getHeader("Cache-Control") ?? "");
  return /\bno-transform\b/i.test(kept) ? null : codingOf(req.headers["accept-encoding"]);
}

/** Browsers send a handful of values of this header; others may send what they like. */
const known = new Map<string, Coding | null>();
const MOST_KNOWN = 100;

/** The best that this `Accept-Encoding` allows (RFC 9110 §12.5.3). */
export function codingOf(accepted: string | undefined): Coding | null {
  if (accepted === undefined) return null;
  const before = known.get(accepted);
  if (before !== undefined) return before;
  const coding = chosen(accepted);
  if (known.size < MOST_KNOWN) known.set(accepted, coding);
  return coding;
}

function chosen(accepted: string): Coding | null {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((each) => each.trim());
    const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0;
  const [br, gzipped] = [weightOf("br"), weightOf("gzip")];
  if (br > 0 && br >= gzipped) return "br";
  return gzipped > 0 ? "gzip" : null;
}
