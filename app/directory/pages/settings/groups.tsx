import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { settingsPath } from "~/company/rules/paths";
import { groupsPath, signInSettingsPath } from "~/directory/rules/paths";
import { dropMapping, keepMapping } from "~/directory/services/settings/keep-mappings.server";
import { showGroups } from "~/directory/services/settings/show-sign-in.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { MappingsTable } from "./mappings-table";
import { MappingForm } from "./typed";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${m.directory_groups_tab({ company: data.company.name })} · Firsthand`
      : "Firsthand",
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "directory:manage", { lately: true });
  return await showGroups({ store, actor, now, key: args.params.company ?? "" });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "directory:manage", { lately: true });
  const key = args.params.company ?? "";
  const call = { store, actor, now, key };
  const form = await parseForm(args.request, MappingForm);
  if (!form.ok) return badRequest({ values: form.values, errors: form.errors });
  const { values } = form;
  const { intent, id, claim, value, gives, team } = form.value;
  const record = () =>
    args.context.record({
      event: "single-sign-on.changed",
      by: actor.personId,
      details: { what: "groups" },
    });
  if (intent === "remove") {
    if (await dropMapping({ ...call, id })) record();
    return redirect(`${groupsPath(key)}?done=removed`, 303);
  }
  const errors = {
    ...(claim === "" && { claim: m.directory_groups_claim_needed() }),
    ...(value === "" && { value: m.directory_groups_value_needed() }),
    ...(gives !== "manager" && team === "" && { team: m.directory_groups_team_needed() }),
  };
  if (Object.keys(errors).length > 0) return badRequest({ values, errors });
  const teamId = gives === "manager" ? null : team;
  const kept = await keepMapping({ ...call, claim, value, gives, teamId });
  if (!kept.ok)
    return data({ values, errors: { form: m.directory_groups_too_many() } }, { status: 409 });
  if (kept.added) record();
  return redirect(`${groupsPath(key)}?done=added`, 303);
});

const DONE: Record<string, (() => string) | undefined> = {
  added: m.directory_groups_added,
  removed: m.directory_groups_removed,
};

export default function Groups() {
  const { company, teams, mappings } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = sent ? undefined : DONE[query.get("done") ?? ""];
  const errors: { [name: string]: string | undefined } | undefined = sent?.errors;
  const values = sent?.values;
  return (
    <>
      <PageHead
        back={[
          { to: "/settings", label: m.people_shell_settings() },
          { to: settingsPath(company.key), label: company.name },
          { to: signInSettingsPath(company.key), label: m.directory_settings_title() },
        ]}
        title={m.directory_groups_title()}
        lead={m.directory_groups_lead()}
      />
      <div className="stack gap-5">
        {done && <Notice tone="ok" role="status" title={done()} />}
        {mappings.length === 0 ? (
          <Card aria-labelledby="rules">
            <h2 id="rules">{m.directory_groups_rules()}</h2>
            <p className="muted">{m.directory_groups_none()}</p>
          </Card>
        ) : (
          <Card fit="flush" aria-labelledby="rules">
            <div className="table-title">
              <h2 id="rules">{m.directory_groups_rules()}</h2>
            </div>
            <MappingsTable mappings={mappings} />
          </Card>
        )}
        <Card aria-labelledby="add">
          <h2 id="add">{m.directory_groups_add()}</h2>
          <Form
            // Once a rule was added, the form is for the next.
            key={mappings.length}
            method="post"
            className="form"
            noValidate
          >
            <ErrorSummary errors={errors} />
            <Field
              label={m.directory_groups_claim()}
              hint={m.directory_groups_claim_hint()}
              name="claim"
              autoComplete="off"
              maxLength={200}
              required
              defaultValue={values?.claim ?? "groups"}
              error={errors?.claim}
            />
            <Field
              label={m.directory_groups_value()}
              hint={m.directory_groups_value_hint()}
              name="value"
              autoComplete="off"
              maxLength={500}
              required
              defaultValue={values?.value}
              error={errors?.value}
            />
            <Select
              label={m.directory_groups_gives()}
              name="gives"
              defaultValue={values?.gives ?? "member"}
              error={errors?.gives}
            >
              <Options
                of={[
                  ["member", m.directory_groups_member()],
                  ["team-manager", m.directory_groups_team_manager()],
                  ["manager", m.directory_groups_manager()],
                ]}
              />
            </Select>
            <Select
              label={m.directory_groups_team()}
              hint={m.directory_groups_team_hint()}
              name="team"
              defaultValue={values?.team ?? ""}
              error={errors?.team}
            >
              <Options
                of={[
                  ["", m.directory_groups_no_team()],
                  ...teams.map(({ id, name }) => [id, name] as const),
                ]}
              />
            </Select>
            <div className="form-actions">
              <Button variant="primary" name="intent" value="add">
                {m.directory_groups_add_button()}
              </Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
