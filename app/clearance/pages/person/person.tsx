import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { timelineLine } from "~/clearance/rules/events/events";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { showPerson, type PersonView } from "~/clearance/services/people/show-person.server";
import { pendingAbout } from "~/clearance/services/sign-offs/pending/show.server";
import { signOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { Avatar } from "~/kit/parts/avatar";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PersonTimeline } from "~/clearance/parts/person-timeline";
import { StandingCard } from "~/clearance/parts/standing-card";
import { DecidingNow, PendingSignOffs } from "~/clearance/parts/sign-offs/pending";
import { commentId, SignOffForm } from "~/clearance/parts/sign-offs/sign-off-form";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { decideSignOff } from "~/clearance/pages/sign-offs/decide-sign-off";
import { takeSuspension } from "./suspend";
import { LeavingNotice } from "./leaving-notice";
import { recordPath } from "~/clearance/pages/policy/paths";
import { SuspensionNotice } from "./suspended-notice";
import { SuspensionSection, suspensionField } from "./suspend-section";
import { SignOffNotice } from "~/clearance/pages/sign-offs/notice";
import { sentBack, SentBackNotice } from "~/clearance/pages/sign-offs/sent";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.person.name : m.clearance_labels_not_found()} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  const personId = args.params.person ?? "";
  const view = await showPerson({ store, company: actor, personId, now });
  const params = new URL(args.request.url).searchParams;
  const signed = params.get("signed");
  const pending = await pendingAbout({ store, actor, now }, actor, personId);
  const outcome =
    signed && !(signed in pending.deciding)
      ? await signOffOutcome({ store, actor, now, enrolmentId: signed })
      : null;
  return {
    ...view,
    history: view.history.map(timelineLine),
    pending,
    signed,
    outcome: outcome?.person.id === personId ? outcome : null,
    decided: params.has("decided"),
    saidLeaving: params.has("leaving"),
    deciding: params.has("suspend"),
    formId: freshFormId(now),
  };
});

/** The sign-off's form names an enrolment; those under “Suspend or revoke” do not. */
const WhichForm = z.object({ enrolment: z.string().optional() });

export const action = handled(async (args: ActionFunctionArgs) => {
  const call = await authorise(args, "clearance:suspend");
  const personId = args.params.person ?? "";
  const here = `/clearance/people/${encodeURIComponent(personId)}`;
  const form = await parseForm(args.request.clone(), WhichForm);
  if (form.values.enrolment !== undefined) {
    const signing = await authorise(args, "clearance:authorise");
    return await decideSignOff(signing, args.request, { here, personId });
  }
  return await takeSuspension(call, args.request, { personId, confirmation: `${here}?decided=1` });
});

export default function Person() {
  const view = useLoaderData<typeof loader>();
  const sent = sentBack(useActionData<typeof action>());
  const { enrolment, intent } = sent.values;
  const idOf = (name: string) =>
    enrolment ? commentId(enrolment) : suspensionField(name, intent ?? "");
  const { person, company, programmes, history } = view;
  const { timeZone } = company;
  const left = person.leftAt !== null && person.leftAt <= view.now;
  const { suspended } = view.suspension;
  const deciding = !left && (view.deciding || suspended || intent !== undefined);
  return (
    <>
      <PageHead
        back={{ to: "/clearance", label: m.people_shell_people() }}
        title={
          <span className="row flow gap-4">
            <Avatar name={person.name} size="big" />
            {person.name}
          </span>
        }
        lead={[person.team, person.email].filter(Boolean).join(" · ")}
        actions={
          left ? (
            <LinkButton to={`/clearance/people/${person.id}/erase`}>
              {m.clearance_erase_title()}
            </LinkButton>
          ) : (
            <>
              <div className="row row-strip">
                <LinkButton to={`/clearance/people/${person.id}/details`}>
                  {m.clearance_labels_details()}
                </LinkButton>
                <LinkButton to={`/clearance/people/${person.id}/programmes`}>
                  {m.clearance_person_programmes()}
                </LinkButton>
                <LinkButton to={`/clearance/people/${person.id}/credits`}>
                  {m.clearance_credits_link()}
                </LinkButton>
                <LinkButton to={`/clearance/people/${person.id}/hours`}>
                  {m.clearance_person_hours()}
                </LinkButton>
                <LinkButton to={`/clearance/people/${person.id}/leaving`}>
                  {m.clearance_person_leaving()}
                </LinkButton>
              </div>
              {!suspended && (
                <LinkButton variant="danger" to="?suspend=1#suspension">
                  {view.suspension.mayRevoke
                    ? m.clearance_person_suspend_or_revoke()
                    : m.clearance_person_suspend()}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <div className="stack gap-5">
        <PendingSignOffs side="manager" now={view.now} signed={view.signed} {...view.pending} />
        {view.outcome && <SignOffNotice outcome={view.outcome} />}
        <LeavingNotice {...view} said={view.saidLeaving} />
        {view.decided && <SuspensionNotice {...view} />}
        <SentBackNotice sent={sent} idOf={idOf} />
        {deciding && <SuspensionSection view={view} sent={sent} />}
        {programmes.length === 0 && (
          <Card>
            <Empty title={m.clearance_person_not_enrolled()} icon="book">
              <p>
                {left ? (
                  m.clearance_person_no_programme()
                ) : (
                  <Link to={`/clearance/people/${person.id}/programmes`}>
                    {m.clearance_person_assign()}
                  </Link>
                )}
              </p>
            </Empty>
          </Card>
        )}
        {programmes.map((programme) => (
          <Programme
            key={programme.standing.enrolmentId}
            view={view}
            programme={programme}
            decidingBy={view.pending.deciding[programme.standing.enrolmentId]}
            sent={sent.typedIn(programme.standing.enrolmentId)}
          />
        ))}
        <Card aria-labelledby="timeline-title">
          <div className="card-head">
            <h2 id="timeline-title">{m.clearance_person_happened()}</h2>
            <Link
              className="small"
              to={`/clearance/ledger?${new URLSearchParams({ name: person.name })}`}
            >
              {m.clearance_person_in_ledger()}
            </Link>
          </div>
          {history.length > 0 ? (
            <PersonTimeline
              lines={history}
              timeZone={timeZone}
              recordOf={(version) => recordPath(person.id, version)}
            />
          ) : (
            <p className="muted">{m.clearance_person_nothing()}</p>
          )}
        </Card>
      </div>
    </>
  );
}

function Programme({
  view: { person, company, today },
  programme,
  decidingBy,
  sent,
}: {
  view: Omit<PersonView, "history">;
  programme: PersonView["programmes"][number];
  /** Who has decided it a moment ago. */
  decidingBy: string | undefined;
  sent: { comment?: string | undefined; error?: string | undefined };
}) {
  return (
    <StandingCard
      programme={programme}
      timeZone={company.timeZone}
      recordOf={(version) => recordPath(person.id, version)}
    >
      <DecidingNow by={decidingBy} />
      {programme.standing.awaiting === "manager" && !decidingBy && (
        <div className="apart">
          <SignOffForm
            side="manager"
            givenName={person.givenName}
            company={company}
            programme={programme}
            today={today}
            {...sent}
          />
        </div>
      )}
    </StandingCard>
  );
}
