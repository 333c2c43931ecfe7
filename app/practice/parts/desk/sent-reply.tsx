import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Chip } from "~/kit/parts/chip";
import { Icon } from "~/kit/parts/icon";
import { Time } from "~/kit/parts/time/time";
import { numberText } from "~/kit/text/amounts";
import type { ShownReply } from "~/practice/rules/desk/shown";
import { Judged } from "./judged";
import { MarkedText } from "./marked-text";
import { usualWaitText } from "./usual-wait-text";
import "./sent-reply.css";

interface SentReplyProps {
  reply: ShownReply;
  /** How many there are of the same post. */
  of: number;
  timeZone: string;
  now: Date;
  /** How many working days replies usually wait; null where that can’t be told. */
  usually: number | null;
}

/** What somebody sent about a post, and how it was judged. */
export function SentReply({ reply, of, timeZone, now, usually }: SentReplyProps) {
  const { id, number, sentAt, decision, judged, waits, text, worst, alt, note, to } = reply;
  const heading = `reply-${id}`;
  return (
    <section className="box stack gap-3 came" aria-labelledby={heading}>
      <header className="row between flow">
        <h2 id={heading} className="came-head">
          {m.practice_desk_did({ decision })}
          {of > 1 && ` · ${m.practice_desk_try({ number: numberText(number) })}`}
        </h2>
        <span className="small muted">
          <Time at={sentAt} timeZone={timeZone} style="datetime" />
        </span>
      </header>
      <Account reply={reply} />
      {to && (
        <p className="small muted" dir="auto">
          {m.practice_desk_did_to({ who: to })}
        </p>
      )}
      {note && (
        <p className="came-words" dir="auto">
          {note}
        </p>
      )}
      {worst && (
        <div>
          <h3>{m.practice_desk_worst_was()}</h3>
          <p className="came-words" dir="auto">
            {worst}
          </p>
        </div>
      )}
      {text && (
        <div>
          {worst && <h3>{m.practice_desk_repair()}</h3>}
          <MarkedText text={text} comments={judged?.comments ?? []} />
        </div>
      )}
      {alt && (
        <p className="small">
          <b>{m.practice_desk_alt()}:</b> <span dir="auto">{alt}</span>
        </p>
      )}
      {waits && (
        <p className="row flow">
          <Chip tone="info" icon="clock">
            {m.practice_desk_waits()}
          </Chip>
          <span className="small muted">
            <Rich
              of={m.practice_desk_waits_since.parts()}
              as={{
                time: () => <Time at={sentAt} timeZone={timeZone} style="relative" now={now} />,
              }}
            />
            {usually !== null && ` ${usualWaitText(usually)}`}
          </span>
        </p>
      )}
      {judged && <Judged judged={judged} text={text ?? ""} timeZone={timeZone} />}
    </section>
  );
}

function Account({ reply: { account, personal, text } }: { reply: ShownReply }) {
  if (!text || (!account && !personal)) return null;
  return (
    <p className="small muted came-account">
      <Icon name="person" />
      {account ? m.practice_desk_did_as({ account }) : m.practice_desk_did_as_you()}
    </p>
  );
}
