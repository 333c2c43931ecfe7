import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { withKeptTexts } from "./curriculum/parts/markdoc/kept-texts.server";
import { loggedPath } from "./kit/http/logged-path";
import { LinkBase } from "./kit/http/remix-react.server";
import { NonceContext } from "./kit/browser/nonce";

/** Milliseconds after which data that is still being awaited is given up. */
export const streamTimeout = 5_000;

/**
 * Renders a page whole and in one go: what it awaits is there before it begins, and an error while rendering can still be answered as
 * one. Remix's own way for a browser to get the data is a page that waits for them, part by part.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...remix }: EntryContext,
  { cspNonce: nonce, page }: AppLoadContext,
): Promise<Response> {
  const data = serverHandoffStream ? await whole(serverHandoffStream) : [];
  const { basename: base = null } = remix.staticHandlerContext;
  const html = withKeptTexts((around) =>
    renderToString(
      around(
        <NonceContext.Provider value={nonce}>
          <LinkBase.Provider value={base === "/" ? "" : base}>
            <RemixServer
              context={remix}
              url={request.url}
              abortDelay={streamTimeout}
              nonce={nonce}
            />
          </LinkBase.Provider>
        </NonceContext.Provider>,
      ),
    ),
  );
  const document = withData(`<!DOCTYPE html>${html}`, data, { nonce, linked: page?.linked });
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!page) return new Response(document, { headers, status });
  page.html = document;
  return new Response(null, { headers, status });
}

async function whole(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>)
    parts.push(decoder.decode(chunk, { stream: true }));
  return parts;
}

const END = "</body></html>";

/** Hands the data to Remix in the browser, as RemixServer does where it renders a stream, and what the page’s links lead to. */
function withData(
  html: string,
  data: readonly string[],
  { nonce, linked }: { nonce: string; linked: ((html: string) => string) | undefined },
): string {
  if (!html.endsWith(END)) return html;
  const routes = linked ? `window.__linkedRoutes=${escaped(linked(html))};` : "";
  const calls = data.map((part) => `enqueue(${escaped(JSON.stringify(part))})`);
  const script = [...calls, "close()"]
    .map((call) => `window.__remixContext.streamController.${call};`)
    .join("");
  return `${html.slice(0, -END.length)}<script nonce="${nonce}">${routes}${script}</script>${END}`;
}

const ESCAPES: Record<string, string> = {
  "&": "\\u0026",
  ">": "\\u003e",
  "<": "\\u003c",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** Within a script, nothing that ends it or begins another. */
function escaped(json: string): string {
  return json.replace(/[&><\u2028\u2029]/g, (character) => ESCAPES[character]!);
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
