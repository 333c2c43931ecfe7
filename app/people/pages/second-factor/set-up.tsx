import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formDataOf } from "~/kit/http/forms";
import { localPath } from "~/kit/http/local-path";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { secondFactorPath } from "~/people/rules/paths";
import { hasAny } from "~/people/rules/second-factor";
import { newPasskeyOptions } from "~/people/services/passkeys/add-passkey.server";
import { addPasskeyOf } from "~/people/services/passkeys/passkey-form.server";
import { setUpAppOf } from "~/people/services/second-factor/app-form.server";
import { beginWithBoth, halfSignedIn } from "~/people/services/second-factor/half-signed-in.server";
import { showOwnFactors } from "~/people/services/second-factor/own-factors.server";
import { offerApp } from "~/people/services/second-factor/set-up-app.server";
import { deviceWords } from "~/people/services/sign-in/device-words.server";
import { NewPasskeyForm } from "~/people/pages/passkeys/new-passkey-form";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { AppForm } from "./app-form";
import { RecoveryCodes } from "./recovery-codes";
import { SignOutForm } from "./sign-out-form";

export const meta: MetaFunction = () => [
  { title: `${m.people_second_set_up_title()} · Firsthand` },
];
export const handle = { width: "narrow" };
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** The page also shows the recovery codes, once the session has both factors: then there is nothing left to set up. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { actor, session } = await halfSignedIn(args);
  const { app } = args.context;
  const { store, passkeys, secondFactor, agency } = app;
  const to = localPath(new URL(args.request.url).searchParams.get("to"));
  const goOn = to ?? "/";
  const done = !session.lacksSecondFactor;
  if (done || hasAny(await showOwnFactors({ store, actor })))
    return { state: "done" as const, goOn: done ? goOn : secondFactorPath(to) };
  const now = app.clock();
  return {
    state: "set-up" as const,
    goOn,
    agency,
    app: offerApp({ actor, secondFactor, now }),
    passkey: passkeys && (await newPasskeyOptions({ store, actor, passkeys, now })),
    device: deviceWords(args.request.headers.get("User-Agent")),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, session } = await halfSignedIn(args);
  const { app, record } = args.context;
  const { store, passkeys, secondFactor, tellSecurity: tell } = app;
  const to = localPath(new URL(args.request.url).searchParams.get("to"));
  if (!session.lacksSecondFactor) return redirectDocument(to ?? "/", 303);
  const form = await formDataOf(args.request);
  const asking = { store, actor, form, tell, onlyFirst: true, now: app.clock() };
  const by = actor.personId;
  if (form.get("intent") === "passkey" && passkeys) {
    const added = await addPasskeyOf({ ...asking, passkeys });
    if (!added.ok)
      return data({ intent: "passkey" as const, errors: added.errors }, { status: 400 });
    record({ event: "passkey.added", by });
    return redirectDocument(to ?? "/", { status: 303, headers: await beginWithBoth(args, by) });
  }
  const sent = await setUpAppOf({ ...asking, secondFactor });
  if (!sent.ok) {
    const { status, errors, again } = sent;
    return data({ intent: "app" as const, errors, again }, { status });
  }
  record({ event: "second-factor.set-up", by });
  const headers = await beginWithBoth(args, by);
  return data({ intent: "done" as const, codes: sent.codes, goOn: to ?? "/" }, { headers });
});

export default function SetUpSecondFactor() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const title = m.people_second_set_up_title();
  if (sent?.intent === "done" || view.state === "done")
    return (
      <div className="sign-in stack gap-5">
        <PageHead title={m.people_second_done()} />
        {sent?.intent === "done" ? (
          <RecoveryCodes codes={sent.codes} to={sent.goOn} />
        ) : (
          <p>
            <LinkButton to={view.goOn} variant="primary" size="big" reloadDocument>
              {m.people_second_go_on()}
            </LinkButton>
          </p>
        )}
      </div>
    );
  const { app, passkey, device, agency } = view;
  return (
    <div className="sign-in stack gap-5">
      <PageHead title={title} lead={m.people_second_set_up_lead({ agency })} />
      {passkey && (
        <Card aria-labelledby="passkey">
          <h2 id="passkey">{m.people_second_by_passkey()}</h2>
          <p className="room-below">{m.people_passkeys_lead()}</p>
          <NewPasskeyForm
            {...passkey}
            name={device}
            errors={sent?.intent === "passkey" ? sent.errors : undefined}
          />
        </Card>
      )}
      <Card aria-labelledby="app">
        <h2 id="app">{m.people_second_by_app()}</h2>
        <AppForm
          app={(sent?.intent === "app" && sent.again) || app}
          errors={sent?.intent === "app" ? sent.errors : undefined}
        />
      </Card>
      <SignOutForm />
    </div>
  );
}
