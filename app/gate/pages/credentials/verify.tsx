import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { asked, type Form } from "~/gate/rules/credentials/paths";
import { publicPage, STYLE } from "~/gate/parts/public-page";
import { NothingShared, SharedClearance } from "~/gate/parts/shared-clearance";
import { formFor } from "~/gate/services/credentials/papers/form-for.server";
import { sharedAt } from "~/gate/services/credentials/sharing/shared.server";
import { toldOf } from "~/gate/services/credentials/sharing/told.server";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";

/** Nothing but the style in the page itself. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const VARIES = ["Accept", "Accept-Language"].join();

/** Nobody keeps it: once its holder stops sharing, it is gone. */
const HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": POLICY,
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
  Vary: VARIES,
};

/** Where everybody who has the address sees a shared clearance. It is a whole document, so that it needs no script. */
export const loader = handled(async ({ request, context, params }: LoaderFunctionArgs) => {
  const { app } = context;
  const { address, form } = asked(params["credential"] ?? "");
  const wanted = form ?? acceptedForm(request.headers.get("Accept") ?? "");
  const now = app.clock();
  if (wanted) {
    const given = await formFor(app, { address, form: wanted, now });
    return given ? new Response(given.body, { headers: { ...HEADERS, ...given.headers } }) : none();
  }
  const view = await sharedAt(app.store, { address, now });
  if (!view) return none();
  const told = toldOf(view, app.agency);
  const title = m.gate_verify_title({ name: view.name });
  return html(
    200,
    publicPage(title, <SharedClearance {...view} told={told} address={address} now={now} />),
  );
});

function none(): Response {
  return html(404, publicPage(m.gate_verify_unknown(), <NothingShared />));
}

function html(status: number, body: string): Response {
  const headers = { ...HEADERS, "Content-Type": "text/html; charset=utf-8" };
  return new Response(body, { status, headers });
}

/** What a program that knows credentials asks for; browsers ask for pages. */
function acceptedForm(accept: string): Form | null {
  if (accept.includes("application/vc+jwt")) return "jwt";
  return /application\/(?:vc|ld\+json)(?:[;,\s]|$)/.test(accept) ? "jsonld" : null;
}
