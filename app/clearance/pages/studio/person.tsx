import { companyPath, personPath } from "~/people/rules/paths";
import { timelineLine } from "~/clearance/rules/events/events";
import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { signOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { showTrainee } from "~/clearance/services/studio/show-trainee.server";
import { Avatar } from "~/kit/parts/avatar";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PersonTimeline } from "~/clearance/parts/person-timeline";
import { StandingCard } from "~/clearance/parts/standing-card";
import { DecidingNow, PendingSignOffs } from "~/clearance/parts/sign-offs/pending";
import { SignOffForm } from "~/clearance/parts/sign-offs/sign-off-form";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { decideSignOff } from "~/clearance/pages/sign-offs/decide-sign-off";
import { SignOffNotice } from "~/clearance/pages/sign-offs/notice";
import { sentBack, SentBackNotice } from "~/clearance/pages/sign-offs/sent";
import { CertainAndWrongNotice, QuizzesCard } from "./quizzes-card";
import { creditsPath, recordPath } from "./paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.person.name : m.clearance_labels_not_found()} · Firsthand` },
];

const place = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
  key: params.company ?? "",
  personId: params.person ?? "",
});

/** `?signed` names the enrolment that was just judged; what is said of it comes from what is recorded. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { key, personId } = place(args);
  const view = await showTrainee({ store, actor, now, key, personId });
  const signed = new URL(args.request.url).searchParams.get("signed");
  const outcome =
    signed && !(signed in view.pending.deciding)
      ? await signOffOutcome({ store, actor, now, enrolmentId: signed })
      : null;
  const own = outcome?.person.id === personId ? outcome : null;
  const history = view.history.map(timelineLine);
  return { ...view, history, signed, now, outcome: own, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const call = await authorise(args, "competence:judge");
  const { key, personId } = place(args);
  return await decideSignOff(call, args.request, { here: personPath(key, personId), personId });
});

export default function TraineePage() {
  const view = useLoaderData<typeof loader>();
  const { person, company, today, programmes, history, outcome } = view;
  const sent = sentBack(useActionData<typeof action>());
  const { timeZone } = company;
  const recordOf = (version: string) => recordPath(company.key, person.id, version);
  return (
    <>
      <PageHead
        back={[
          { to: "/studio", label: m.people_shell_companies() },
          { to: companyPath(company.key), label: company.name },
        ]}
        title={
          <span className="row flow gap-4">
            <Avatar name={person.name} size="big" />
            {person.name}
          </span>
        }
        lead={[person.team, person.email].filter(Boolean).join(" · ")}
        actions={
          <>
            <LinkButton to={`${personPath(company.key, person.id)}/details`}>
              {m.clearance_labels_details()}
            </LinkButton>
            <LinkButton to={creditsPath(company.key, person.id)}>
              {m.clearance_credits_link()}
            </LinkButton>
          </>
        }
      />
      <div className="stack gap-5">
        <PendingSignOffs side="trainer" now={view.now} signed={view.signed} {...view.pending} />
        {outcome && <SignOffNotice outcome={outcome} />}
        <SentBackNotice sent={sent} />
        <div className="columns">
          <div className="stack gap-5">
            <CertainAndWrongNotice {...view} />
            {programmes.length === 0 && (
              <Card>
                <Empty title={m.clearance_studio_not_enrolled()} icon="book">
                  <p>{m.clearance_studio_not_enrolled_text({ name: person.givenName })}</p>
                </Empty>
              </Card>
            )}
            {programmes.map((programme) => {
              const { enrolmentId, awaiting } = programme.standing;
              return (
                <StandingCard
                  key={enrolmentId}
                  programme={programme}
                  timeZone={timeZone}
                  recordOf={recordOf}
                >
                  {awaiting === "trainer" && !(enrolmentId in view.pending.deciding) && (
                    <div className="apart">
                      <SignOffForm
                        side="trainer"
                        givenName={person.givenName}
                        company={company}
                        programme={programme}
                        today={today}
                        {...sent.typedIn(enrolmentId)}
                      />
                    </div>
                  )}
                  <DecidingNow by={view.pending.deciding[enrolmentId]} />
                </StandingCard>
              );
            })}
            <QuizzesCard {...view} />
          </div>
          <Card aria-labelledby="timeline-title">
            <div className="card-head">
              <h2 id="timeline-title">{m.clearance_person_happened()}</h2>
            </div>
            {history.length > 0 ? (
              <PersonTimeline lines={history} timeZone={timeZone} recordOf={recordOf} />
            ) : (
              <p className="muted">{m.clearance_person_nothing()}</p>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
