import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { markedPieces } from "~/practice/rules/desk/marked";
import type { ReplyComment } from "~/practice/rules/rows";

interface MarkedTextProps {
  text: string;
  comments: readonly ReplyComment[];
}

/** A reply with what a trainer commented on marked, each with the number of its comment. */
export function MarkedText({ text, comments }: MarkedTextProps) {
  const pieces = markedPieces(
    text,
    comments.map(({ span }) => span),
  );
  return (
    <p className="came-words" dir="auto">
      {pieces.map(({ text: words, numbers }, at) =>
        numbers.length === 0 ? (
          words
        ) : (
          <mark key={at}>
            {words}
            {endsOf(pieces, at).map((number) => (
              <sup key={number}>
                <a href={`#comment-${number}`}>
                  <span className="visually-hidden">
                    {m.practice_desk_comment_number({ number: numberText(number) })}
                  </span>
                  <span aria-hidden="true">{numberText(number)}</span>
                </a>
              </sup>
            ))}
          </mark>
        ),
      )}
    </p>
  );
}

/** The comments whose words end with a piece. */
function endsOf(pieces: ReturnType<typeof markedPieces>, at: number): number[] {
  const next = pieces[at + 1]?.numbers ?? [];
  return (pieces[at]?.numbers ?? []).filter((number) => !next.includes(number));
}
