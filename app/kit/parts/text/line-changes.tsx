import { counted } from "~/kit/text/amounts";
import { stretches } from "~/kit/text/shortened-changes";
import type { LineChange } from "~/kit/text/text-changes";
import { TextPieces } from "./text-pieces";
import "./text-passages.css";

/** What a text says otherwise than the one before, line by line; what stayed the same is folded between. */
export function LineChanges({ changes }: { changes: readonly LineChange[] }) {
  if (changes.every(({ kind }) => kind === "same"))
    return <p className="muted">Not a word of the text differs.</p>;
  return (
    <div className="text-passages stack">
      {stretches(changes).map((lines, index) =>
        lines[0]?.kind === "same" ? (
          <details key={index} className="as-before">
            <summary>{counted(countOf(lines), "line")} as before</summary>
            <Lines lines={lines} />
          </details>
        ) : (
          <Lines key={index} lines={lines} />
        ),
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly LineChange[] }) {
  return lines.flatMap(({ pieces, more }, at) => [
    <p key={at}>
      <TextPieces pieces={pieces} />
    </p>,
    ...(more
      ? [
          <p key={`${at}-more`} className="muted small">
            … {counted(more, "more line")}
          </p>,
        ]
      : []),
  ]);
}

function countOf(lines: readonly LineChange[]): number {
  return lines.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}
