import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useRef, type RefObject } from "react";
import { m } from "~/kit/language/m";
import { queueText, SIDE_WORDS } from "~/clearance/rules/sign-offs/sign-off-words";
import { PendingSignOffs } from "~/clearance/parts/sign-offs/pending";
import { StandingInNotice } from "~/clearance/parts/sign-offs/queue-tools";
import { SignOffForm } from "~/clearance/parts/sign-offs/sign-off-form";
import { LinkButton } from "~/kit/parts/forms/button";
import { classes } from "~/kit/parts/classes";
import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { NumberedPages } from "~/kit/parts/page/pager";
import type { decideSignOff } from "./decide-sign-off";
import { WaitingDetail } from "./detail";
import { SideFilters } from "./filters";
import { KeysHelp, useQueueKeys } from "./keys";
import { WaitingList } from "./list";
import type { loadSignOffs, Queue } from "./load-sign-offs";
import { queuePath } from "./queue-paths";
import { SignOffNotice } from "./notice";
import { sentBack, SentBackNotice } from "./sent";
import "./queue.css";

/** The page's title, with the name of the person in the address. */
export function queueTitle(queue: Pick<Queue, "opened" | "chosen"> | undefined): string {
  const name = queue?.opened ? queue.chosen?.person.name : undefined;
  return [name, m.clearance_sign_offs_page_title(), "Firsthand"].filter(Boolean).join(" · ");
}

interface SignOffQueueProps {
  /** The queue's address. */
  here: string;
  /** The side's own home. */
  home: string;
  back?: { to: string; label: string };
  /** Whether to say which company each person is from. */
  companies?: boolean;
  toPerson: (companyKey: string, personId: string) => string;
  /** The record of a signature under a version of the policy. */
  toRecord: (companyKey: string, personId: string, version: string) => string;
  /** An attempt, and a question in it; for people who may look into it. */
  toAttempt?: (
    companyKey: string,
    personId: string,
    attemptId: string,
    question?: number,
  ) => string;
}

/** Who is waiting for a side's sign-off, longest first, and one of them with the form that decides. */
export function SignOffQueue(props: SignOffQueueProps) {
  const { here, home, back, companies = false, toPerson } = props;
  const queue = useLoaderData<typeof loadSignOffs>();
  const { side, list, chosen, total, now, outcome, address } = queue;
  const sent = sentBack(useActionData<typeof decideSignOff>());
  const whole = useRef<HTMLDivElement>(null);
  const keys = useQueueKeys(whole);
  const article = useFollowedDetail(queue);
  const { nobody } = SIDE_WORDS[side];
  const to = (who: string) => queuePath(here, { ...address, who });
  const chosenId = chosen?.programme.standing.enrolmentId ?? null;
  return (
    <div ref={whole}>
      <PageHead
        {...(back ? { back } : {})}
        title={m.clearance_sign_offs_page_title()}
        lead={total > 0 ? queueText(queue) : undefined}
      />
      <div className="stack gap-4">
        <PendingSignOffs {...queue} keys={keys.on} />
        {outcome && (
          <SignOffNotice outcome={outcome} to={toPerson(outcome.company.key, outcome.person.id)} />
        )}
        <AboutWho {...queue} />
        <SentBackNotice sent={sent} />
        <StandingInNotice standingIn={queue.standingIn} />
        <SideFilters here={here} queue={queue} />
        {chosen ? (
          <div className={classes("queue", queue.opened && "queue-opened")}>
            <Card as="div" fit="flush" className="queue-list">
              <nav aria-label={m.clearance_sign_offs_page_waiting()}>
                <WaitingList
                  list={list}
                  chosen={chosenId}
                  companies={companies}
                  now={now}
                  to={to}
                />
              </nav>
              <NumberedPages
                {...queue}
                to={(page) => queuePath(here, { ...address, page })}
                className="queue-foot row"
              />
              <div className="queue-foot">
                <KeysHelp {...keys} />
              </div>
            </Card>
            <div className="queue-detail">
              <Link className="page-back queue-back" to={queuePath(here, address)}>
                <Icon name="arrow-left" />
                {m.clearance_sign_offs_page_back()}
              </Link>
              <Chosen
                {...props}
                key={chosenId}
                queue={queue}
                one={chosen}
                article={article}
                to={to}
                keys={keys.on}
                typed={sent.typedIn(chosenId ?? "")}
              />
            </div>
          </div>
        ) : (
          <Card>
            <Empty
              title={total > 0 ? m.clearance_sign_offs_page_no_match() : nobody.title}
              icon={total > 0 ? "search" : "check"}
              action={
                <LinkButton to={total > 0 ? here : home}>
                  {total > 0 ? m.clearance_labels_show_all() : nobody.way}
                </LinkButton>
              }
            >
              <p>{total > 0 ? m.clearance_sign_offs_page_no_match_text() : nobody.text}</p>
            </Empty>
          </Card>
        )}
      </div>
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loadSignOffs>>;

/** Moves the focus to a person who is opened. A page that is loaded whole begins at its top, and an outcome is read first. */
function useFollowedDetail({ chosen, opened, signed, undone }: Data): RefObject<HTMLElement> {
  const article = useRef<HTMLElement>(null);
  const at = opened ? chosen?.programme.standing.enrolmentId : null;
  const last = useRef(at);
  useEffect(() => {
    if (last.current === at) return;
    last.current = at;
    if (at && signed === null && !undone) article.current?.focus({ preventScroll: true });
  }, [at, signed, undone]);
  return article;
}

/** What there is to say of the person in the address, beside an outcome. */
function AboutWho({ undone, chosen, decidingBy, nowhere }: Data) {
  if (undone)
    return (
      <Notice
        tone="idle"
        role="status"
        title={
          chosen
            ? m.clearance_sign_offs_page_undone_name({ name: chosen.person.name })
            : m.clearance_sign_offs_page_undone()
        }
      >
        {m.clearance_sign_offs_page_undone_text()}
      </Notice>
    );
  if (decidingBy)
    return (
      <Notice
        tone="info"
        role="status"
        title={m.clearance_sign_offs_page_deciding_title({ by: decidingBy })}
      >
        {m.clearance_sign_offs_page_deciding_text()}
      </Notice>
    );
  if (nowhere)
    return (
      <Notice tone="info" title={m.clearance_sign_offs_page_nowhere()}>
        {m.clearance_sign_offs_page_nowhere_text()}
      </Notice>
    );
  return null;
}

interface ChosenProps extends Pick<
  SignOffQueueProps,
  "here" | "toPerson" | "toRecord" | "toAttempt"
> {
  queue: Data;
  one: NonNullable<Data["chosen"]>;
  article: RefObject<HTMLElement>;
  to: (who: string) => string;
  keys: boolean;
  typed: { comment?: string | undefined; error?: string | undefined };
}

/** The person looked at, with the links to the previous and the next one, and the form. */
function Chosen({
  here,
  toPerson,
  toRecord,
  toAttempt,
  queue,
  one,
  article,
  to,
  keys,
  typed,
}: ChosenProps) {
  const { person, company, programme, today } = one;
  const { side, previous, next } = queue;
  const { enrolmentId } = programme.standing;
  return (
    <WaitingDetail
      side={side}
      one={one}
      now={queue.now}
      article={article}
      to={toPerson(company.key, person.id)}
      recordOf={(version) => toRecord(company.key, person.id, version)}
      toAttempt={toAttempt && ((id, question) => toAttempt(company.key, person.id, id, question))}
      previous={previous && to(previous)}
      next={next && to(next)}
      keys={keys}
    >
      <SignOffForm
        side={side}
        company={company}
        programme={programme}
        today={today}
        givenName={person.givenName}
        action={queuePath(here, { ...queue.address, who: enrolmentId })}
        next={next ?? previous ?? undefined}
        keys={keys}
        comment={typed.comment ?? queue.comment}
        error={typed.error}
      />
    </WaitingDetail>
  );
}
