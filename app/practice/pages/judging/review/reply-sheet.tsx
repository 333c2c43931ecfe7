import { networkName } from "~/curriculum/rules/network-name";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { numberText } from "~/kit/text/amounts";
import { MarkedReply } from "~/practice/parts/judging/marked-reply";
import { PracticePost } from "~/practice/parts/judging/practice-post";
import { VERDICT_WORDS } from "~/practice/rules/judging/rubric";
import type { ReviewData } from "./review-data";

/** Names the reply’s words, so that a selection in them can be found. */
export const REPLY_ID = "reply-words";

/** The post as its reader saw it, and the reply with what the checks had noticed. */
export function ReplySheet({ view }: { view: ReviewData }) {
  const { post, written, findings, earlier, why } = view;
  const [said] = view.judgements;
  return (
    <Card as="div" className="stack gap-4 review-sheet">
      <section className="stack gap-2" aria-labelledby="post-title">
        <h2 id="post-title">{m.practice_judge_post()}</h2>
        <PracticePost post={post} />
        <details className="small">
          <summary>{m.practice_judge_why()}</summary>
          <p>{why}</p>
        </details>
      </section>
      {earlier.length > 0 && (
        <details>
          <summary>{m.practice_judge_earlier_title()}</summary>
          <ol className="plain-list ruled">
            {earlier.map(({ number, text, verdict, feedback }) => (
              <li key={number} className="stack gap-1">
                <b>
                  {m.practice_judge_earlier({ number: numberText(number) })}
                  {verdict && ` · ${VERDICT_WORDS[verdict].given()}`}
                </b>
                <span dir="auto">{text}</span>
                {feedback && (
                  <span className="small muted" dir="auto">
                    {feedback}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      <section className="stack gap-3" aria-labelledby="reply-title">
        <h2 id="reply-title">{m.practice_judge_reply()}</h2>
        {written === null ? (
          <p className="muted">{m.practice_judge_erased()}</p>
        ) : (
          <>
            {written.worst !== null && (
              <div className="stack gap-1">
                <h3>{m.practice_judge_worst()}</h3>
                <p className="review-worst" dir="auto">
                  {written.worst}
                </p>
              </div>
            )}
            <p className="small muted">
              {written.account.kind === "personal"
                ? m.practice_judge_from_personal({ network: networkName(written.account.network) })
                : m.practice_judge_from_company(written.account)}
            </p>
            <MarkedReply
              id={REPLY_ID}
              text={written.text}
              findings={findings}
              comments={said?.comments ?? []}
            />
            {findings.length === 0 && (
              <p className="small muted">{m.practice_judge_no_findings()}</p>
            )}
            {post.attach !== null && (
              <p className="small" dir="auto">
                {m.practice_judge_attached({ text: post.attach })}
              </p>
            )}
            {written.alt !== null && (
              <p className="small" dir="auto">
                {m.practice_judge_alt({ text: written.alt })}
              </p>
            )}
          </>
        )}
      </section>
    </Card>
  );
}
