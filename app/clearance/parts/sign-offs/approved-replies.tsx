import type { CriticalFail } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Time } from "~/kit/parts/time/time";
import { ScoresView } from "~/practice/parts/judging/judgement-view";
import { MarkedReply } from "~/practice/parts/judging/marked-reply";
import { PracticePost, type PostSeen } from "~/practice/parts/judging/practice-post";
import type { ReplyScores } from "~/practice/rules/rows";

interface ApprovedRepliesProps {
  replies: readonly {
    replyId: string;
    title: string;
    post: PostSeen;
    text: string;
    by: string;
    at: Date;
    judged: { scores: ReplyScores; critical: CriticalFail[] } | null;
  }[];
  timeZone: string;
}

/** The replies that a trainer approved, each of which opens: the post, the words and the scores. */
export function ApprovedReplies({ replies, timeZone }: ApprovedRepliesProps) {
  return (
    <div className="stack gap-1">
      {replies.map(({ replyId, title, post, text, by, at, judged }) => (
        <details key={replyId} className="quiz-result">
          <summary>
            <span className="strong">
              {m.clearance_approved_replies_summary({ author: post.author })}
            </span>
            <span className="small muted">
              {title} ·{" "}
              <Rich
                of={m.clearance_approved_replies_by.parts({ name: by })}
                as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
              />
            </span>
          </summary>
          <div className="stack gap-3">
            <PracticePost post={post} />
            <MarkedReply text={text} />
            {judged ? (
              <ScoresView {...judged} />
            ) : (
              <p className="small muted">{m.clearance_approved_replies_second()}</p>
            )}
          </div>
        </details>
      ))}
    </div>
  );
}
