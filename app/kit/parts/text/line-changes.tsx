import { m } from "~/kit/language/m";
import { stretches } from "~/kit/text/shortened-changes";
import type { LineChange } from "~/kit/text/text-changes";
import { TextPieces } from "./text-pieces";
import "./text-passages.css";

/** What differs between two texts, line by line; unchanged lines are folded away in between. */
export function LineChanges({ changes }: { changes: readonly LineChange[] }) {
  if (changes.every(({ kind }) => kind === "same"))
    return <p className="muted">{m.kit_parts_same_text()}</p>;
  return (
    <div className="text-passages stack">
      {stretches(changes).map((lines, index) =>
        lines[0]?.kind === "same" ? (
          <details key={index} className="as-before">
            <summary>{m.kit_parts_same_lines({ count: countOf(lines) })}</summary>
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
            … {m.kit_parts_more_lines({ count: more })}
          </p>,
        ]
      : []),
  ]);
}

function countOf(lines: readonly LineChange[]): number {
  return lines.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}
