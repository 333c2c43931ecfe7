import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { authorisingText } from "~/domain/clearance/consequences";
import { LEVEL_WORDS } from "~/domain/clearance/describe";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { showSignOffs, type Waiting } from "~/services/clearance/show-sign-offs.server";
import { signOffOutcome } from "~/services/clearance/sign-off-outcome.server";
import { Avatar } from "~/ui/avatar";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { Evidence } from "~/ui/clearance/evidence";
import { commentId, SignOffForm } from "~/ui/clearance/sign-off-form";
import { TrainersWords } from "~/ui/clearance/trainers-words";
import { Empty } from "~/ui/empty";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { decideSignOff } from "./decide-sign-off";
import { SignOffNotice, TooLateNotice } from "./sign-off-notice";

export const meta: MetaFunction = () => [{ title: "Waiting for your sign-off · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "clearance:authorise");
  const enrolmentId = new URL(args.request.url).searchParams.get("signed");
  const outcome = enrolmentId ? await signOffOutcome({ store, actor, now, enrolmentId }) : null;
  const queue = await showSignOffs({ store, actor, now });
  return { ...queue, outcome: outcome?.programme.standing.awaiting === "manager" ? null : outcome };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const call = await authorise(args, "clearance:authorise");
  return await decideSignOff(
    call,
    args.request,
    (enrolmentId) => `/clearance/sign-offs?signed=${encodeURIComponent(enrolmentId)}`,
  );
});

export default function SignOffs() {
  const { waiting, total, company, today, outcome } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  return (
    <>
      <PageHead
        title="Waiting for your sign-off"
        lead={
          total > 0
            ? "Their trainer says they are ready. You decide whether they speak for the company. The longest waiting come first."
            : undefined
        }
      />
      <div className="stack stack-wide">
        {outcome && <SignOffNotice outcome={outcome} timeZone={company.timeZone} />}
        {refused && <TooLateNotice message={refused} typed={values.comment} />}
        {values.enrolment && !refused && (
          <ErrorSummary errors={mistakes} idOf={() => commentId(values.enrolment ?? "")} />
        )}
        {waiting.length === 0 && (
          <Card>
            <Empty
              title="Nothing waits for you"
              icon="check"
              action={<LinkButton to="/clearance">See who may speak today</LinkButton>}
            >
              <p>
                When a trainer signs somebody off as competent, they come here for your decision.
              </p>
            </Empty>
          </Card>
        )}
        {waiting.map((one) => (
          <WaitingCard
            key={one.programme.standing.enrolmentId}
            {...{ one, today, timeZone: company.timeZone }}
            sent={
              values.enrolment === one.programme.standing.enrolmentId && !refused
                ? { comment: values.comment, error: mistakes.comment }
                : {}
            }
          />
        ))}
        {total > waiting.length && (
          <p className="muted">
            {total - waiting.length} more wait behind these. They come up as you decide.
          </p>
        )}
      </div>
    </>
  );
}

interface WaitingCardProps {
  one: Waiting;
  today: string;
  timeZone: string;
  sent: { comment?: string | undefined; error?: string | undefined };
}

function WaitingCard({
  one: { person, programme, since },
  today,
  timeZone,
  sent,
}: WaitingCardProps) {
  const { standing } = programme;
  const headingId = `waiting-${standing.enrolmentId}`;
  return (
    <Card as="article" className="sign-off" aria-labelledby={headingId}>
      <header className="sign-off-head">
        <span className="person">
          <Avatar name={person.name} />
          <span className="sign-off-person">
            <h2 id={headingId}>
              <Link to={`/clearance/people/${person.id}`}>{person.name}</Link>
            </h2>
            {person.team && <span className="small muted">{person.team}</span>}
          </span>
        </span>
        <p className="small muted">
          {standing.programme.title} ({LEVEL_WORDS[programme.authorising.level].noun})
          {standing.holds && ", renewal"} · waiting since <Time at={since} timeZone={timeZone} />
        </p>
      </header>
      <div className="sign-off-columns">
        <div className="stack">
          <TrainersWords signOff={standing.trainerSignOff} timeZone={timeZone} />
          <h3>What it rests on</h3>
          <Evidence programme={programme} timeZone={timeZone} only="training" />
        </div>
        <div className="sign-off-decision">
          <h3>Your decision</h3>
          <SignOffForm
            enrolmentId={standing.enrolmentId}
            givenName={person.givenName}
            yes={{ verdict: "authorised", label: "Authorise" }}
            consequence={
              <>
                If you authorise it: <b>{authorisingText(person.givenName, programme, today)}</b>
              </>
            }
            {...sent}
          />
        </div>
      </div>
    </Card>
  );
}
