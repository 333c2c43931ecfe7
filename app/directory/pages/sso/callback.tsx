import {
  data,
  redirect,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signInSettingsPath } from "~/directory/rules/paths";
import { claimsShown } from "~/directory/rules/sso/claims";
import { comeBack } from "~/directory/services/sso/come-back.server";
import { Refusal } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { minutesUntil } from "~/kit/http/retry-after";
import { m } from "~/kit/language/m";
import { newBrowser } from "~/people/services/sign-in/cookies.server";
import { letIn } from "~/people/services/sign-in/let-in.server";
import { FaultPage } from "./fault-page";
import { faultOf } from "./faults";
import { Tried } from "./tried";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.tried ? m.directory_try_title() : m.directory_sso_fault_title()} · Firsthand`,
  },
];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Where every provider sends people back to: who is who they say goes on, all others are told why not. */
export const loader = handled(async ({ request, context }: LoaderFunctionArgs) => {
  const { app, address, record } = context;
  const { store, singleSignOn, auth, cookies } = app;
  const now = app.clock();
  const { searchParams: query } = new URL(request.url);
  const failed = query.get("fault");
  if (failed !== null) {
    const shown = { why: faultOf(failed), company: query.get("company"), detail: "" };
    return data({ ...shown, tried: query.has("try"), claims: null }, { status: 400 });
  }
  const sent = await singleSignOn.sentOf(request, now);
  const browser = (await cookies.browserOf(request)) ?? newBrowser();
  const before = await context.signedIn(request);
  // Only the admin who began to try it sees what comes of it.
  const mayTry =
    sent?.triedBy == null ||
    (before?.actor.personId === sent.triedBy && before.hats.some(({ role }) => role === "admin"));
  const userAgent = request.headers.get("User-Agent") ?? "";
  const asker = { browser, address };
  const come = await comeBack({
    store,
    singleSignOn,
    auth,
    query,
    asker,
    userAgent,
    now,
    sent: mayTry ? sent : null,
  });
  const headers = come.ok && !come.tried ? come.headers : new Headers();
  headers.append("Set-Cookie", await singleSignOn.keepSent(null));
  headers.set("Cache-Control", "no-store");
  if (!come.ok && come.why === "too-many") {
    record({ event: "sign-in.limited", by: null, details: { what: "provider" } });
    const minutes = minutesUntil(come.retryAt, now);
    throw new Refusal(429, m.directory_sso_too_many({ minutes }));
  }
  const company = sent?.company ?? null;
  const triedBy = mayTry ? (sent?.triedBy ?? null) : null;
  if (triedBy !== null) {
    const why = come.ok ? null : come.why;
    record({ event: "single-sign-on.tried", by: triedBy, company, details: { why } });
  } else if (!come.ok) {
    const { why, detail, personId: about } = come;
    const details = { how: "provider", why, detail };
    record({ event: "sign-in.failed", by: null, about, company, details });
  }
  if (!come.ok) {
    const { why, detail } = come;
    const claims = triedBy !== null && come.claims ? claimsShown(come.claims) : null;
    const shown = { why, company, detail: triedBy === null ? "" : detail, claims };
    return data({ ...shown, tried: triedBy !== null }, { status: 400, headers });
  }
  if (come.tried) {
    const claims = claimsShown(come.claims);
    return data({ why: null, company, detail: come.email, claims, tried: true }, { headers });
  }
  const { personId, joined, moved } = come;
  const who = { by: personId, company };
  if (joined) record({ event: "single-sign-on.joined", ...who });
  if (moved) record({ event: "single-sign-on.placed", ...who });
  record({ event: "sign-in.succeeded", ...who, details: { how: "provider" } });
  await letIn({ app, request, personId, before, browser, headers });
  return redirect(sent?.to ?? "/", { headers });
});

export default function Callback() {
  const { tried, why, company, detail, claims } = useLoaderData<typeof loader>();
  if (!tried || company === null) return <FaultPage why={why ?? "not-sent"} company={company} />;
  return <Tried why={why} said={detail} claims={claims ?? []} back={signInSettingsPath(company)} />;
}
