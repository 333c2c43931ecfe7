import express, { type Request, type RequestHandler, type Response } from "express";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import { IMAGE_BYTES } from "~/curriculum/rules/images/limits";

export const BODY_LIMIT = 256 * 1024;
/** For a file of 1 MB with what its form puts around it. */
export const UPLOAD_LIMIT = 1280 * 1024;
/** For a file of people as large as one may be, with what its form puts around it and the line ends that a browser adds. */
export const PEOPLE_LIMIT = 4608 * 1024;
/** For a draft as long as drafts may be, in letters of which a form takes nine bytes each, with what goes with it. */
export const WRITTEN_LIMIT = DRAFT_LENGTH * 9 + 128 * 1024;
/** The same for a picture. */
export const IMAGE_UPLOAD_LIMIT = IMAGE_BYTES + 128 * 1024;

/** Reads the body whole, counted as it comes, so that a chunked one has the same limit. Too much is a 413, a compressed one a 415. */
export function bodyLimit(limit = BODY_LIMIT): RequestHandler {
  const read = express.raw({ type: () => true, limit, inflate: false });
  return (req, res, next) => (Buffer.isBuffer(req.body) ? next() : read(req, res, next));
}

/**
 * Reads a body where a page says itself what is too much: the page then gets an empty form, and `bodyLeftOut` is true. It is refused
 * by the length it says it has, before it is read, and counted where it says none. What still comes is thrown away as it comes, so
 * that a browser that sends before it listens hears the answer. A compressed one is a 415.
 */
export function bodyOrNone(limitFor: (req: Request) => Promise<number>): RequestHandler {
  return (req, res, next) => {
    const { "content-encoding": encoding = "identity", "content-length": length } = req.headers;
    if (length === undefined && req.headers["transfer-encoding"] === undefined) return next();
    if (encoding.toLowerCase() !== "identity") return next({ status: 415 });
    const take = async () => {
      const limit = await limitFor(req);
      const body = Number(length ?? 0) > limit ? null : await readUpTo(limit, req);
      if (!body) leaveOut(req, res);
      else req.body = body;
    };
    take().then(
      () => next(),
      (error: unknown) => next(req.readableAborted ? { status: 400 } : error),
    );
  };
}

/** The body as it was read; null where there was none. */
export function sentBody(req: Request): Buffer<ArrayBuffer> | null {
  const body: unknown = req.body;
  return Buffer.isBuffer(body) ? (body as Buffer<ArrayBuffer>) : null;
}

/** Whether this request’s body was too much. */
export function bodyLeftOut(res: Response): boolean {
  return res.locals.bodyLeftOut === true;
}

async function readUpTo(limit: number, req: Request): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function leaveOut(req: Request, res: Response) {
  res.locals.bodyLeftOut = true;
  req.resume();
  req.body = Buffer.alloc(0);
  delete req.headers["content-length"];
  delete req.headers["transfer-encoding"];
  req.headers["content-type"] = "application/x-www-form-urlencoded";
}
