import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorisingText } from "~/clearance/rules/sign-offs/consequences";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showSignOffs } from "~/clearance/services/sign-offs/show-sign-offs.server";
import { signOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/card";
import {
  NextInQueue,
  QueueFilters,
  QueuePages,
  StandingInNotice,
} from "~/clearance/parts/sign-offs/queue-tools";
import { commentId, SignOffForm } from "~/clearance/parts/sign-offs/sign-off-form";
import { Empty } from "~/kit/parts/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { PageHead } from "~/kit/parts/page-head";
import { decideSignOff } from "./decide-sign-off";
import { recordPath } from "~/clearance/pages/policy/paths";
import { queueAddressOf, queuePath } from "./queue-paths";
import { SignOffNotice, TooLateNotice } from "./notice";
import { WaitingCard } from "./waiting-card";

export const meta: MetaFunction = () => [{ title: "Waiting for your sign-off · Firsthand" }];

const HERE = "/clearance/sign-offs";

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "clearance:authorise");
  const { signed, next, team, trainer, page } = queueAddressOf(args.request);
  const outcome = signed ? await signOffOutcome({ store, actor, now, enrolmentId: signed }) : null;
  const queue = await showSignOffs({ store, actor, now, query: { team, trainer, page } });
  const wanted = outcome?.programme.standing.awaiting === "manager" ? null : outcome;
  return { ...queue, next, address: { team, trainer }, outcome: wanted };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const call = await authorise(args, "clearance:authorise");
  const { team, trainer, page } = queueAddressOf(args.request);
  return await decideSignOff(call, args.request, (signed, next) =>
    queuePath(HERE, { team, trainer, page, signed, next }),
  );
});

export default function SignOffs() {
  const queue = useLoaderData<typeof loader>();
  const { waiting, total, company, today, now, outcome, address, next } = queue;
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  const { timeZone } = company;
  return (
    <>
      <PageHead
        title="Waiting for your sign-off"
        lead={
          total > 0
            ? `${total === 1 ? "One waits" : `${total} wait`}. Their trainer says they are ready; you decide whether they speak for the company. The longest waiting come first.`
            : undefined
        }
      />
      <div className="stack gap-5">
        {outcome && <SignOffNotice outcome={outcome} timeZone={timeZone} />}
        {outcome && <NextInQueue {...{ waiting, next }} />}
        {refused && <TooLateNotice message={refused} typed={values.comment} />}
        {values.enrolment && !refused && (
          <ErrorSummary errors={mistakes} idOf={() => commentId(values.enrolment ?? "")} />
        )}
        <StandingInNotice standingIn={queue.standingIn} />
        <QueueFilters
          action={HERE}
          matching={queue.matching}
          total={total}
          filters={[
            {
              ...{ name: "team", label: "Team", all: "Every team", chosen: address.team },
              options: queue.teams.map((team) => ({ value: team, label: team })),
            },
            {
              ...{ name: "trainer", label: "Signed by", all: "Every trainer" },
              chosen: address.trainer,
              options: queue.trainers.map((trainer) => ({ value: trainer, label: trainer })),
            },
          ]}
        />
        {waiting.length === 0 && (
          <Card>
            <Empty
              title={total > 0 ? "Nobody matches" : "Nothing waits for you"}
              icon={total > 0 ? "search" : "check"}
              action={
                total > 0 ? (
                  <LinkButton to={HERE}>Show all</LinkButton>
                ) : (
                  <LinkButton to="/clearance">See who may speak today</LinkButton>
                )
              }
            >
              <p>
                When a trainer signs somebody off as competent, they come here for your decision.
              </p>
            </Empty>
          </Card>
        )}
        {waiting.map((one, index) => {
          const { person, programme } = one;
          const { enrolmentId } = programme.standing;
          const mine = values.enrolment === enrolmentId && !refused;
          return (
            <WaitingCard
              key={enrolmentId}
              {...{ one, timeZone, now }}
              to={`/clearance/people/${person.id}`}
              recordOf={(version) => recordPath(person.id, version)}
            >
              <h3>Your decision</h3>
              <SignOffForm
                enrolmentId={enrolmentId}
                givenName={person.givenName}
                yes={{ verdict: "authorised", label: "Authorise" }}
                consequence={
                  <>
                    If you authorise it:{" "}
                    <b>{authorisingText(person.givenName, programme, today)}</b>
                  </>
                }
                along={{ next: waiting[index + 1]?.programme.standing.enrolmentId }}
                {...(mine ? { comment: values.comment, error: mistakes.comment } : {})}
              />
            </WaitingCard>
          );
        })}
        <QueuePages {...queue} to={(page) => queuePath(HERE, { ...address, page })} />
      </div>
    </>
  );
}
