import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { m } from "~/kit/language/m";
import { companyPath } from "~/people/rules/paths";
import { HOME } from "~/people/rules/permissions";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { createCompany } from "~/authoring/services/companies/create-company.server";
import { showNewCompany } from "~/authoring/services/companies/show-new-company.server";
import { badRequest, formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { FieldSet } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutFields } from "./about-fields";
import { ChannelRows } from "./channel-rows";
import { PlaceChoices } from "./place-choices";
import { ProgrammeChoices } from "./programme-choices";
import { FIRST_CHANNELS, MOST_CHANNELS } from "~/authoring/rules/new-company/channels";
import { companyTyped, NewCompanyForm, offersTyped } from "./typed";

export const meta: MetaFunction = () => [{ title: `${m.company_setup_new()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:create");
  const shown = await showNewCompany({ store, actor, now });
  return { ...shown, home: HOME[actor.role], formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:create");
  const sent = await formDataOf(args.request);
  const form = parseFormData(sent, NewCompanyForm);
  // Without JavaScript as with it, another row comes with everything that was typed.
  if (sent.has("more")) return data({ values: form.values, errors: {} });
  if (!form.ok) return badRequest(form);
  const typed = companyTyped(form.value);
  if (!typed.ok) return badRequest({ values: form.values, errors: typed.errors });
  const { id, trainers: trainerIds } = form.value;
  const { company } = typed;
  const offers = offersTyped(form.value);
  const created = await createCompany({ store, actor, now, id, company, trainerIds, offers });
  if (!created.ok) {
    const errors = { name: m.authoring_companies_fault_taken() };
    return badRequest({ values: form.values, errors });
  }
  const to =
    actor.role === "admin"
      ? `/settings?done=company&company=${encodeURIComponent(created.key)}`
      : companyPath(created.key);
  return redirect(to, 303);
});

export default function NewCompanyPage() {
  const { zones, programmes, trainers, home } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values = sent?.values ?? {};
  const [zone, setZone] = useState("");
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const typedRows = values.network?.length ?? 0;
  const asked = sent && Object.keys(errors).length === 0 ? typedRows + 1 : typedRows;
  const rows = Math.min(MOST_CHANNELS, Math.max(FIRST_CHANNELS, asked));
  return (
    <>
      <PageHead
        back={{
          to: home,
          label: home === "/settings" ? m.people_shell_settings() : m.people_shell_companies(),
        }}
        title={m.company_setup_new()}
        lead={m.authoring_companies_lead()}
      />
      <Card>
        <Form method="post" className="form" noValidate>
          <FormId />
          <ErrorSummary errors={sent && errors} />
          <h2>{m.authoring_companies_about()}</h2>
          <AboutFields zones={zones} values={values} errors={errors} onZone={setZone} />
          <PlaceChoices zone={zone} typed={sent ? (values.places ?? []) : null} />
          {trainers && (
            <FieldSet
              legend={m.authoring_companies_trainers()}
              id="field-trainers"
              error={errors["trainers"]}
            >
              {trainers.length === 0 && (
                <p className="muted">{m.authoring_companies_no_trainers()}</p>
              )}
              {trainers.map((trainer) => (
                <label key={trainer.id} className="tick">
                  <input
                    type="checkbox"
                    name="trainers"
                    value={trainer.id}
                    defaultChecked={values.trainers?.includes(trainer.id)}
                  />
                  <span>{trainer.name}</span>
                </label>
              ))}
            </FieldSet>
          )}
          <h2>{m.authoring_programmes_head()}</h2>
          <p className="muted">{m.authoring_programmes_lead_new()}</p>
          <ProgrammeChoices
            programmes={programmes}
            isChosen={(key) => !sent || (values.programme?.includes(key) ?? false)}
            offersNew={!sent || values.new === "yes"}
          />
          <h2>{m.authoring_playbook_section_channels()}</h2>
          <p className="muted">{m.authoring_companies_channels_lead()}</p>
          <ChannelRows rows={rows} values={values} errors={errors} />
          <div className="form-actions">
            <Button type="submit" variant="primary">
              {m.authoring_companies_create()}
            </Button>
            {/* After the other: the Enter key presses a form’s first button. */}
            {rows < MOST_CHANNELS && (
              <Button type="submit" name="more" value="yes">
                {m.authoring_companies_add_channel()}
              </Button>
            )}
            <LinkButton to={home}>{m.authoring_structure_cancel()}</LinkButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
