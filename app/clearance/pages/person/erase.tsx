import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ERASURE_REASON_WORDS, ERASURE_REASONS } from "~/clearance/rules/erasure";
import { eraseLeaver, showErasure } from "~/clearance/services/people/erase-leaver.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.clearance_erase_meta({ name: data.person.name }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "person:erase");
  return await showErasure({ store, actor, now, personId: args.params.person ?? "" });
});

const EraseForm = z.object({
  reason: z.enum(ERASURE_REASONS, { error: m.clearance_erase_fault_reason }),
  typedName: z.string().max(200, { error: m.clearance_erase_fault_name }).default(""),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "person:erase", { lately: true });
  const personId = args.params.person ?? "";
  const form = await parseForm(args.request, EraseForm);
  if (!form.ok) {
    await showErasure({ store, actor, now, personId });
    return badRequest(form);
  }
  const { values } = form;
  const erased = await eraseLeaver({ store, actor, now, personId, ...form.value });
  if (erased.ok) {
    if (erased.done)
      args.context.record({ event: "person.erased", by: actor.personId, about: personId });
    return redirect("/clearance/left?erased=1", 303);
  }
  switch (erased.reason) {
    case "name-differs":
      return badRequest({ values, errors: { typedName: m.clearance_erase_fault_name() } });
    case "not-left":
      return data({ values, errors: { form: m.clearance_erase_fault_left() } }, { status: 409 });
    default:
      return erased.reason satisfies never;
  }
});

export default function ErasePage() {
  const { person, erased, left } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { [name: string]: string | undefined } | undefined = sent?.errors;
  const { id, name, givenName } = person;
  return (
    <>
      <PageHead
        back={[
          { to: "/clearance", label: m.people_shell_people() },
          { to: `/clearance/people/${id}`, label: name },
        ]}
        title={m.clearance_erase_title()}
        lead={erased ? undefined : name}
      />
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        {erased && (
          <Notice tone="info" title={m.clearance_erase_already()}>
            {m.clearance_erase_already_text()}
          </Notice>
        )}
        {!erased && !left && (
          <Notice tone="info" title={m.clearance_erase_not_left({ name: givenName })}>
            <p>{m.clearance_erase_not_left_text()}</p>
            <LinkButton to={`/clearance/people/${id}/leaving`}>
              {m.clearance_person_leaving()}
            </LinkButton>
          </Notice>
        )}
        {!erased && left && <EraseCard {...person} values={sent?.values ?? {}} errors={errors} />}
      </div>
    </>
  );
}

interface EraseCardProps {
  id: string;
  name: string;
  givenName: string;
  values: { [name: string]: string | undefined };
  errors: { [name: string]: string | undefined } | undefined;
}

/** What goes and what stays, and the form that makes it final. */
function EraseCard({ id, name, givenName, values, errors }: EraseCardProps) {
  const goes = [
    m.clearance_erase_goes_name(),
    m.clearance_erase_goes_texts(),
    m.clearance_erase_goes_told(),
    m.clearance_erase_goes_sealed(),
  ];
  const stays = [
    m.clearance_erase_stays_ledger(),
    m.clearance_erase_stays_counts(),
    m.clearance_erase_stays_signed(),
    m.clearance_erase_stays_backups(),
  ];
  return (
    <Card aria-labelledby="goes">
      <h2 id="goes">{m.clearance_erase_goes()}</h2>
      <ul className="room-below">
        {goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{m.clearance_erase_stays()}</h2>
      <ul className="room-below">
        {stays.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Notice tone="warn" title={m.clearance_erase_final()}>
        {m.clearance_erase_final_text({ name: givenName })}
      </Notice>
      <Form method="post" className="form apart">
        <Select
          label={m.clearance_erase_why()}
          name="reason"
          defaultValue={values.reason ?? ""}
          error={errors?.reason}
          required
        >
          <option value="">{m.clearance_erase_choose()}</option>
          <Options of={ERASURE_REASONS.map((one) => [one, ERASURE_REASON_WORDS[one]])} />
        </Select>
        <Field
          label={m.clearance_erase_type_name()}
          name="typedName"
          hint={m.clearance_erase_type_name_hint({ name })}
          defaultValue={values.typedName}
          error={errors?.typedName}
          autoComplete="off"
          required
        />
        <div className="form-actions">
          <Button variant="danger">{m.clearance_erase_button()}</Button>
          <LinkButton variant="quiet" to={`/clearance/people/${id}`}>
            {m.clearance_labels_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
