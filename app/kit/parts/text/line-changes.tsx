import type { LineChange } from "~/kit/text/text-changes";
import { TextPieces } from "./text-pieces";
import "./text-passages.css";

/** What a text says otherwise than the one before, line by line; what stayed the same is folded between. */
export function LineChanges({ changes }: { changes: readonly LineChange[] }) {
  if (changes.every(({ kind }) => kind === "same"))
    return <p className="muted">Not a word of the text differs.</p>;
  return (
    <div className="text-passages stack">
      {runsOf(changes).map(({ same, lines }, index) =>
        same ? (
          <details key={index} className="as-before">
            <summary>{lines.length === 1 ? "1 line" : `${lines.length} lines`} as before</summary>
            {lines.map((line, at) => (
              <p key={at}>
                <TextPieces pieces={line.pieces} />
              </p>
            ))}
          </details>
        ) : (
          lines.map((line, at) => (
            <p key={`${index}-${at}`}>
              <TextPieces pieces={line.pieces} />
            </p>
          ))
        ),
      )}
    </div>
  );
}

function runsOf(changes: readonly LineChange[]) {
  const runs: { same: boolean; lines: LineChange[] }[] = [];
  for (const change of changes) {
    const same = change.kind === "same";
    const last = runs.at(-1);
    if (last?.same === same) last.lines.push(change);
    else runs.push({ same, lines: [change] });
  }
  return runs;
}
