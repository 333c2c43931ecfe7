import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { STATE_WORDS } from "~/clearance/rules/words/describe";
import type { SignOff, Suspension } from "~/clearance/rules/standing/facts";
import type { Unusual } from "~/clearance/rules/sign-offs/unusual";
import { unusualWords } from "~/clearance/rules/sign-offs/unusual-words";
import type { Inline } from "~/curriculum/rules/tree";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { CreditEvidence } from "~/clearance/parts/evidence";
import { Chip } from "~/kit/parts/chip";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { Time } from "~/kit/parts/time/time";
import "~/kit/parts/mark.css";
import "./unusual-list.css";

interface WrongAnswers {
  all: number;
  shown: readonly {
    attemptId: string;
    number: number;
    quiz: string;
    stem: readonly Inline[];
    answered: readonly (readonly Inline[])[];
    at: Date;
  }[];
}

interface UnusualListProps {
  unusual: readonly Unusual[];
  certainAndWrong: WrongAnswers;
  timeZone: string;
  /** Where an attempt can be looked into, and a question in it; for people who may. */
  toAttempt?: ((attemptId: string, question?: number) => string) | undefined;
}

/** What a signer should look at before deciding, the heaviest first. What is ordinary stands elsewhere. */
export function UnusualList({ unusual, ...rest }: UnusualListProps) {
  const codes = new Set(unusual.map(({ code }) => code));
  const clean = !codes.has("not-yet") && !codes.has("stopped");
  return (
    <ul className="unusual plain-list stack gap-4">
      {unusual.map((one, index) => {
        const { title, note, tone } = unusualWords(one);
        return (
          <li key={`${one.code}-${index}`} className="marked">
            <span className={`mark ${tone}`}>
              <Icon name={tone === "info" ? "clock" : "alert"} />
            </span>
            <div className="stack gap-2">
              <p className="marked-title">{title}</p>
              {note && <p className="small muted">{note}</p>}
              <Details one={one} {...rest} />
            </div>
          </li>
        );
      })}
      {clean && (
        <li className="marked">
          <span className="mark ok">
            <Icon name="check" />
          </span>
          <p className="marked-title">{m.clearance_sign_offs_page_clean()}</p>
        </li>
      )}
    </ul>
  );
}

function Details({
  one,
  certainAndWrong,
  timeZone,
  toAttempt,
}: Omit<UnusualListProps, "unusual"> & { one: Unusual }) {
  switch (one.code) {
    case "stopped":
      return one.decisions.map((decision) => (
        <Decision key={decision.at.getTime()} decision={decision} timeZone={timeZone} />
      ));
    case "not-yet":
      return one.notYets.map((notYet) => (
        <NotYet key={notYet.at.getTime()} notYet={notYet} timeZone={timeZone} />
      ));
    case "certain-and-wrong":
      return <WrongList wrong={certainAndWrong} timeZone={timeZone} toAttempt={toAttempt} />;
    case "long-ago":
      return (
        <p className="small muted">
          <Rich
            of={m.clearance_sign_offs_page_passed_on.parts()}
            as={{ time: () => <Time at={one.at} timeZone={timeZone} /> }}
          />
        </p>
      );
    case "credit":
      return (
        <div className="small muted">
          <CreditEvidence credit={one.credit} timeZone={timeZone} />
        </div>
      );
    case "failed-since":
    case "tries":
    case "weak":
    case "below-average":
      return (
        toAttempt && (
          <p className="small">
            <Link to={toAttempt(one.attemptId)}>
              <Rich
                of={m.clearance_sign_offs_page_see_attempt_at.parts({ title: one.title })}
                as={{ hidden: (words) => <VisuallyHidden>{words}</VisuallyHidden> }}
              />
            </Link>
          </p>
        )
      );
    default:
      return one satisfies never;
  }
}

function WrongList({
  wrong: { all, shown },
  timeZone,
  toAttempt,
}: Pick<UnusualListProps, "timeZone" | "toAttempt"> & { wrong: WrongAnswers }) {
  return (
    <>
      {all > shown.length && (
        <p className="small muted">
          {m.clearance_sign_offs_page_newest({
            shown: numberText(shown.length),
            all: numberText(all),
          })}
        </p>
      )}
      <ul className="plain-list stack gap-3">
        {shown.map(({ attemptId, number, quiz, stem, answered, at }) => {
          const words = <InlineView>{stem}</InlineView>;
          return (
            <li key={`${attemptId}-${number}`} dir="auto">
              {toAttempt ? <Link to={toAttempt(attemptId, number)}>{words}</Link> : words}
              {answered.map((part, index) => (
                <p key={index} className="quoted">
                  <InlineView>{part}</InlineView>
                </p>
              ))}
              <p className="small muted">
                <Rich
                  of={m.clearance_sign_offs_page_by.parts({ name: quiz })}
                  as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
                />
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function NotYet({
  notYet: { by, kind, at, comment },
  timeZone,
}: {
  notYet: SignOff;
  timeZone: string;
}) {
  return (
    <figure>
      <blockquote className="quoted">
        {comment === "" ? m.clearance_sign_offs_page_comment_erased() : comment}
      </blockquote>
      <figcaption className="small muted">
        <Rich
          of={
            kind === "trainer"
              ? m.clearance_sign_offs_page_by_trainer.parts({ name: by })
              : m.clearance_sign_offs_page_by_manager.parts({ name: by })
          }
          as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
        />
      </figcaption>
    </figure>
  );
}

const DECISIONS = {
  suspend: m.clearance_sign_offs_page_suspended,
  reinstate: m.clearance_sign_offs_page_reinstated,
  revoke: m.clearance_sign_offs_page_revoked,
};

function Decision({ decision, timeZone }: { decision: Suspension; timeZone: string }) {
  const { action, reason, incident, by, at } = decision;
  const { tone, icon } = STATE_WORDS[action === "reinstate" ? "cleared" : "paused"];
  return (
    <div>
      <Chip tone={tone} icon={icon}>
        {DECISIONS[action]()}
      </Chip>{" "}
      <span className="small">
        {reason === ""
          ? m.clearance_sign_offs_page_reason_erased()
          : m.clearance_sign_offs_page_quoted({ reason })}
        {incident && ` ${m.clearance_sign_offs_page_incident({ incident })}`}
      </span>
      <span className="small muted block">
        <Rich
          of={m.clearance_sign_offs_page_by.parts({ name: by })}
          as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
        />
      </span>
    </div>
  );
}
