import {
  data,
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { minutesUntil, retryAfter } from "~/kit/http/retry-after";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { CODE_MINUTES, readCode } from "~/people/rules/sign-in-code";
import { JOIN_NAME } from "~/people/rules/paths";
import { enterCode } from "~/people/services/sign-in/enter-code.server";
import { letIn } from "~/people/services/sign-in/let-in.server";
import { requestCode } from "~/people/services/sign-in/request-code.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { useLaterNews } from "./use-later-news";
import "./sign-in.css";

export const meta: MetaFunction = () => [{ title: `${m.people_code_tab()} · Firsthand` }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const CodeForm = z.object({
  intent: z.enum(["enter", "again"]).default("enter"),
  code: z.string().optional(),
});

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
    const minutes = minutesUntil(retryAt, now);
    const words = what === "ask" ? m.people_sign_in_too_many : m.people_code_too_many_tries;
    const errors = { form: words({ minutes }) };
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
    const errors = { code: m.people_code_digits() };
    return badRequest({ values: form.values, errors });
  }
  const entered = await enterCode({ ...one, auth, code });
  if (!entered.ok) {
    if (entered.reason === "too-many") return tooMany(entered.retryAt, "try");
    if (entered.reason === "joins") {
      const headers = new Headers();
      headers.append("Set-Cookie", await cookies.keepPending(null));
      headers.append("Set-Cookie", await cookies.keepJoining({ email, provedAt: now.getTime() }));
      return redirect(JOIN_NAME, { status: 303, headers });
    }
    record({ event: "sign-in.failed", by: null, about: entered.personId });
    return badRequest({ values: form.values, errors: { code: m.people_code_wrong() } });
  }
  const { headers, personId } = entered;
  record({ event: "sign-in.succeeded", by: personId, details: { how: "code" } });
  const before = await context.signedIn(request);
  await letIn({ app, request, personId, before, browser, headers });
  return redirectDocument(to ?? "/", { status: 303, headers });
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
        title={mailFailed ? m.people_code_title_failed() : m.people_code_title()}
        lead={
          <Rich
            of={
              mailFailed
                ? m.people_code_lead_failed.parts({ address: email })
                : m.people_code_lead.parts({ address: email, minutes: numberText(CODE_MINUTES) })
            }
            as={{ email: (address) => <strong>{address}</strong> }}
          />
        }
        back={{ to: "/sign-in", label: m.people_code_back() }}
      />
      {mailFailed ? (
        <Notice tone="warn" icon="mail" title={m.people_code_failed_title()} role="alert">
          {m.people_code_failed_text()}
        </Notice>
      ) : (
        again &&
        !sent && (
          <Notice tone="ok" title={m.people_code_again_title()} role="status">
            {m.people_code_again_text()}
          </Notice>
        )
      )}
      {demo && (
        <Notice tone="info" icon="mail">
          <Rich
            of={m.people_code_demo.parts()}
            as={{ link: (words) => <a href="/dev/mail">{words}</a> }}
          />
        </Notice>
      )}
      <Card>
        <Form method="post" className="form">
          <ErrorSummary errors={errors} />
          <Field
            label={m.people_code_label()}
            name="code"
            className="code-field"
            hint={m.people_code_hint()}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={40}
            required
            defaultValue={sent?.values.code}
            error={errors?.code}
          />
          <div className="form-actions">
            <Button variant="primary" size="big" name="intent" value="enter" disabled={isSending}>
              {m.people_code_enter()}
            </Button>
          </div>
        </Form>
      </Card>
      <Form method="post" className="row flow gap-2">
        <p className="muted">{m.people_code_nothing()}</p>
        <Button variant="quiet" name="intent" value="again" disabled={isSending}>
          {m.people_code_send_again()}
        </Button>
      </Form>
    </div>
  );
}
