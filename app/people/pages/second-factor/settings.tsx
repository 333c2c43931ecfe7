import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { SECOND_FACTOR_ROLES, type SecondFactorRole } from "~/people/rules/second-factor";
import { authorise } from "~/people/services/authorise.server";
import {
  resetSecondFactor,
  showPeopleWithFactors,
} from "~/people/services/second-factor/reset-second-factor.server";
import { setRules, showRules } from "~/people/services/second-factor/rules.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { PeopleTable } from "./people-table";

export const meta: MetaFunction = () => [{ title: `${m.people_second_own_title()} · Firsthand` }];

const SettingsForm = z.object({
  intent: z.enum(["rules", "reset"], { error: m.kit_forms_intent }),
  role: z.array(z.enum(SECOND_FACTOR_ROLES)).default([]),
  person: z.string().max(100).default(""),
});

const ROLE_WORDS: Record<SecondFactorRole, () => string> = {
  admin: m.people_second_role_admin,
  trainer: m.people_second_role_trainer,
  manager: m.people_second_role_manager,
};

const DONE: Record<string, (() => string) | undefined> = {
  rules: m.people_second_rules_saved,
  reset: m.people_second_reset_done,
};

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, agency } = await authorise(args, "second-factor:govern");
  const q = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const [rules, found] = await Promise.all([
    showRules(store),
    showPeopleWithFactors({ store, actor, agency, q, now }),
  ]);
  return { rules, q, ...found };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "second-factor:govern", { lately: true });
  const { record, app } = args.context;
  const form = await parseForm(args.request, SettingsForm);
  if (!form.ok) return badRequest(form);
  const { intent, role: roles, person: personId } = form.value;
  const by = actor.personId;
  if (intent === "rules") {
    for (const details of await setRules({ store, actor, roles, now }))
      record({ event: "second-factor.asked", by, details });
  } else {
    await resetSecondFactor({ store, actor, personId });
    record({ event: "second-factor.reset", by, about: personId });
    app.tellSecurity(personId, { what: "reset" });
  }
  return redirect(`/settings/second-factor?done=${intent}`, 303);
});

export default function SecondFactorSettings() {
  const { rules, people, more, q } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = DONE[query.get("done") ?? ""];
  return (
    <>
      <PageHead
        title={m.people_second_own_title()}
        lead={m.people_second_settings_lead()}
        back={{ to: "/settings", label: m.people_second_settings_back() }}
      />
      <div className="stack gap-5">
        {done && !sent && <Notice tone="ok" role="status" title={done()} />}
        <Card>
          <Form method="post" className="form">
            <ErrorSummary errors={sent?.errors} />
            <fieldset className="stack gap-2">
              <legend className="field-label">{m.people_second_asked_of()}</legend>
              {rules.map(({ role, required }) => (
                <label key={role} className="choice choice-small">
                  <input type="checkbox" name="role" value={role} defaultChecked={required} />
                  <span className="choice-words">{ROLE_WORDS[role]()}</span>
                </label>
              ))}
            </fieldset>
            <div className="form-actions">
              <Button variant="primary" name="intent" value="rules">
                {m.people_second_save()}
              </Button>
            </div>
          </Form>
        </Card>
        <PeopleTable people={people} more={more} q={q} />
      </div>
    </>
  );
}
