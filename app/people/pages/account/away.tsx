import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refusedDelegation, standingInWords } from "~/people/rules/delegation/delegation-words";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { dayText, rangeText } from "~/kit/text/formats";
import { delegate, takeBack } from "~/people/services/delegation/delegate.server";
import { showAway, type AwayView } from "~/people/services/delegation/show-away.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction = () => [{ title: `${m.people_away_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const day = z.iso.date({ error: m.kit_forms_day });

const DelegateForm = z.object({
  id: formId,
  to: z.string().min(1, { error: m.people_away_refused_nobody }).max(100),
  company: z.string().max(100).default(""),
  startsOn: day,
  endsOn: day,
});

/** Taking back names a delegation; making one names none. */
const WhichForm = z.object({ back: z.string().max(100).optional() });

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "delegation:own");
  const view = await showAway({ store, actor, now });
  return { ...view, role: actor.role, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "delegation:own");
  const { record } = args.context;
  const by = actor.personId;
  const which = await parseForm(args.request.clone(), WhichForm);
  if (which.ok && which.value.back !== undefined) {
    await takeBack({ store, actor, now, delegationId: which.value.back });
    record({ event: "delegation.taken-back", by, details: { delegation: which.value.back } });
    return redirect("/account/away?done=back", 303);
  }
  const form = await parseForm(args.request, DelegateForm);
  if (!form.ok) return badRequest(form);
  const { id, to: toPersonId, company, startsOn, endsOn } = form.value;
  const companyId = company === "" ? null : company;
  const days = { startsOn, endsOn };
  const done = await delegate({ store, actor, now, id, companyId, toPersonId, ...days });
  if (done.ok) {
    record({ event: "delegation.made", by, about: toPersonId, details: days });
    return redirect("/account/away?done=delegated", 303);
  }
  const { field, message } = refusedDelegation(done.reason);
  const errors: typeof form.values = { [field]: message };
  return badRequest({ values: form.values, errors });
});

export default function Away() {
  const view = useLoaderData<typeof loader>();
  const { given, taken, colleagues, places, role } = view;
  return (
    <>
      <PageHead
        title={m.people_away_title()}
        lead={role === "manager" ? m.people_away_lead_manager() : m.people_away_lead_trainer()}
        back={{ to: "/account", label: m.people_account_title() }}
      />
      <div className="stack">
        {taken.map(({ id, from, company, startsOn, endsOn, running }) => (
          <Notice
            key={id}
            tone="info"
            icon="people"
            title={running ? standingInWords(from, endsOn) : null}
          >
            {running
              ? company
              : m.people_away_coming({
                  name: from,
                  company,
                  from: dayText(startsOn),
                  until: dayText(endsOn),
                })}
          </Notice>
        ))}
        {given.length > 0 && <Given given={given} several={places.length > 1} />}
        {colleagues.length === 0 || places.length === 0 ? (
          <Card>
            <Empty title={m.people_away_nobody()} icon="people">
              <p>{m.people_away_nobody_text()}</p>
            </Empty>
          </Card>
        ) : (
          <Delegate {...view} />
        )}
      </div>
    </>
  );
}

function Given({ given, several }: { given: AwayView["given"]; several: boolean }) {
  return (
    <Card aria-labelledby="given">
      <div className="card-head">
        <h2 id="given">{m.people_away_given()}</h2>
      </div>
      <ul className="plain-list stack">
        {given.map(({ id, to, company, startsOn, endsOn, running }) => (
          <li key={id} className="row flow between">
            <span>
              <strong>{to}</strong>
              {several && <span className="muted"> · {company}</span>}
              <span className="small muted block">{rangeText(startsOn, endsOn)}</span>
            </span>
            {running && (
              <Chip tone="info" icon="people">
                {m.people_away_now()}
              </Chip>
            )}
            <Form method="post">
              <Button
                name="back"
                value={id}
                aria-label={m.people_away_take_back_from({ name: to })}
              >
                {m.people_away_take_back()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Delegate({ colleagues, places, role, today }: AwayView & { role: string }) {
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } | undefined = sent?.errors;
  return (
    <Card aria-labelledby="delegate">
      <div className="card-head">
        <h2 id="delegate">{m.people_away_delegate_title()}</h2>
      </div>
      <Form method="post" className="form" key={colleagues.length}>
        <ErrorSummary errors={errors} />
        <FormId />
        <Select
          label={m.people_away_who()}
          name="to"
          defaultValue={values.to ?? ""}
          error={errors?.to}
          required
        >
          <option value="">{m.people_away_choose()}</option>
          <Options of={colleagues.map(({ id, name }) => [id, name])} />
        </Select>
        {role === "trainer" && places.length > 1 && (
          <Select label={m.people_away_where()} name="company" defaultValue={values.company ?? ""}>
            <option value="">{m.people_away_everywhere()}</option>
            <Options of={places.map(({ id, name }) => [id, name])} />
          </Select>
        )}
        <div className="grid grid-narrow row-end">
          <Field
            label={m.people_away_first()}
            name="startsOn"
            type="date"
            min={today}
            defaultValue={values.startsOn ?? today}
            error={errors?.startsOn}
            required
          />
          <Field
            label={m.people_away_last()}
            name="endsOn"
            type="date"
            min={today}
            defaultValue={values.endsOn ?? ""}
            error={errors?.endsOn}
            required
          />
        </div>
        <div className="form-actions">
          <Button variant="primary">{m.people_away_delegate()}</Button>
        </div>
      </Form>
    </Card>
  );
}
