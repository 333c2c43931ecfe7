import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { z } from "zod";
import { parseForm } from "~/kit/http/forms";
import { localPath } from "~/kit/http/local-path";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { minutesUntil, retryAfter } from "~/kit/http/retry-after";
import { m } from "~/kit/language/m";
import { readAnswer, SignInAnswer } from "~/people/rules/passkey-answers";
import {
  signInByPasskey,
  signInOptions,
} from "~/people/services/passkeys/sign-in-by-passkey.server";
import { newBrowser } from "~/people/services/sign-in/cookies.server";
import { letIn } from "~/people/services/sign-in/let-in.server";

const PasskeyForm = z.object({ answer: z.string(), to: z.string().optional() });

/** What the browser needs to ask for a passkey. The challenge is for this browser alone. */
export const loader = handled(async ({ request, context }: LoaderFunctionArgs) => {
  const { passkeys, cookies, clock } = context.app;
  if (!passkeys) throw notFound("page");
  const known = await cookies.browserOf(request);
  const browser = known ?? newBrowser();
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (!known) headers.append("Set-Cookie", await cookies.keepBrowser(browser));
  return Response.json(signInOptions(passkeys, browser.id, clock()), { headers });
});

/** Signs in by what the passkey answered. */
export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const { app, address, record } = context;
  const { store, auth, passkeys, cookies } = app;
  if (!passkeys) throw notFound("page");
  const now = app.clock();
  const form = await parseForm(request, PasskeyForm);
  const answer = form.ok ? readAnswer(SignInAnswer, form.value.answer) : null;
  const browser = await cookies.browserOf(request);
  if (!form.ok || !answer || !browser)
    return data({ problem: m.people_passkeys_refused() }, { status: 400 });
  const asker = { browser, address };
  const userAgent = request.headers.get("User-Agent") ?? "";
  const done = await signInByPasskey({ store, auth, passkeys, answer, asker, userAgent, now });
  if (!done.ok && done.reason === "too-many") {
    record({ event: "sign-in.limited", by: null, details: { what: "passkey" } });
    const problem = m.people_passkeys_too_many({ minutes: minutesUntil(done.retryAt, now) });
    return data({ problem }, { status: 429, headers: retryAfter(done.retryAt, now) });
  }
  if (!done.ok) {
    const details = { how: "passkey", why: done.why };
    record({ event: "sign-in.failed", by: null, about: done.personId, details });
    return data({ problem: m.people_passkeys_refused() }, { status: 400 });
  }
  const { personId, headers } = done;
  record({ event: "sign-in.succeeded", by: personId, details: { how: "passkey" } });
  const before = await context.signedIn(request);
  await letIn({ app, request, personId, before, browser, headers });
  return redirectDocument(localPath(form.value.to) ?? "/", { status: 303, headers });
});
