import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { nameAgency } from "~/installation/services/settings/agency-name.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { nameField } from "./typed";

export const meta: MetaFunction = () => [{ title: `${m.installation_agency_title()} · Firsthand` }];

const AgencyForm = z.object({ name: nameField(m.installation_agency_needed) });

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { agency } = await authorise(args, "installation:change");
  // What it is called for want of a name is no name to begin with.
  return { name: args.context.app.agencyNamed ? agency : "" };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "installation:change");
  const form = await parseForm(args.request, AgencyForm);
  if (!form.ok) return badRequest(form);
  const { name } = form.value;
  await nameAgency({ store, actor, now, name });
  args.context.app.callAgency(name);
  const details = { what: "agency" };
  args.context.record({ event: "installation.changed", by: actor.personId, details });
  return redirect("/settings?done=agency", 303);
});

export default function Agency() {
  const { name } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: "/settings", label: m.people_shell_settings() }}
        title={m.installation_agency_title()}
        lead={m.installation_agency_lead()}
      />
      <Card>
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={sent?.errors} />
          <Field
            label={m.installation_agency_name()}
            hint={m.installation_agency_name_hint()}
            name="name"
            autoComplete="organization"
            maxLength={200}
            required
            defaultValue={sent?.values.name ?? name}
            error={sent?.errors.name}
          />
          <p className="small muted">
            <Rich
              of={m.installation_agency_setting.parts()}
              as={{ code: (words) => <code>{words}</code> }}
            />
          </p>
          <div className="form-actions">
            <Button variant="primary">{m.installation_agency_save()}</Button>
            <LinkButton to="/settings">{m.authoring_structure_cancel()}</LinkButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
