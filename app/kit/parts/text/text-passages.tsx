import { m } from "~/kit/language/m";
import type { Passage } from "~/kit/text/text-passages";
import { TextPieces } from "./text-pieces";
import "./text-passages.css";

/** What changed in a text, with a little around it; the rest is folded away between. */
export function TextPassages({ passages }: { passages: readonly Passage[] }) {
  if (passages.every(({ folded }) => folded))
    return <p className="muted">{m.kit_parts_same_text()}</p>;
  return (
    <div className="text-passages stack gap-1">
      {passages.map(({ folded, lines }, index) => {
        const texts = lines.map((line, at) => (
          <p key={at} className={line.kind === "same" ? "as-before" : undefined}>
            <TextPieces pieces={line.pieces} />
          </p>
        ));
        return folded ? (
          <details key={index} className="as-before">
            <summary>{m.kit_parts_same_lines({ count: lines.length })}</summary>
            {texts}
          </details>
        ) : (
          <div key={index} className="text-passage stack">
            {texts}
          </div>
        );
      })}
    </div>
  );
}
