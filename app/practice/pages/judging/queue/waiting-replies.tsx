import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { Time } from "~/kit/parts/time/time";
import { numberText } from "~/kit/text/amounts";
import { queuePath, replyPath, type QueueAddress } from "~/practice/rules/judging/paths";
import { HeldUntil } from "~/practice/parts/judging/held-until";

export interface WaitingRow {
  replyId: string;
  round: number;
  number: number;
  title: string;
  author: string;
  words: string;
  person: string | null;
  company: { name: string; timeZone: string };
  sentAt: Date;
  held: { own: boolean; until: Date } | null;
  /** Whether its set asks for calibration first. */
  closed: boolean;
}

/** The replies that wait, the oldest first, each with the way to take it. */
export function WaitingReplies({
  rows,
  address,
  now,
}: {
  rows: readonly WaitingRow[];
  address: QueueAddress;
  now: Date;
}) {
  return (
    <ol className="waiting-replies plain-list">
      {rows.map((row) => {
        const { replyId, author, held, closed, company, person, round, number } = row;
        return (
          <li key={replyId} className="waiting-reply row flow between">
            <div className="waiting-reply-words">
              <p>
                <Link to={replyPath(replyId, address)} className="strong">
                  {m.practice_reviews_reply_to({ author })}
                </Link>
              </p>
              <p className="waiting-reply-text" dir="auto">
                {row.words}
              </p>
              <p className="small muted">
                {[person ?? m.practice_reviews_hidden_name(), row.title, company.name].join(" · ")}
                {" · "}
                <Time at={row.sentAt} timeZone={company.timeZone} style="relative" now={now} />
              </p>
              <p className="row flow gap-2">
                {round > 1 && (
                  <Chip tone="info" icon="people">
                    {m.practice_reviews_second_look()}
                  </Chip>
                )}
                {number > 1 && (
                  <Chip tone="idle" icon="pen">
                    {m.practice_reviews_second_try({ number: numberText(number) })}
                  </Chip>
                )}
                {held && <HeldUntil held={held} timeZone={company.timeZone} />}
              </p>
            </div>
            {(held && !held.own) || (closed && !held) ? null : (
              <Form method="post" action={queuePath(address)}>
                <input type="hidden" name="reply" value={replyId} />
                <Button type="submit">
                  {held ? m.practice_reviews_go_on() : m.practice_reviews_judge()}
                  <VisuallyHidden> {m.practice_reviews_judge_whose({ author })}</VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        );
      })}
    </ol>
  );
}
