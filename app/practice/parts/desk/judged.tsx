import { CRITERIA } from "~/curriculum/rules/practice-kinds";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import type { IconName } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import type { Tone } from "~/kit/text/tone";
import { localDateOf } from "~/kit/time/moment";
import { CRITERION_WORDS, CRITICAL_WORDS } from "~/practice/rules/judging/rubric";
import type { ShownJudgement } from "~/practice/rules/desk/shown";

const VERDICTS: Record<ReplyVerdict, { tone: Tone; icon: IconName }> = {
  approve: { tone: "ok", icon: "check" },
  again: { tone: "warn", icon: "pen" },
  fail: { tone: "bad", icon: "cross" },
};

interface JudgedProps {
  judged: ShownJudgement;
  /** The reply, for the words that comments are on. */
  text: string;
  timeZone: string;
}

/** How a trainer judged a reply: the verdict, what they say, and the scores. */
export function Judged({ judged, text, timeZone }: JudgedProps) {
  const { verdict, by, at, feedback, comments, critical, scores } = judged;
  const day = localDateOf(at, timeZone);
  return (
    <div className="stack gap-3 judged">
      <p className="row flow">
        <Chip {...VERDICTS[verdict]}>{m.practice_desk_verdict({ verdict })}</Chip>
        <span className="small muted">
          {m.practice_desk_judged_by({ name: by, day: dayText(day, { short: true }) })}
        </span>
      </p>
      {verdict === "fail" && <p>{m.practice_desk_verdict_fail()}</p>}
      {critical.length > 0 && (
        <div>
          <h3>{m.practice_desk_fails()}</h3>
          <ul>
            {critical.map((fail) => (
              <li key={fail}>{CRITICAL_WORDS[fail].text()}</li>
            ))}
          </ul>
        </div>
      )}
      {feedback && (
        <p className="quoted came-words" dir="auto">
          {feedback}
        </p>
      )}
      {comments.length > 0 && (
        <div>
          <h3>{m.practice_desk_comments()}</h3>
          <ol className="judged-comments">
            {comments.map((comment, index) => (
              <li key={index} id={`comment-${index + 1}`} dir="auto">
                {comment.span ? (
                  <mark>{text.slice(comment.span.from, comment.span.to)}</mark>
                ) : (
                  <b>{m.practice_desk_comment_whole()}</b>
                )}{" "}
                {comment.text}
              </li>
            ))}
          </ol>
        </div>
      )}
      <dl className="judged-scores" aria-label={m.practice_desk_scores()}>
        {CRITERIA.map((criterion) => (
          <div key={criterion}>
            <dt>{CRITERION_WORDS[criterion].title()}</dt>
            <dd>
              <span className={`judged-dots judged-${scores[criterion]}`} aria-hidden="true" />
              {m.practice_desk_score({ score: numberText(scores[criterion]) })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
