import { useEffect, useState } from "react";
import { useAlive } from "~/kit/browser/use-alive";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";
import { numberText } from "~/kit/text/amounts";
import type { SentValues } from "~/practice/parts/judging/rubric-fields";
import { MOST_COMMENTS } from "~/practice/rules/judging/comments";
import { REPLY_ID } from "./reply-sheet";

interface Row {
  quote: string;
  /** Where the quoted words begin, where they were selected. */
  from: string;
  comment: string;
}

/** As many as a page without JavaScript has. */
const FEW = 3;

function rowsIn(values: SentValues): Row[] {
  const all = (name: string) => {
    const value = values[name];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  return all("comment")
    .map((comment, at) => ({
      comment,
      quote: all("quote")[at] ?? "",
      from: all("from")[at] ?? "",
    }))
    .filter(({ comment, quote }) => comment !== "" || quote !== "");
}

/** Comments, each on words of the reply: those that are selected in it, or that are typed. */
export function CommentRows({ values, keys }: { values: SentValues; keys: boolean }) {
  const alive = useAlive();
  const [rows, setRows] = useState<readonly Row[]>(() => rowsIn(values));
  const blank = { quote: "", from: "", comment: "" };
  const shown = alive
    ? rows
    : [...rows, ...Array.from({ length: Math.max(0, FEW - rows.length) }, () => blank)];
  const [fresh, setFresh] = useState<string | null>(null);
  useEffect(() => {
    if (fresh !== null) document.getElementById(fresh)?.focus();
  }, [fresh]);

  function add() {
    if (rows.length >= MOST_COMMENTS) return;
    const words = selected();
    setFresh(`${words.quote === undefined ? "quote" : "comment"}-${rows.length}`);
    setRows([...rows, { ...blank, ...words }]);
  }
  return (
    <section className="stack gap-3" aria-labelledby="comments-title">
      <h2 id="comments-title">{m.practice_judge_comments()}</h2>
      <p className="field-hint">
        {alive ? m.practice_judge_select_hint() : m.practice_judge_comments_hint()}
      </p>
      {shown.map((row, at) => {
        const number = numberText(at + 1);
        return (
          <div key={at} className="comment-row">
            <Field
              id={`quote-${at}`}
              name="quote"
              label={m.practice_judge_quote({ number })}
              defaultValue={row.quote}
              dir="auto"
            />
            <input type="hidden" name="from" value={row.from} />
            <Field
              id={`comment-${at}`}
              name="comment"
              label={m.practice_judge_comment({ number })}
              defaultValue={row.comment}
              dir="auto"
            />
          </div>
        );
      })}
      {alive && rows.length < MOST_COMMENTS && (
        <p>
          <Button
            type="button"
            onClick={add}
            // The selection stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            aria-keyshortcuts={keys ? "c" : undefined}
          >
            {m.practice_judge_add_comment()}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What is selected of the reply’s words; nothing where the selection is elsewhere. */
function selected(): Partial<Row> {
  const selection = document.getSelection();
  const reply = document.getElementById(REPLY_ID);
  if (!selection || selection.rangeCount === 0 || !reply) return {};
  const range = selection.getRangeAt(0);
  if (range.collapsed || !reply.contains(range.commonAncestorContainer)) return {};
  const before = document.createRange();
  before.setStart(reply, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const from = before.toString().length + (words.length - words.trimStart().length);
  return words.trim() === "" ? {} : { quote: words.trim(), from: String(from) };
}
