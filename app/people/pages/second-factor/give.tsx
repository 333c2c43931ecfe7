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
import { localPath } from "~/kit/http/local-path";
import { handled } from "~/kit/http/refusals";
import { minutesUntil, retryAfter } from "~/kit/http/retry-after";
import { m } from "~/kit/language/m";
import { secondFactorPath } from "~/people/rules/paths";
import { hasAny } from "~/people/rules/second-factor";
import { giveSecondFactor } from "~/people/services/second-factor/give-second-factor.server";
import { beginWithBoth, halfSignedIn } from "~/people/services/second-factor/half-signed-in.server";
import { showOwnFactors } from "~/people/services/second-factor/own-factors.server";
import { PasskeySignIn } from "~/people/pages/passkeys/passkey-sign-in";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { SignOutForm } from "./sign-out-form";

export const meta: MetaFunction = () => [{ title: `${m.people_second_title()} · Firsthand` }];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const CodeForm = z.object({ code: z.string().max(100).default(""), to: z.string().optional() });

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { actor, session } = await halfSignedIn(args);
  const { store, passkeys, agency } = args.context.app;
  const to = localPath(new URL(args.request.url).searchParams.get("to"));
  if (!session.lacksSecondFactor) throw redirect(to ?? "/");
  const own = await showOwnFactors({ store, actor });
  if (!hasAny(own)) throw redirect(secondFactorPath(to, "set-up"));
  const host = own.passkeys > 0 ? (passkeys?.host ?? null) : null;
  return { to, app: own.app, host, agency };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, session } = await halfSignedIn(args);
  const form = await parseForm(args.request, CodeForm);
  if (!form.ok) return badRequest(form);
  const { record, app } = args.context;
  const { store, secondFactor, tellSecurity } = app;
  const { code: typed, to } = form.value;
  const back = localPath(to) ?? "/";
  if (!session.lacksSecondFactor) return redirectDocument(back, 303);
  const now = app.clock();
  const by = actor.personId;
  const given = await giveSecondFactor({ store, actor, secondFactor, typed, now });
  if (!given.ok && given.reason === "too-many") {
    record({ event: "second-factor.limited", by });
    const minutes = minutesUntil(given.retryAt, now);
    const errors = { code: m.people_second_too_many({ minutes }) };
    return data({ values: {}, errors }, { status: 429, headers: retryAfter(given.retryAt, now) });
  }
  if (!given.ok) {
    record({ event: "second-factor.failed", by });
    return badRequest({ values: {}, errors: { code: m.people_second_wrong() } });
  }
  record({ event: "second-factor.given", by, details: { how: given.how } });
  if (given.how === "recovery") tellSecurity(by, { what: "recovery-code-used", left: given.left });
  return redirectDocument(back, { status: 303, headers: await beginWithBoth(args, by) });
});

export default function GiveSecondFactor() {
  const { to, app, host, agency } = useLoaderData<typeof loader>();
  const isSending = useNavigation().formMethod === "POST";
  const sent = useActionData<typeof action>();
  const errors: { code?: string } | undefined = sent?.errors;
  const goOn = to ?? undefined;
  return (
    <div className="sign-in stack gap-5">
      <PageHead title={m.people_second_title()} lead={m.people_second_lead({ agency })} />
      <Card>
        {app && (
          <Form method="post" className="form">
            <ErrorSummary errors={errors} />
            {goOn && <input type="hidden" name="to" value={goOn} />}
            <Field
              label={m.people_second_code()}
              hint={m.people_second_code_hint()}
              name="code"
              autoComplete="one-time-code"
              maxLength={40}
              required
              error={errors?.code}
            />
            <div className="form-actions">
              <Button variant="primary" size="big" disabled={isSending}>
                {m.people_second_go_on()}
              </Button>
            </div>
          </Form>
        )}
        {!app && <p>{m.people_second_passkey_only()}</p>}
        {host && <PasskeySignIn host={host} to={goOn} />}
      </Card>
      <p className="muted">{m.people_second_lost()}</p>
      <SignOutForm />
    </div>
  );
}
