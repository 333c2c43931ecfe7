import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { judgementOf } from "~/clearance/services/sign-offs/judgement.server";
import { showTrainee, type TraineeView } from "~/clearance/services/studio/show-trainee.server";
import { Avatar } from "~/kit/parts/avatar";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/card";
import { PersonTimeline } from "~/clearance/parts/person-timeline";
import { ProgrammeCard } from "~/clearance/parts/programme-card";
import { commentId, SignOffForm } from "~/clearance/parts/sign-offs/sign-off-form";
import { Empty } from "~/kit/parts/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { PageHead } from "~/kit/parts/page-head";
import { TooLateNotice } from "~/clearance/pages/sign-offs/notice";
import { takeJudgement } from "~/clearance/pages/sign-offs/judge-form";
import { JudgedNotice } from "~/clearance/pages/sign-offs/judged-notice";
import { CertainAndWrongNotice, QuizzesCard } from "./quizzes-card";
import { companyPath, creditsPath, recordPath } from "./paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.person.name : "Not found"} · Firsthand` },
];

const place = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
  key: params.company ?? "",
  personId: params.person ?? "",
});

/** `?signed` names the enrolment that was just judged; what is said of it comes from what is recorded. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const view = await showTrainee({ store, actor, now, ...place(args) });
  const signed = new URL(args.request.url).searchParams.get("signed");
  const programme = view.programmes.find(({ standing }) => standing.enrolmentId === signed);
  if (!programme || programme.standing.awaiting === "trainer") return { ...view, judged: null };
  const judgement = await judgementOf({
    store,
    actor,
    companyId: view.company.id,
    personId: view.person.id,
    enrolmentId: programme.standing.enrolmentId,
  });
  const judged = judgement && { ...judgement, programme: programme.standing.programme.title };
  return { ...view, judged };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  return await takeJudgement({ store, actor, now }, args.request, place(args));
});

export default function TraineePage() {
  const view = useLoaderData<typeof loader>();
  const { person, company, programmes, history, judged } = view;
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  const { timeZone } = company;
  const recordOf = (version: string) => recordPath(company.key, person.id, version);
  return (
    <>
      <PageHead
        back={{ to: companyPath(company.key), label: company.name }}
        title={
          <span className="row flow gap-4">
            <Avatar name={person.name} size="big" />
            {person.name}
          </span>
        }
        lead={[person.team, person.email].filter(Boolean).join(" · ")}
        actions={<LinkButton to={creditsPath(company.key, person.id)}>Earlier training</LinkButton>}
      />
      <div className="stack gap-5">
        {judged && <JudgedNotice {...{ judged, person, company }} />}
        {refused && <TooLateNotice message={refused} typed={values.comment} />}
        <ErrorSummary
          errors={refused ? null : sent && mistakes}
          idOf={() => commentId(values.enrolment ?? "")}
        />
        <div className="columns">
          <div className="stack gap-5">
            <CertainAndWrongNotice {...view} />
            {programmes.length === 0 && (
              <Card>
                <Empty title="Not enrolled in anything" icon="book">
                  <p>Once {person.givenName} is enrolled in a programme, it appears here.</p>
                </Empty>
              </Card>
            )}
            {programmes.map((programme) => {
              const { enrolmentId } = programme.standing;
              const mine = values.enrolment === enrolmentId && !refused;
              return (
                <ProgrammeCard key={enrolmentId} {...{ programme, timeZone, recordOf }}>
                  <Judging
                    {...{ programme, person, company }}
                    {...(mine ? { comment: values.comment, error: mistakes.comment } : {})}
                  />
                </ProgrammeCard>
              );
            })}
            <QuizzesCard {...view} />
          </div>
          <Card aria-labelledby="timeline-title">
            <div className="card-head">
              <h2 id="timeline-title">What happened</h2>
            </div>
            {history.length > 0 ? (
              <PersonTimeline events={history} {...{ timeZone, recordOf }} />
            ) : (
              <p className="muted">Nothing yet.</p>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}

interface JudgingProps extends Pick<TraineeView, "person" | "company"> {
  programme: TraineeView["programmes"][number];
  comment?: string | undefined;
  error?: string | undefined;
}

/** The trainer's form, where it is the trainer's turn. */
function Judging({ programme: { standing }, person, company, comment, error }: JudgingProps) {
  if (standing.awaiting !== "trainer") return null;
  return (
    <div className="apart">
      <h3>Your sign-off</h3>
      <SignOffForm
        enrolmentId={standing.enrolmentId}
        givenName={person.givenName}
        yes={{ verdict: "competent", label: "Competent" }}
        consequence={
          <>
            “Competent” says that {person.givenName} can do this, and hands the decision to a
            manager of {company.shortName}. “Not yet” lets {person.givenName} work on it and ask
            again.
          </>
        }
        {...{ comment, error }}
      />
    </div>
  );
}
