import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { emailSaying } from "~/kit/http/email-field";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, FieldSet } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { keyAt } from "~/roster/services/key-at.server";
import { nameField } from "~/roster/pages/typed";
import { invitationsPath } from "~/roster/rules/paths";
import { inviteNew } from "~/roster/services/invitations/invite-new.server";
import { showInviteForm } from "~/roster/services/invitations/show-invitations.server";
import { belowInvitations, titled } from "~/roster/pages/crumbs";

export const meta: MetaFunction = () => titled(m.roster_invite_title());
export const handle = { width: "narrow" };

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  return { ...(await showInviteForm({ store, actor, now, key })), key, role: actor.role };
});

const InviteForm = z.object({
  name: nameField(m.roster_invite_fault_name),
  email: emailSaying(m.roster_invite_fault_email),
  role: z.enum(["employee", "manager"], { error: m.roster_invite_fault_role }),
  teams: z.array(z.string().max(100)).max(500).default([]),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  const form = await parseForm(args.request, InviteForm);
  if (!form.ok) return badRequest(form);
  const invited = await inviteNew({ store, actor, now, key, ...form.value });
  if (!invited.ok)
    return badRequest({ values: form.values, errors: { [invited.field]: invited.message } });
  args.context.record({
    event: "invitation.sent",
    by: actor.personId,
    about: invited.personId,
    details: { role: form.value.role },
  });
  return redirect(`${invitationsPath(key)}?done=sent&count=1`, 303);
});

export default function InvitePage() {
  const { company, teams, key, role } = useLoaderData<typeof loader>();
  const isSending = useNavigation().formMethod === "POST";
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | string[] | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const typed = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const ticked = [values.teams ?? []].flat();
  return (
    <>
      <PageHead
        back={belowInvitations({ key, role, company })}
        title={m.roster_invite_title()}
        lead={m.roster_invite_lead({ company: company.name })}
      />
      <Card>
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={sent && errors} />
          <Field
            label={m.roster_invite_name()}
            name="name"
            autoComplete="off"
            maxLength={200}
            required
            defaultValue={typed("name")}
            error={errors.name}
          />
          <Field
            label={m.roster_invite_email()}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            required
            defaultValue={typed("email")}
            error={errors.email}
          />
          <FieldSet legend={m.roster_invite_role()} id="field-role" error={errors.role}>
            {(["employee", "manager"] as const).map((one) => (
              <label key={one} className="tick">
                <input
                  type="radio"
                  name="role"
                  value={one}
                  defaultChecked={(typed("role") ?? "employee") === one}
                />
                <span>
                  {one === "employee" ? m.roster_invite_employee() : m.roster_invite_manager()}
                </span>
              </label>
            ))}
          </FieldSet>
          {teams.length > 0 && (
            <FieldSet legend={m.roster_invite_teams()} id="field-teams" error={errors.teams}>
              {teams.map(({ id, name }) => (
                <label key={id} className="tick">
                  <input
                    type="checkbox"
                    name="teams"
                    value={id}
                    defaultChecked={ticked.includes(id)}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </FieldSet>
          )}
          <div className="form-actions">
            <Button variant="primary" disabled={isSending}>
              {m.roster_invite_send()}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
