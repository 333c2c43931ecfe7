import { useActionData, useLoaderData } from "@remix-run/react";
import { SIDE_WORDS } from "~/clearance/rules/sign-offs/sign-off-words";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import {
  NextInQueue,
  QueueFilters,
  QueuePages,
  StandingInNotice,
} from "~/clearance/parts/sign-offs/queue-tools";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import type { decideSignOff } from "./decide-sign-off";
import type { loadSignOffs } from "./load-sign-offs";
import { queuePath } from "./queue-paths";
import { SignOffNotice } from "./notice";
import { sentBack, SentBackNotice } from "./sent";
import { WaitingCard } from "./waiting-card";

export const QUEUE_TITLE = "Waiting for your sign-off";

interface SignOffQueueProps {
  /** The queue's address. */
  here: string;
  /** The side's own home. */
  home: string;
  back?: { to: string; label: string };
  /** Whether to say of everybody which company they are of. */
  companies?: boolean;
  toPerson: (companyKey: string, personId: string) => string;
  /** The record of a signature under a version of the policy. */
  toRecord: (companyKey: string, personId: string, version: string) => string;
}

/** What waits for a side's sign-off, the longest waiting first, each with what there is to look at and the form that decides. */
export function SignOffQueue({
  here,
  home,
  back,
  companies = false,
  toPerson,
  toRecord,
}: SignOffQueueProps) {
  const queue = useLoaderData<typeof loadSignOffs>();
  const { side, waiting, total, now, outcome, address, next } = queue;
  const sent = sentBack(useActionData<typeof decideSignOff>());
  const { asked, nobody } = SIDE_WORDS[side];
  return (
    <>
      <PageHead
        {...(back ? { back } : {})}
        title={QUEUE_TITLE}
        lead={
          total > 0
            ? `${total === 1 ? "One waits" : `${total} wait`}. ${asked} The longest waiting come first.`
            : undefined
        }
      />
      <div className="stack gap-5">
        {outcome && (
          <>
            <SignOffNotice
              outcome={outcome}
              to={toPerson(outcome.company.key, outcome.person.id)}
            />
            <NextInQueue waiting={waiting} next={next} />
          </>
        )}
        <SentBackNotice sent={sent} />
        <StandingInNotice standingIn={queue.standingIn} />
        <QueueFilters
          action={here}
          matching={queue.matching}
          total={total}
          filters={[
            {
              name: "company",
              label: "Company",
              all: "Every company",
              chosen: address.company,
              options: queue.companies.map(({ key, name }) => ({ value: key, label: name })),
            },
            {
              name: "team",
              label: "Team",
              all: "Every team",
              chosen: address.team,
              options: queue.teams.map((team) => ({ value: team, label: team })),
            },
            {
              name: "trainer",
              label: "Signed by",
              all: "Every trainer",
              chosen: address.trainer,
              options: queue.trainers.map((trainer) => ({ value: trainer, label: trainer })),
            },
          ]}
        />
        {waiting.length === 0 && (
          <Card>
            <Empty
              title={total > 0 ? "Nobody matches" : nobody.title}
              icon={total > 0 ? "search" : "check"}
              action={
                <LinkButton to={total > 0 ? here : home}>
                  {total > 0 ? "Show all" : nobody.way}
                </LinkButton>
              }
            >
              <p>{nobody.text}</p>
            </Empty>
          </Card>
        )}
        {waiting.map((one, index) => {
          const { person, company, programme } = one;
          const { enrolmentId } = programme.standing;
          return (
            <WaitingCard
              key={enrolmentId}
              side={side}
              one={one}
              now={now}
              where={companies ? company.name : undefined}
              to={toPerson(company.key, person.id)}
              recordOf={(version) => toRecord(company.key, person.id, version)}
              next={waiting[index + 1]?.programme.standing.enrolmentId}
              sent={sent.typedIn(enrolmentId)}
            />
          );
        })}
        <QueuePages {...queue} to={(page) => queuePath(here, { ...address, page })} />
      </div>
    </>
  );
}
