import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formDataOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { setUpAppOf } from "~/people/services/second-factor/app-form.server";
import { showOwnFactors } from "~/people/services/second-factor/own-factors.server";
import { removeApp } from "~/people/services/second-factor/remove-app.server";
import { offerApp, renewRecoveryCodes } from "~/people/services/second-factor/set-up-app.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { AppForm } from "./app-form";
import { RecoveryCodes } from "./recovery-codes";

export const meta: MetaFunction = () => [{ title: `${m.people_second_own_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const HERE = "/account/second-factor";

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const settingUp = new URL(args.request.url).searchParams.has("set-up");
  const { store, actor, now, agency } = await authorise(args, "second-factor:own", {
    lately: settingUp,
  });
  const { secondFactor } = args.context.app;
  const own = await showOwnFactors({ store, actor });
  return { own, agency, toSetUp: settingUp ? offerApp({ actor, secondFactor, now }) : null };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "second-factor:own", {
    lately: true,
    ownMeans: true,
  });
  const { record, app } = args.context;
  const { secondFactor, tellSecurity: tell } = app;
  const by = actor.personId;
  const form = await formDataOf(args.request);
  const no = { values: {}, codes: null, again: null };
  switch (form.get("intent")) {
    case "app": {
      const sent = await setUpAppOf({ store, actor, now, secondFactor, form, tell });
      if (!sent.ok)
        return data({ ...no, errors: sent.errors, again: sent.again }, { status: sent.status });
      record({ event: "second-factor.set-up", by });
      return data({ ...no, errors: {}, codes: sent.codes });
    }
    case "renew": {
      const codes = await renewRecoveryCodes({ store, actor, secondFactor, now });
      if (!codes)
        return data({ ...no, errors: { form: m.people_second_no_app() } }, { status: 400 });
      record({ event: "second-factor.codes-renewed", by });
      tell(by, { what: "codes-renewed" });
      return data({ ...no, errors: {}, codes });
    }
    case "remove": {
      const removed = await removeApp({ store, actor });
      if (!removed.ok) {
        const words = removed.reason === "needed" ? m.people_second_needed : m.people_second_no_app;
        return data({ ...no, errors: { form: words() } }, { status: 400 });
      }
      record({ event: "second-factor.removed", by });
      tell(by, { what: "app-removed" });
      return redirect(`${HERE}?done=removed`, 303);
    }
    default:
      return data({ ...no, errors: { form: m.kit_forms_intent() } }, { status: 400 });
  }
});

export default function OwnSecondFactor() {
  const { own, agency, toSetUp } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { code?: string; form?: string } | undefined = sent?.errors;
  const [query] = useSearchParams();
  const setUp = sent?.again ?? toSetUp;
  return (
    <>
      <PageHead
        title={m.people_second_own_title()}
        lead={own.required ? m.people_second_own_lead({ agency }) : m.people_second_own_lead_free()}
        back={{ to: "/account", label: m.people_account_title() }}
      />
      <div className="stack gap-5">
        {query.get("done") === "removed" && !sent && (
          <Notice tone="ok" role="status" title={m.people_second_removed()} />
        )}
        {sent?.codes ? (
          <RecoveryCodes codes={sent.codes} to={HERE} />
        ) : setUp ? (
          <Card aria-labelledby="app">
            <h2 id="app">{m.people_second_by_app()}</h2>
            {own.app && <p className="room-below">{m.people_second_replaces()}</p>}
            <AppForm app={setUp} errors={errors} />
          </Card>
        ) : (
          <Card>
            {errors?.form && <Notice tone="bad" role="alert" title={errors.form} />}
            <Facts>
              <Fact name={m.people_second_by_app()}>
                {own.app ? m.people_second_is_set_up() : m.people_second_nothing()}
              </Fact>
              {own.app && (
                <Fact name={m.people_second_codes()}>
                  {m.people_second_codes_left({ count: own.recoveryCodes })}
                </Fact>
              )}
              <Fact name={m.people_passkeys_title()}>
                {m.people_passkeys_count({ count: own.passkeys })}
              </Fact>
            </Facts>
            <div className="row flow room-above">
              <LinkButton to={`${HERE}?set-up=1`} variant={own.app ? "plain" : "primary"}>
                {own.app ? m.people_second_set_up_another() : m.people_second_app_set_up()}
              </LinkButton>
              {own.app && (
                <Form method="post" className="row flow">
                  <Button name="intent" value="renew">
                    {m.people_second_renew()}
                  </Button>
                  <Button name="intent" value="remove" variant="danger">
                    {m.people_second_remove()}
                  </Button>
                </Form>
              )}
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
