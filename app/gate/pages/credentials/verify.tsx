import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicPage } from "~/gate/parts/public-page";
import { NothingShared } from "~/gate/parts/shared-clearance";
import { acceptedForm, asked } from "~/gate/rules/credentials/paths";
import { formFor } from "~/gate/services/credentials/papers/form-for.server";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { SHARED_HEADERS, sharedPage } from "./shared-page";

/** Where everybody who has the address sees a shared clearance. It is a whole document, so that it needs no script. */
export const loader = handled(async ({ request, context, params }: LoaderFunctionArgs) => {
  const { app } = context;
  const { address, form } = asked(params["credential"] ?? "");
  const wanted = form ?? acceptedForm(request.headers.get("Accept") ?? "");
  const now = app.clock();
  if (wanted) {
    const given = await formFor(app, { address, form: wanted, now });
    const headers = { ...SHARED_HEADERS, ...given?.headers };
    return given ? new Response(given.body, { headers }) : none();
  }
  const page = await sharedPage(app, { address, now });
  return page === null ? none() : html(200, page);
});

function none(): Response {
  return html(404, publicPage(m.gate_verify_unknown(), <NothingShared />));
}

function html(status: number, body: string): Response {
  const headers = { ...SHARED_HEADERS, "Content-Type": "text/html; charset=utf-8" };
  return new Response(body, { status, headers });
}
