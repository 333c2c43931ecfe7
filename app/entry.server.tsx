import { Writable } from "node:stream";
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { loggedPath } from "./kit/http/logged-path";
import { NonceContext } from "./kit/browser/nonce";

/** Milliseconds after which data that is still being awaited is given up. */
export const streamTimeout = 5_000;

/**
 * Renders a page whole, then sends it in one piece: no page waits for data after its frame, and an error while rendering can
 * still be answered as one.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = context.cspNonce;
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const page = new Page((html) => {
      if (failure !== undefined) return reject(failure as Error);
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Content-Length", String(html.byteLength));
      resolve(new Response(html, { headers, status }));
    });
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => stream.pipe(page),
        onShellError: reject,
        onError(error) {
          failure ??= error;
        },
      },
    );
    setTimeout(() => stream.abort(), streamTimeout + 1_000).unref();
  });
}

/**
 * Gathers what React writes. React 18 fills a chunk up with zeros where the next character has too many bytes for it
 * (github.com/facebook/react/issues/31134); a browser would read each as a character of the text.
 */
class Page extends Writable {
  #chunks: Buffer[] = [];
  #done: (html: Uint8Array<ArrayBuffer>) => void;

  constructor(done: (html: Uint8Array<ArrayBuffer>) => void) {
    super();
    this.#done = done;
  }

  override _write(chunk: Buffer, _encoding: string, next: () => void) {
    this.#chunks.push(chunk);
    next();
  }

  override _final(next: () => void) {
    next();
    const html = Buffer.concat(this.#chunks);
    this.#done(html.includes(0) ? html.filter((byte) => byte !== 0) : html);
  }
}

/** What a loader or an action threw without meaning to; answers it gives by throwing do not come here. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500;
  if (!isRefusal && !request.signal.aborted) report(error, request, context);
}

/** The path only, without its secrets: a query may hold what somebody typed. */
function report(error: unknown, request: Request, { app, requestId }: AppLoadContext): void {
  const path = loggedPath(new URL(request.url).pathname);
  app.log.error({ err: error, requestId, path }, "a page failed");
}
