import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { judged } from "~/clearance/services/sign-offs/judged.server";
import { showQueue } from "~/clearance/services/sign-offs/show-queue.server";
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
import { queueAddressOf, queuePath } from "~/clearance/pages/sign-offs/queue-paths";
import { TooLateNotice } from "~/clearance/pages/sign-offs/notice";
import { WaitingCard } from "~/clearance/pages/sign-offs/waiting-card";
import { takeJudgement } from "~/clearance/pages/sign-offs/judge-form";
import { JudgedNotice } from "~/clearance/pages/sign-offs/judged-notice";
import { personPath, recordPath } from "~/clearance/pages/studio/paths";

export const meta: MetaFunction = () => [{ title: "Waiting for your word · Firsthand" }];

const HERE = "/studio/sign-offs";

/** `signed` is a company's key and an enrolment, as the confirmation's address has them. */
const Signed = z.string().regex(/^[a-z0-9-]+:.+$/);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { company, team, page, next, signed } = queueAddressOf(args.request);
  const [key, enrolmentId] = Signed.safeParse(signed).data?.split(":") ?? [];
  const outcome = key && enrolmentId ? await judged({ store, actor, now, key, enrolmentId }) : null;
  const queue = await showQueue({ store, actor, now, query: { company, team, page } });
  return { ...queue, next, address: { company, team }, outcome };
});

/** Whom the form is about, beside what it says. */
const Whom = z.object({
  company: z.string().min(1).max(100),
  person: z.string().min(1).max(100),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  const { company, team, page } = queueAddressOf(args.request);
  const whom = await parseForm(args.request.clone(), Whom);
  if (!whom.ok) return badRequest({ values: {}, errors: { form: "Choose somebody." } });
  const { company: key, person: personId } = whom.value;
  return await takeJudgement(
    { store, actor, now },
    args.request,
    { key, personId },
    (enrolmentId, next) =>
      queuePath(HERE, { company, team, page, signed: `${key}:${enrolmentId}`, next }),
  );
});

export default function TrainersQueue() {
  const queue = useLoaderData<typeof loader>();
  const { waiting, total, now, outcome, address, next } = queue;
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  return (
    <>
      <PageHead
        back={{ to: "/studio", label: "Companies" }}
        title="Waiting for your sign-off"
        lead={
          total > 0
            ? `${total === 1 ? "One waits" : `${total} wait`}. They have done everything that is asked of them; you say whether they can do it. The longest waiting come first.`
            : undefined
        }
      />
      <div className="stack gap-5">
        {outcome && <JudgedNotice {...outcome} />}
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
              ...{ name: "company", label: "Company", all: "Every company" },
              chosen: address.company,
              options: queue.companies.map(({ key, name }) => ({ value: key, label: name })),
            },
            {
              ...{ name: "team", label: "Team", all: "Every team", chosen: address.team },
              options: queue.teams.map((team) => ({ value: team, label: team })),
            },
          ]}
        />
        {waiting.length === 0 && (
          <Card>
            <Empty
              title={total > 0 ? "Nobody matches" : "Nobody waits for you"}
              icon={total > 0 ? "search" : "check"}
              action={
                <LinkButton to={total > 0 ? HERE : "/studio"}>
                  {total > 0 ? "Show all" : "See your companies"}
                </LinkButton>
              }
            >
              <p>Whoever has finished their programme comes here.</p>
            </Empty>
          </Card>
        )}
        {waiting.map((one, index) => {
          const { person, company, programme } = one;
          const { enrolmentId } = programme.standing;
          const mine = values.enrolment === enrolmentId && !refused;
          return (
            <WaitingCard
              key={enrolmentId}
              {...{ one, now, timeZone: company.timeZone, where: company.name }}
              to={personPath(company.key, person.id)}
              recordOf={(version) => recordPath(company.key, person.id, version)}
            >
              <h3>Your sign-off</h3>
              <SignOffForm
                enrolmentId={enrolmentId}
                givenName={person.givenName}
                yes={{ verdict: "competent", label: "Competent" }}
                consequence={
                  <>
                    “Competent” says that {person.givenName} can do this, and hands the decision to
                    a manager of {company.shortName}. “Not yet” lets {person.givenName} work on it
                    and ask again.
                  </>
                }
                along={{
                  ...{ company: company.key, person: person.id },
                  next: waiting[index + 1]?.programme.standing.enrolmentId,
                }}
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
