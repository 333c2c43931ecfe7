import { redirectDocument, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { notFound } from "~/kit/http/refusal";
import { emailField } from "~/kit/http/email-field";
import { parseForm } from "~/kit/http/forms";
import { localPath } from "~/kit/http/local-path";
import { handled } from "~/kit/http/refusals";
import { takeLanguage } from "~/people/services/sign-in/take-language.server";
import { leaveSession } from "~/people/services/sessions/leave-session.server";

const DemoForm = z.object({ email: emailField, to: z.string().optional() });

export const loader = handled(async () => {
  throw notFound("page");
});

/** Signs a demo person in by one click. Outside the demo there is no such address. */
export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const { app, address, signedIn, record } = context;
  if (!app.demo) throw notFound("page");
  const form = await parseForm(request, DemoForm);
  if (!form.ok) throw notFound("person");
  const from = { address, userAgent: request.headers.get("User-Agent") ?? "" };
  const done = await app.auth.signInDemo({ email: form.value.email, from });
  if (!done) throw notFound("person");
  const { headers, personId } = done;
  record({ event: "sign-in.succeeded", by: personId, details: { how: "demo" } });
  await leaveSession({ store: app.store, before: await signedIn(request) });
  await takeLanguage({ store: app.store, origin: app.origin, request, personId, headers });
  return redirectDocument(localPath(form.value.to) ?? "/", { status: 303, headers });
});
