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
import { DayText } from "~/kit/parts/time/time";

export const meta: MetaFunction = () => [{ title: "While you are away · Firsthand" }];
export const handle = { width: "narrow" };

const day = z.iso.date("Choose a day.");

const DelegateForm = z.object({
  id: formId,
  to: z.string().min(1, "Choose somebody of the list.").max(100),
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
        title="While you are away"
        lead={
          role === "manager"
            ? "Another manager signs in your place, so that nobody has to wait for you. Everything they sign says that it was for you."
            : "Another trainer works with your companies and signs in your place, so that nobody has to wait for you. Everything they sign says that it was for you."
        }
        back={{ to: "/account", label: "Your account" }}
      />
      <div className="stack">
        {taken.map(({ id, from, company, startsOn, endsOn, running }) => (
          <Notice
            key={id}
            tone="info"
            icon="people"
            title={running ? standingInWords(from, endsOn) : null}
          >
            {running ? (
              company
            ) : (
              <>
                You will stand in for {from}, {company}, from <DayText day={startsOn} /> until{" "}
                <DayText day={endsOn} />.
              </>
            )}
          </Notice>
        ))}
        {given.length > 0 && <Given given={given} several={places.length > 1} />}
        {colleagues.length === 0 || places.length === 0 ? (
          <Card>
            <Empty title="There is nobody to stand in for you" icon="people">
              <p>Your agency can add somebody.</p>
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
        <h2 id="given">Your stand-ins</h2>
      </div>
      <ul className="plain-list stack">
        {given.map(({ id, to, company, startsOn, endsOn, running }) => (
          <li key={id} className="row flow between">
            <span>
              <strong>{to}</strong>
              {several && <span className="muted"> · {company}</span>}
              <span className="small muted block">
                <DayText day={startsOn} /> to <DayText day={endsOn} />
              </span>
            </span>
            {running && (
              <Chip tone="info" icon="people">
                Now
              </Chip>
            )}
            <Form method="post">
              <Button name="back" value={id} aria-label={`Take back from ${to}`}>
                Take back
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
        <h2 id="delegate">Delegate your sign-offs</h2>
      </div>
      <Form method="post" className="form" key={colleagues.length}>
        <ErrorSummary errors={errors} />
        <FormId />
        <Select
          label="Who stands in for you"
          name="to"
          defaultValue={values.to ?? ""}
          error={errors?.to}
          required
        >
          <option value="">Choose somebody</option>
          <Options of={colleagues.map(({ id, name }) => [id, name])} />
        </Select>
        {role === "trainer" && places.length > 1 && (
          <Select label="With which company" name="company" defaultValue={values.company ?? ""}>
            <option value="">All of mine</option>
            <Options of={places.map(({ id, name }) => [id, name])} />
          </Select>
        )}
        <div className="grid grid-narrow row-end">
          <Field
            label="First day"
            name="startsOn"
            type="date"
            min={today}
            defaultValue={values.startsOn ?? today}
            error={errors?.startsOn}
            required
          />
          <Field
            label="Last day, included"
            name="endsOn"
            type="date"
            min={today}
            defaultValue={values.endsOn ?? ""}
            error={errors?.endsOn}
            required
          />
        </div>
        <div className="form-actions">
          <Button variant="primary">Delegate</Button>
        </div>
      </Form>
    </Card>
  );
}
