import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { emailField } from "~/kit/http/email-field";
import { badRequest, parseForm } from "~/kit/http/forms";
import { localPath } from "~/kit/http/local-path";
import { JOIN } from "~/people/rules/paths";
import { newBrowser } from "~/people/services/sign-in/cookies.server";
import { handled } from "~/kit/http/refusals";
import { minutesUntil, retryAfter } from "~/kit/http/retry-after";
import { requestCode } from "~/people/services/sign-in/request-code.server";
import { showDemoPeople } from "~/people/services/sign-in/show-demo-people.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { AboutLinks } from "~/people/parts/about-links";
import { PageHead } from "~/kit/parts/page/page-head";
import { PasskeySignIn } from "~/people/pages/passkeys/passkey-sign-in";
import { LanguageSwitch } from "./language-switch";
import { DemoPeople } from "./demo-people";
import "./sign-in.css";

export const meta: MetaFunction = () => [{ title: `${m.people_sign_in_title()} · Firsthand` }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const SignInForm = z.object({
  email: emailField,
  to: z.string().optional(),
  /** `code` where somebody wants one all the same. */
  by: z.string().optional(),
});

export const loader = handled(async ({ request, context }: LoaderFunctionArgs) => {
  const query = new URL(request.url).searchParams;
  const { app } = context;
  const to = localPath(query.get("to"));
  const again = query.has("again");
  const actor = await context.actorOf(request);
  if (!app.demo && !again && actor) throw redirect(to ?? "/");
  const groups = app.demo
    ? await showDemoPeople({ store: app.store, agency: app.agency, now: app.clock() })
    : [];
  // Before the form is sent, so that a form that is sent twice is sent by one browser.
  const browser = await app.cookies.browserOf(request);
  const headers = browser ? {} : { "Set-Cookie": await app.cookies.keepBrowser(newBrowser()) };
  const passkeyHost = app.passkeys?.host ?? null;
  return data({ to, email: (again && actor?.email) || null, groups, passkeyHost }, { headers });
});

export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, SignInForm);
  if (!form.ok) return badRequest(form);
  const { app, address, record } = context;
  const { store, codes, cookies } = app;
  const { email } = form.value;
  const now = app.clock();
  const browser = (await cookies.browserOf(request)) ?? newBrowser();
  const to = localPath(form.value.to);
  const again = new URL(request.url).searchParams.has("again");
  // Looked up for everyone, so that it takes everyone as long.
  const elsewhere = await app.singleSignOn.pathFor(email, { to, again });
  if (elsewhere !== null && form.value.by !== "code") {
    const headers = { "Set-Cookie": await cookies.keepPending({ email, to }) };
    return redirect(elsewhere, { status: 303, headers });
  }
  const asker = { browser, address };
  const userAgent = request.headers.get("User-Agent") ?? "";
  const room = await requestCode({ store, codes, email, asker, userAgent, now });
  if (!room.ok) {
    record({ event: "sign-in.limited", by: null, details: { what: "ask" } });
    const message = m.people_sign_in_too_many({ minutes: minutesUntil(room.retryAt, now) });
    return data(
      { values: form.values, errors: { form: message } },
      { status: 429, headers: retryAfter(room.retryAt, now) },
    );
  }
  record({ event: "sign-in.code-asked", by: null, about: room.personId });
  const headers = new Headers();
  headers.append("Set-Cookie", await cookies.keepBrowser(browser));
  headers.append("Set-Cookie", await cookies.keepPending({ email, to }));
  return redirect("/sign-in/code", { status: 303, headers });
});

export default function SignIn() {
  const { to, email, groups, passkeyHost } = useLoaderData<typeof loader>();
  const isSending = useNavigation().formMethod === "POST";
  const sent = useActionData<typeof action>();
  const errors: { form?: string; email?: string } | undefined = sent?.errors;
  const goOn = to ?? undefined;
  return (
    <div className="sign-in stack gap-5">
      <PageHead
        title={email ? m.people_sign_in_title_again() : m.people_sign_in_title()}
        lead={m.people_sign_in_lead()}
      />
      <Card>
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={errors} />
          {goOn && <input type="hidden" name="to" value={goOn} />}
          <Field
            label={m.people_sign_in_email()}
            name="email"
            type="email"
            autoComplete={passkeyHost ? "email webauthn" : "email"}
            inputMode="email"
            required
            defaultValue={sent?.values.email ?? email ?? undefined}
            error={errors?.email}
          />
          <div className="form-actions">
            <Button variant="primary" size="big" disabled={isSending}>
              {m.people_sign_in_send()}
            </Button>
          </div>
        </Form>
        {passkeyHost && <PasskeySignIn host={passkeyHost} to={goOn} autofill />}
      </Card>
      <p>
        <Link to={JOIN}>{m.people_welcome_have_code()}</Link>
      </p>
      <LanguageSwitch to={goOn} />
      {groups.length > 0 && <DemoPeople groups={groups} to={goOn} />}
      <AboutLinks />
    </div>
  );
}
