import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import { readPending, writePending } from "~/people/services/pending-sign-in.server";
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
import "./sign-in.css";

export const meta: MetaFunction = () => [{ title: "Your code · Firsthand" }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const CodeForm = z.object({
  intent: z.enum(["enter", "again"]).default("enter"),
  code: z.string().optional(),
});

const NO_SUCH_CODE =
  "This code does not fit, or is no longer good. A code works for ten minutes and three tries; ask for a new one below.";

export const loader = handled(async ({ request, context }: LoaderFunctionArgs) => {
  const pending = await readPending(request);
  if (!pending) throw redirect("/sign-in");
  const again = new URL(request.url).searchParams.has("again");
  return { email: pending.email, again, demo: context.demo };
});

export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const pending = await readPending(request);
  if (!pending) throw redirect("/sign-in", 303);
  const form = await parseForm(request, CodeForm);
  if (!form.ok) return badRequest(form);
  const { app, address } = context;
  const { store, auth } = app;
  const { email, to } = pending;
  const now = app.clock();

  const tooMany = (retryAt: Date, what: string) =>
    data(
      {
        values: form.values,
        errors: { form: `Too many ${what}. Try again ${afterMinutes(retryAt, now)}.` },
      },
      { status: 429, headers: retryAfter(retryAt, now) },
    );

  if (form.value.intent === "again") {
    const room = await requestCode({ store, auth, email, address, now });
    return room.ok
      ? redirect("/sign-in/code?again", 303)
      : tooMany(room.retryAt, "codes were asked for");
  }
  const code = readCode(form.value.code ?? "");
  if (code === null) {
    const errors = { code: "The code has six figures. It is in the mail we sent you." };
    return badRequest({ values: form.values, errors });
  }
  const from = { address, userAgent: request.headers.get("User-Agent") ?? "" };
  const entered = await enterCode({ store, auth, email, code, from, now });
  if (!entered.ok) {
    if (entered.reason === "too-many") return tooMany(entered.retryAt, "codes were tried");
    return badRequest({ values: form.values, errors: { code: NO_SUCH_CODE } });
  }
  await leaveSession({ store, before: await context.signedIn(request) });
  entered.headers.append("Set-Cookie", await writePending(null, app.origin));
  return redirect(to ?? "/", { status: 303, headers: entered.headers });
});

export default function EnterCode() {
  const { email, again, demo } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { form?: string; code?: string } | undefined = sent?.errors;
  return (
    <div className="sign-in stack gap-5">
      <PageHead
        title="Look in your mail"
        lead={
          <>
            If <strong>{email}</strong> has an account here, a code is on its way. It works for ten
            minutes.
          </>
        }
        back={{ to: "/sign-in", label: "Another email" }}
      />
      {again && !sent && (
        <Notice tone="ok" title="A new code is on its way" role="status">
          Codes from before no longer work.
        </Notice>
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
            hint="Six figures"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={40}
            required
            defaultValue={sent?.values.code}
            error={errors?.code}
          />
          <div className="form-actions">
            <Button variant="primary" size="big" name="intent" value="enter">
              Sign in
            </Button>
          </div>
        </Form>
      </Card>
      <Form method="post" className="row flow gap-2">
        <p className="muted">Nothing there after a minute? Look in the junk folder, or</p>
        <Button variant="quiet" name="intent" value="again">
          Send a new code
        </Button>
      </Form>
    </div>
  );
}
