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
import { emailField } from "~/kit/http/email-field";
import { badRequest, parseForm } from "~/kit/http/forms";
import { localPath } from "~/kit/http/local-path";
import { writePending } from "~/people/services/pending-sign-in.server";
import { handled } from "~/kit/http/refusals";
import { afterMinutes, retryAfter } from "~/kit/http/retry-after";
import { requestCode } from "~/people/services/sign-in/request-code.server";
import { showDemoPeople } from "~/people/services/sign-in/show-demo-people.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { DemoPeople } from "./demo-people";
import "./sign-in.css";

export const meta: MetaFunction = () => [{ title: "Sign in · Firsthand" }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const SignInForm = z.object({ email: emailField, to: z.string().optional() });

export const loader = handled(async ({ request, context }: LoaderFunctionArgs) => {
  const query = new URL(request.url).searchParams;
  const { app } = context;
  const to = localPath(query.get("to"));
  if (!app.demo && (await context.actorOf(request))) throw redirect(to ?? "/");
  return {
    to,
    groups: app.demo
      ? await showDemoPeople({ store: app.store, agency: app.agency, now: app.clock() })
      : [],
  };
});

export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, SignInForm);
  if (!form.ok) return badRequest(form);
  const { app, address } = context;
  const { email } = form.value;
  const now = app.clock();
  const room = await requestCode({ store: app.store, auth: app.auth, email, address, now });
  if (!room.ok) {
    const wait = afterMinutes(room.retryAt, now);
    const message = `Too many codes were asked for. Try again ${wait}.`;
    return data(
      { values: form.values, errors: { form: message } },
      { status: 429, headers: retryAfter(room.retryAt, now) },
    );
  }
  const cookie = await writePending({ email, to: localPath(form.value.to) }, app.origin);
  return redirect("/sign-in/code", { status: 303, headers: { "Set-Cookie": cookie } });
});

export default function SignIn() {
  const { to, groups } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { form?: string; email?: string } | undefined = sent?.errors;
  const goOn = to ?? undefined;
  return (
    <div className="sign-in stack gap-5">
      <PageHead
        title="Sign in"
        lead="Write your work email. We send you a code; there is no password to remember."
      />
      <Card>
        <Form method="post" className="form">
          <ErrorSummary errors={errors} />
          {goOn && <input type="hidden" name="to" value={goOn} />}
          <Field
            label="Email"
            name="email"
            type="email"
            autoComplete="email"
            inputMode="email"
            required
            defaultValue={sent?.values.email}
            error={errors?.email}
          />
          <div className="form-actions">
            <Button variant="primary" size="big">
              Send me a code
            </Button>
          </div>
        </Form>
      </Card>
      {groups.length > 0 && <DemoPeople groups={groups} to={goOn} />}
    </div>
  );
}
