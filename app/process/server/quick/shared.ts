import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { SHARED_HEADERS, sharedPage } from "~/gate/pages/credentials/shared-page";
import { acceptedForm } from "~/gate/rules/credentials/paths";
import { inLanguage } from "~/kit/language/in-language.server";
import type { App } from "~/process/app";
import { codingOf, compressedAs } from "~/process/server/compression";
import { browsersLanguage } from "~/process/server/readers-language";
import { sendAtOnce } from "./send";

/** An address as Firsthand makes them. */
const SHARED = /^\/verify\/([\w-]{32})$/;

const { Vary, ...rest } = SHARED_HEADERS;
const HEADERS = [
  ...Object.entries(rest).flat(),
  "Vary",
  `${Vary}, Accept-Encoding`,
  "X-Frame-Options",
  "DENY",
  "Content-Type",
  "text/html; charset=utf-8",
];

/** Answers a request without a cookie with the page of a shared clearance, if there is one. The long way says all else. */
export function quickShared(app: App, { otherwise }: { otherwise: RequestListener }) {
  async function answer(req: IncomingMessage, res: ServerResponse, address: string) {
    const start = performance.now();
    const language = browsersLanguage(app, req);
    const asked = { address, now: app.clock() };
    // Where it fails the long way does, too, and says so.
    const page = await inLanguage(language, () => sharedPage(app, asked)).catch(() => null);
    if (page === null) return otherwise(req, res);
    const bytes = Buffer.from(page);
    const coding = codingOf(req.headers["accept-encoding"]);
    sendAtOnce(app, req, res, {
      start,
      route: "/verify/:credential",
      language,
      headers: coding ? [...HEADERS, "Content-Encoding", coding] : HEADERS,
      body: coding ? compressedAs(coding, bytes) : bytes,
    });
  }

  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const address = SHARED.exec(req.url ?? "")?.[1];
    const { cookie, accept = "" } = req.headers;
    if (address === undefined || cookie !== undefined || acceptedForm(accept)) return false;
    void answer(req, res, address);
    return true;
  };
}
