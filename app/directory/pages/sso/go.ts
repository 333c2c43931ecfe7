import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { faultPath } from "~/directory/rules/paths";
import { sendToProvider } from "~/directory/services/sso/send-to-provider.server";
import { localPath } from "~/kit/http/local-path";
import { notFound, Refusal } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { minutesUntil } from "~/kit/http/retry-after";
import { m } from "~/kit/language/m";
import { newBrowser } from "~/people/services/sign-in/cookies.server";
import { codesBy, takeRoom } from "~/people/services/sign-in/limit-sign-in.server";

/** Sends somebody on to their company’s provider. What they asked for counts as asking for a code does: the provider is asked, too. */
export const loader = handled(async ({ request, params, context }: LoaderFunctionArgs) => {
  const { app, address, record } = context;
  const { store, singleSignOn, cookies } = app;
  const company = params.company ?? "";
  const query = new URL(request.url).searchParams;
  const now = app.clock();
  const known = await cookies.browserOf(request);
  const browser = known ?? newBrowser();
  const room = await takeRoom({ store, limits: [codesBy({ browser, address })], now });
  if (!room.ok) {
    record({ event: "sign-in.limited", by: null, details: { what: "provider" } });
    const minutes = minutesUntil(room.retryAt, now);
    throw new Refusal(429, m.directory_sso_too_many({ minutes }));
  }
  const email = (await cookies.pendingOf(request))?.email ?? null;
  const to = localPath(query.get("to"));
  const again = query.has("again");
  const sent = await sendToProvider({ store, singleSignOn, now, company, to, again, email });
  if (!sent.ok && sent.why === "none") throw notFound("page");
  if (!sent.ok) {
    const { why, detail } = sent;
    record({
      event: "sign-in.failed",
      by: null,
      company,
      details: { how: "provider", why, detail },
    });
    return redirect(faultPath(company, why));
  }
  const headers = new Headers({ "Cache-Control": "no-store" });
  headers.append("Set-Cookie", sent.cookie);
  if (!known) headers.append("Set-Cookie", await cookies.keepBrowser(browser));
  return redirect(sent.url, { headers });
});
