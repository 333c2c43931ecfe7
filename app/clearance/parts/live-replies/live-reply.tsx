import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { liveChip } from "~/clearance/rules/words/live-words";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Time } from "~/kit/parts/time/time";
import "./live-reply.css";

interface LiveReplyProps {
  reply: {
    id: string;
    channel: string;
    url: string;
    asked: string;
    text: string;
    loggedAt: Date;
    verdict: LiveVerdict | null;
    finding: string | null;
    by: string | null;
    reviewedAt: Date | null;
  };
  /** Who wrote it, and at which company, where that isn’t plain. */
  title: string;
  timeZone: string;
  /** What is decided about it. */
  children?: ReactNode;
}

/** A reply that was published: what was asked, what was written, and what was found of it. */
export function LiveReplyCard({ reply, title, timeZone, children }: LiveReplyProps) {
  const { id, channel, url, asked, text, loggedAt, verdict, finding, by, reviewedAt } = reply;
  const chip = liveChip(verdict);
  const headingId = `live-${id}`;
  return (
    <Card as="article" className="live-reply stack gap-3" aria-labelledby={headingId}>
      <header className="card-head">
        <h3 id={headingId} className="anywhere">
          {title}
        </h3>
        <Chip tone={chip.tone} icon={chip.icon}>
          {chip.word}
        </Chip>
      </header>
      <p className="small muted">
        {channel} · <Time at={loggedAt} timeZone={timeZone} />
        {url !== "" && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noreferrer">
              {m.clearance_live_open()}
            </a>
          </>
        )}
      </p>
      <dl className="live-words">
        <dt className="small muted">{m.clearance_live_asked()}</dt>
        <dd className="live-asked anywhere">{asked}</dd>
        <dt className="small muted">{m.clearance_live_written()}</dt>
        <dd className="live-written anywhere">{text}</dd>
      </dl>
      {verdict && by !== null && reviewedAt && (
        <div className="live-found">
          <p className="small muted">
            {m.clearance_live_found_by({ name: by })} · <Time at={reviewedAt} timeZone={timeZone} />
          </p>
          {finding && <p className="anywhere">{finding}</p>}
        </div>
      )}
      {children}
    </Card>
  );
}
