import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showProgrammes, type ProgrammesView } from "~/assignment/services/show-programmes.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import {
  ChannelChoices,
  DueField,
  DueText,
  ProgrammeSelect,
} from "~/assignment/parts/assignment-fields";
import { StateChip } from "~/clearance/parts/state-chip";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { fieldId } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText, Time } from "~/kit/parts/time/time";
import { decideProgramme } from "./decide-programme";
import { changeField, ProgrammeChanges, type SentChange } from "./programme-changes";
import "./programme-changes.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.assignment_programmes_tab({ name: data.view.person.name }) : m.assignment_bulk_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  const personId = args.params.person ?? "";
  const saved = new URL(args.request.url).searchParams.has("saved");
  const view = await showProgrammes({ store, actor, now, personId });
  return { view, saved, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  return await decideProgramme({ store, actor, now }, args.request, args.params.person ?? "");
});

export default function Programmes() {
  const { view, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sent = (answer ?? { values: {}, errors: {} }) as SentChange;
  const { person, enrolled, others } = view;
  const { intent = "", enrolment = "" } = sent.values;
  return (
    <>
      <PageHead
        back={[
          { to: "/clearance", label: m.people_shell_people() },
          { to: `/clearance/people/${person.id}`, label: person.name },
        ]}
        title={m.assignment_programmes_title()}
        lead={person.name}
      />
      <div className="stack gap-5">
        {saved && !answer && (
          <Notice tone="ok" role="status" title={m.assignment_programmes_saved()}>
            {m.assignment_programmes_saved_text({ name: person.givenName })}
          </Notice>
        )}
        <ErrorSummary
          errors={answer && { ...sent.errors }}
          idOf={(name) => (enrolment ? changeField(intent, enrolment, name) : fieldId(name))}
        />
        {enrolled.length === 0 && (
          <Card>
            <Empty title={m.assignment_programmes_none()} icon="book">
              <p>
                {person.left
                  ? m.assignment_programmes_none_left({ name: person.givenName })
                  : m.assignment_programmes_none_text()}
              </p>
            </Empty>
          </Card>
        )}
        {enrolled.map((each) => (
          <Enrolment key={each.id} view={view} enrolment={each} sent={sent} />
        ))}
        {!person.left && others.length > 0 && <AssignAnother view={view} sent={sent} />}
      </div>
    </>
  );
}

function Enrolment({
  view: { person, today, timeZone },
  enrolment,
  sent,
}: {
  view: ProgrammesView;
  enrolment: ProgrammesView["enrolled"][number];
  sent: SentChange;
}) {
  const { id, programme, channels, dueOn, endedAt, standing, validUntil, holds } = enrolment;
  return (
    <Card as="article" aria-labelledby={`enrolment-${id}`}>
      <header className="card-head">
        <h2 id={`enrolment-${id}`}>{programme.title}</h2>
        {endedAt ? (
          <Chip tone="idle" icon="stop">
            {m.assignment_programmes_taken_out()}
          </Chip>
        ) : (
          standing && <StateChip standing={standing} />
        )}
      </header>
      <Facts>
        <Fact name={m.assignment_fields_channels()}>
          {channelsText(channels.map(({ name }) => name))}
        </Fact>
        {validUntil ? (
          <Fact
            name={
              holds
                ? m.assignment_programmes_cleared_until()
                : m.assignment_programmes_granted_until()
            }
          >
            <DayText day={validUntil} />
          </Fact>
        ) : (
          !endedAt && (
            <Fact name={m.assignment_rules_due()}>
              <DueText dueOn={dueOn} today={today} />
            </Fact>
          )
        )}
        {endedAt && (
          <Fact name={m.assignment_programmes_taken_out()}>
            <Time at={endedAt} timeZone={timeZone} />
          </Fact>
        )}
        {programme.retired && (
          <Fact name={m.assignment_programmes_note()}>{m.assignment_programmes_retired()}</Fact>
        )}
        {!programme.retired && !programme.offered && (
          <Fact name={m.assignment_programmes_note()}>{m.assignment_programmes_not_offered()}</Fact>
        )}
      </Facts>
      {!person.left && (
        <ProgrammeChanges
          enrolment={enrolment}
          today={today}
          sent={sent}
          givenName={person.givenName}
        />
      )}
    </Card>
  );
}

function AssignAnother({ view, sent }: { view: ProgrammesView; sent: SentChange }) {
  const own = sent.values.intent === "assign" && !sent.values.enrolment;
  const { values, errors }: SentChange = own ? sent : { values: {}, errors: {} };
  const { person, others, channels, today } = view;
  return (
    <Card aria-labelledby="assign-another">
      <div className="card-head">
        <h2 id="assign-another">{m.assignment_programmes_another()}</h2>
      </div>
      <Form method="post" className="form" key={others.length}>
        <input type="hidden" name="intent" value="assign" />
        <FormId of="assign" />
        <ProgrammeSelect
          programmes={others}
          value={values.programme ?? null}
          error={errors.programme}
        />
        <ChannelChoices channels={channels} chosen={values.channel ?? []} error={errors.channel} />
        <DueField
          today={today}
          value={values.due}
          error={errors.due}
          label={m.assignment_fields_due_optional()}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {m.assignment_programmes_assign_to({ name: person.givenName })}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
