import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { afterMinutes, retryAfter } from "~/kit/http/retry-after";
import { readCode } from "~/people/rules/sign-in-code";
import { enterCode } from "~/people/services/sign-in/enter-code.server";
import { leaveSession } from "~/people/services/sessions/leave-session.server";
import { requestCode } from "~/people/services/sign-in/request-code.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { useLaterNews } from "./use-later-news";
import "./sign-in.css";

export const meta: MetaFunction = () => [{ title: "Your code · Firsthand" }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const CodeForm = z.object({
  intent: z.enum(["enter", "again"]).default("enter"),
  code: z.string().optional(),
});

const NO_SUCH_CODE =
  "That code is wrong or has expired. Check the newest email, or ask for a new code below. After three tries you need a new one.";

export const loader = handled(async ({ request, context }: LoaderFunctionArgs) => {
  const { codes, cookies, clock } = context.app;
  const [pending, browser] = await Promise.all([
    cookies.pendingOf(request),
    cookies.browserOf(request),
  ]);
  if (!pending || !browser) throw redirect("/sign-in");
  const { email } = pending;
  const mailFailed = await codes.hasMailFailed({ email, browser: browser.id, now: clock() });
  const again = new URL(request.url).searchParams.has("again");
  return { email, again, mailFailed, demo: context.demo };
});

export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const { app, address, record } = context;
  const { store, auth, codes, cookies } = app;
  const pending = await cookies.pendingOf(request);
  const browser = await cookies.browserOf(request);
  if (!pending || !browser) throw redirect("/sign-in", 303);
  const form = await parseForm(request, CodeForm);
  if (!form.ok) return badRequest(form);
  const { email, to } = pending;
  const now = app.clock();
  const userAgent = request.headers.get("User-Agent") ?? "";
  const one = { store, codes, email, asker: { browser, address }, userAgent, now };

  const tooMany = (retryAt: Date, what: "ask" | "try") => {
    record({ event: "sign-in.limited", by: null, details: { what } });
    const words = what === "ask" ? "asked for too many codes" : "tried too many codes";
    const errors = { form: `You’ve ${words}. Try again ${afterMinutes(retryAt, now)}.` };
    return data(
      { values: form.values, errors },
      { status: 429, headers: retryAfter(retryAt, now) },
    );
  };

  if (form.value.intent === "again") {
    const room = await requestCode(one);
    if (!room.ok) return tooMany(room.retryAt, "ask");
    record({ event: "sign-in.code-asked", by: null, about: room.personId });
    return redirect("/sign-in/code?again", 303);
  }
  const code = readCode(form.value.code ?? "");
  if (code === null) {
    const errors = { code: "Enter the digits of the code in the email we sent you." };
    return badRequest({ values: form.values, errors });
  }
  const entered = await enterCode({ ...one, auth, code });
  if (!entered.ok) {
    if (entered.reason === "too-many") return tooMany(entered.retryAt, "try");
    record({ event: "sign-in.failed", by: null, about: entered.personId });
    return badRequest({ values: form.values, errors: { code: NO_SUCH_CODE } });
  }
  const { headers, personId } = entered;
  record({ event: "sign-in.succeeded", by: personId, details: { how: "code" } });
  await leaveSession({ store, before: await context.signedIn(request) });
  headers.append("Set-Cookie", await cookies.keepPending(null));
  headers.append("Set-Cookie", await cookies.keepBrowser({ ...browser, known: true }));
  return redirect(to ?? "/", { status: 303, headers });
});

export default function EnterCode() {
  const { email, again, mailFailed, demo } = useLoaderData<typeof loader>();
  const isSending = useNavigation().formMethod === "POST";
  useLaterNews(!mailFailed);
  const sent = useActionData<typeof action>();
  const errors: { form?: string; code?: string } | undefined = sent?.errors;
  return (
    <div className="sign-in stack gap-5">
      <PageHead
        title={mailFailed ? "The email could not be sent" : "Check your email"}
        lead={
          mailFailed ? (
            <>
              Our mail server isn’t answering, so no code is on its way to <strong>{email}</strong>.
            </>
          ) : (
            <>
              If <strong>{email}</strong> has an account here, a code is on its way. It works for
              ten minutes, in this browser.
            </>
          )
        }
        back={{ to: "/sign-in", label: "Another email" }}
      />
      {mailFailed ? (
        <Notice tone="warn" icon="mail" title="Try again in a minute" role="alert">
          We tried several times. Ask for a new code below; if that fails too, tell the person who
          looks after Firsthand at your company.
        </Notice>
      ) : (
        again &&
        !sent && (
          <Notice tone="ok" title="You asked for a new code" role="status">
            Use the one in the newest email.
          </Notice>
        )
      )}
      {demo && (
        <Notice tone="info" icon="mail">
          In the demo, mails arrive at <a href="/dev/mail">the demo’s mail page</a>.
        </Notice>
      )}
      <Card>
        <Form method="post" className="form">
          <ErrorSummary errors={errors} />
          <Field
            label="Code"
            name="code"
            className="code-field"
            hint="The digits in the email"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={40}
            required
            defaultValue={sent?.values.code}
            error={errors?.code}
          />
          <div className="form-actions">
            <Button variant="primary" size="big" name="intent" value="enter" disabled={isSending}>
              Sign in
            </Button>
          </div>
        </Form>
      </Card>
      <Form method="post" className="row flow gap-2">
        <p className="muted">Nothing there after a minute? Check your spam folder, or</p>
        <Button variant="quiet" name="intent" value="again" disabled={isSending}>
          Send a new code
        </Button>
      </Form>
    </div>
  );
}
