import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import type { Request as Incoming, Response as Outgoing } from "express";
import { sentBody } from "./limits/body-limit";
import { compressible, compressed, streamCompressed } from "./compression";

type AnswerPage = (req: Incoming, res: Outgoing, context: AppLoadContext) => Promise<void>;

/** Answers requests with the pages. The body of a request has been read by then, and an answer is sent in one piece unless it is a file. */
export function answerPage(build: ServerBuild): AnswerPage {
  const answer = createRequestHandler(build, "production");
  return async (req, res, context) => {
    const response = await answer(requestOf(req, res), context);
    await send(req, res, response, context.page?.html ?? null);
  };
}

/** Made once: with its stack it takes longer than all else about the end of a request. */
const ENDED = new DOMException("This operation was aborted", "AbortError");

function requestOf(req: Incoming, res: Outgoing): Request {
  const controller = new AbortController();
  // Also where the answer has been sent: what was begun for it and waits, such as a limit of time, then ends.
  res.once("close", () => controller.abort(ENDED));
  const { method } = req;
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    if (typeof value === "string") headers.set(name, value);
    else for (const each of value ?? []) headers.append(name, each);
  const body = sentBody(req) ?? "";
  return new Request(`${req.protocol}://${req.headers.host ?? "localhost"}${req.originalUrl}`, {
    method,
    headers,
    signal: controller.signal,
    ...(method !== "GET" && method !== "HEAD" && { body }),
  });
}

/** A page’s own headers take the place of the server’s: two policies in one answer are neither. */
async function send(req: Incoming, res: Outgoing, response: Response, page: string | null) {
  const { status, statusText, headers } = response;
  res.statusCode = status;
  if (statusText) res.statusMessage = statusText;
  for (const [name, value] of headers) {
    if (name === "set-cookie") res.append("Set-Cookie", value);
    else res.set(name, value);
  }
  const type = headers.get("Content-Type") ?? "";
  if (response.body && headers.has("Content-Disposition")) {
    const body = Readable.fromWeb(response.body as WebStream);
    return sendFile(res, [body, ...streamCompressed(req, res, type), res]);
  }
  // Remix makes an answer without a body of a page that was asked for by HEAD.
  const bytes = response.body
    ? Buffer.from(await response.arrayBuffer())
    : page === null
      ? null
      : Buffer.from(page);
  if (bytes === null) return void res.end();
  const body = compressible(type) ? await compressed(req, res, bytes) : bytes;
  res.setHeader("Content-Length", body.length);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** What somebody keeps may be large, and is sent as it is made. */
async function sendFile(
  res: Outgoing,
  streams: (NodeJS.ReadableStream | NodeJS.ReadWriteStream | Outgoing)[],
) {
  try {
    await pipeline(streams);
  } catch (error) {
    const left = (error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE";
    if (!left || !res.destroyed) throw error;
  }
}
