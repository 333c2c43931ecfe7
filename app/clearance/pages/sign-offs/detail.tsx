import { Link } from "@remix-run/react";
import type { ReactNode, RefObject } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { ordinaryText } from "~/clearance/rules/sign-offs/unusual-words";
import type { SignOffKind } from "~/clearance/rules/kinds";
import type { LaidOut } from "~/clearance/services/sign-offs/show-sign-offs.server";
import { Evidence } from "~/clearance/parts/evidence";
import { ApprovedReplies } from "~/clearance/parts/sign-offs/approved-replies";
import { QuizResults } from "~/clearance/parts/sign-offs/quiz-results";
import { TrainersWords } from "~/clearance/parts/sign-offs/trainers-words";
import { UnusualList } from "~/clearance/parts/sign-offs/unusual-list";
import { Avatar } from "~/kit/parts/avatar";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { Time } from "~/kit/parts/time/time";

interface WaitingDetailProps {
  side: SignOffKind;
  one: LaidOut;
  /** The person's own page. */
  to: string;
  /** Where the record of their signature under a policy's version is. */
  recordOf: (version: string) => string;
  /** Where an attempt can be looked into, and a question in it; for people who may. */
  toAttempt?: ((attemptId: string, question?: number) => string) | undefined;
  now: Date;
  article: RefObject<HTMLElement>;
  /** The ones before and behind. */
  previous: string | null;
  next: string | null;
  /** Whether single keys lead to them. */
  keys: boolean;
  /** The form that decides. */
  children: ReactNode;
}

/** Someone waiting: what is unusual, all the rest in a line that opens, and the decision. */
export function WaitingDetail({
  side,
  one: { person, company, programme, dossier, unusual, since },
  to,
  recordOf,
  toAttempt,
  now,
  article,
  previous,
  next,
  keys,
  children,
}: WaitingDetailProps) {
  const { standing } = programme;
  const { timeZone } = company;
  const again =
    standing.holds &&
    (standing.widens
      ? m.clearance_sign_offs_page_widening()
      : m.clearance_sign_offs_page_renewal());
  return (
    <article ref={article} tabIndex={-1} aria-labelledby="waiting-name" className="waiting-detail">
      <Card as="div" className="stack gap-5">
        <header className="row flow between gap-5">
          <span className="person">
            <Avatar name={person.name} size="big" />
            <span>
              <h2 id="waiting-name">
                <Link to={to}>{person.name}</Link>
              </h2>
              <span className="small muted block">
                {[person.team, side === "trainer" && company.name].filter(Boolean).join(" · ")}
              </span>
              <span className="small muted block">
                {[standing.programme.title, again].filter(Boolean).join(" · ")} ·{" "}
                <Rich
                  of={m.clearance_sign_offs_page_since.parts()}
                  as={{ time: () => <Time at={since} timeZone={timeZone} /> }}
                />
              </span>
            </span>
          </span>
          <nav className="row gap-2" aria-label={m.clearance_sign_offs_page_one_by_one()}>
            <Way
              to={previous}
              icon="arrow-left"
              title={m.clearance_sign_offs_page_previous()}
              words={m.clearance_sign_offs_page_previous_person()}
              shortcut={keys ? "k" : null}
            />
            <Way
              to={next}
              icon="arrow-right"
              title={m.clearance_sign_offs_page_next()}
              words={m.clearance_sign_offs_page_next_person()}
              shortcut={keys ? "j" : null}
            />
          </nav>
        </header>
        <TrainersWords signOff={standing.trainerSignOff} timeZone={timeZone} />
        <section className="stack" aria-labelledby="evidence-title">
          <h3 id="evidence-title">{m.clearance_evidence_title()}</h3>
          <UnusualList
            unusual={unusual}
            certainAndWrong={dossier.certainAndWrong}
            timeZone={timeZone}
            toAttempt={toAttempt}
          />
          <details className="waiting-ordinary">
            <summary>{ordinaryText(programme)}</summary>
            <div className="halves">
              <Evidence
                programme={programme}
                timeZone={timeZone}
                recordOf={recordOf}
                only="training"
              />
              {dossier.quizzes.length > 0 && (
                <section>
                  <h4>{m.clearance_sign_offs_page_quizzes()}</h4>
                  <QuizResults
                    quizzes={dossier.quizzes}
                    timeZone={timeZone}
                    now={now}
                    toAttempt={toAttempt}
                  />
                </section>
              )}
              {dossier.replies.length > 0 && (
                <section>
                  <h4>{m.clearance_approved_replies_title()}</h4>
                  <ApprovedReplies replies={dossier.replies} timeZone={timeZone} />
                </section>
              )}
            </div>
          </details>
        </section>
        <section className="box box-paper stack">{children}</section>
      </Card>
    </article>
  );
}

function Way({
  to,
  icon,
  title,
  words,
  shortcut,
}: {
  to: string | null;
  icon: "arrow-left" | "arrow-right";
  title: string;
  words: string;
  shortcut: string | null;
}) {
  if (to === null) return null;
  return (
    <LinkButton to={to} className="square" aria-keyshortcuts={shortcut ?? undefined} title={title}>
      <Icon name={icon} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </LinkButton>
  );
}
