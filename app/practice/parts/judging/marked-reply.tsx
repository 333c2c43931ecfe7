import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import { classes } from "~/kit/parts/classes";
import { listed } from "~/kit/text/listed";
import { CHECK_WORDS } from "~/practice/rules/judging/check-words";
import { markedPieces } from "~/practice/rules/judging/pieces";
import type { ReplyComment, ReplyFinding } from "~/practice/rules/rows";
import "./marked-reply.css";

interface MarkedReplyProps {
  text: string;
  findings?: readonly ReplyFinding[];
  comments?: readonly ReplyComment[];
  id?: string;
}

/** A reply with what was noticed or said about its words: each is marked with its number, and listed below. */
export function MarkedReply({ text, findings = [], comments = [], id }: MarkedReplyProps) {
  const spans = [
    ...findings.flatMap((finding, at) => finding.spans.map((span) => ({ number: at + 1, span }))),
    ...comments.flatMap(({ span }, at) =>
      span ? [{ number: findings.length + at + 1, span }] : [],
    ),
  ];
  return (
    <div className="stack gap-3">
      <blockquote className="marked-reply" id={id} dir="auto">
        {markedPieces(text, spans).map((piece, at) =>
          piece.about.length === 0 ? (
            <span key={at}>{piece.text}</span>
          ) : (
            <mark
              key={at}
              className={classes(
                "marked-words",
                piece.about.some((number) => findings[number - 1]?.severity === "critical") &&
                  "marked-critical",
              )}
            >
              {piece.text}
              <sup data-mark={piece.about.join(", ")} />
            </mark>
          ),
        )}
      </blockquote>
      {findings.length + comments.length > 0 && (
        <ol className="marked-list plain-list stack gap-2">
          {findings.map((finding, at) => (
            <li key={`finding-${at}`} className="row row-top gap-2">
              <span className="marked-number">{at + 1}</span>
              <span>
                <b>{CHECK_WORDS[finding.code]()}</b>
                {finding.severity === "critical" && (
                  <>
                    {" "}
                    <Chip tone="bad" icon="alert">
                      {m.practice_judge_critical_finding()}
                    </Chip>
                  </>
                )}
                <Quotes text={text} spans={finding.spans} />
              </span>
            </li>
          ))}
          {comments.map(({ span, text: said }, at) => (
            <li key={`comment-${at}`} className="row row-top gap-2">
              <span className="marked-number">{findings.length + at + 1}</span>
              <span>
                {span && <Quotes text={text} spans={[span]} />}
                <span className="block" dir="auto">
                  {said}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Quotes({ text, spans }: { text: string; spans: ReplyFinding["spans"] }) {
  if (spans.length === 0) return null;
  return (
    <span className="small muted" dir="auto">
      {" "}
      {listed(
        spans.map(({ from, to }) => m.practice_judge_quoted({ words: text.slice(from, to) })),
      )}
    </span>
  );
}
