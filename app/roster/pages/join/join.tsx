import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { minutesUntil, retryAfter } from "~/kit/http/retry-after";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { invitationPath } from "~/people/rules/paths";
import { newBrowser } from "~/people/services/sign-in/cookies.server";
import { enterInvitationCode } from "~/roster/services/join/enter-code.server";

export const meta: MetaFunction = () => [{ title: `${m.roster_join_title()} · Firsthand` }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const CodeForm = z.object({ code: z.string().max(200).default("") });

export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, CodeForm);
  if (!form.ok) return badRequest(form);
  const { app, address, record } = context;
  const { store, invitations: keys, cookies } = app;
  const now = app.clock();
  const asker = { browser: (await cookies.browserOf(request)) ?? newBrowser(), address };
  const typed = form.value.code;
  const entered = await enterInvitationCode({ store, keys, typed, asker, now });
  if (entered.ok) return redirect(invitationPath(entered.token), 303);
  const { values } = form;
  if (entered.why === "limited") {
    record({ event: "sign-in.limited", by: null, details: { what: "invitation" } });
    const minutes = minutesUntil(entered.retryAt, now);
    const errors = { form: m.roster_join_limited({ minutes }) };
    return data({ values, errors }, { status: 429, headers: retryAfter(entered.retryAt, now) });
  }
  record({ event: "invitation.refused", by: null, details: { why: "code" } });
  return badRequest({ values, errors: { code: m.roster_join_code_wrong() } });
});

export default function JoinPage() {
  const sent = useActionData<typeof action>();
  const isSending = useNavigation().formMethod === "POST";
  const errors: { form?: string; code?: string } | undefined = sent?.errors;
  return (
    <div className="stack gap-5">
      <PageHead title={m.roster_join_title()} />
      <Card aria-labelledby="by-code">
        <h2 id="by-code">{m.roster_join_code_title()}</h2>
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={errors} />
          <Field
            label={m.roster_join_code()}
            hint={m.roster_join_code_hint()}
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            required
            defaultValue={sent?.values.code}
            error={errors?.code}
          />
          <div className="form-actions">
            <Button variant="primary" size="big" disabled={isSending}>
              {m.roster_join_code_go()}
            </Button>
          </div>
        </Form>
      </Card>
      <Card aria-labelledby="by-address">
        <h2 id="by-address">{m.roster_join_address_title()}</h2>
        <p className="muted room-below">{m.roster_join_address_text()}</p>
        {/* The same as signing in: what is said and done tells nobody which companies there are. */}
        <Form method="post" action="/sign-in" className="form">
          <Field
            label={m.people_sign_in_email()}
            name="email"
            type="email"
            autoComplete="email"
            inputMode="email"
            required
          />
          <div className="form-actions">
            <Button size="big" disabled={isSending}>
              {m.people_sign_in_send()}
            </Button>
          </div>
        </Form>
      </Card>
      <AboutLinks />
    </div>
  );
}
