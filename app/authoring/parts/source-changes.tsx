import { m } from "~/kit/language/m";
import { stretches } from "~/kit/text/shortened-changes";
import type { LineChange } from "~/kit/text/text-changes";
import { classes } from "~/kit/parts/classes";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "./source-changes.css";

const SIGNS: Record<LineChange["kind"], string> = {
  same: " ",
  removed: "−",
  added: "+",
  changed: "±",
};

/** Lines that stayed the same are shown for this far around a change, and folded beyond it. */
const AROUND = 2;

/** What changed from one source to another, letter by letter; long stretches that stayed the same are folded. */
export function SourceChanges({ changes }: { changes: readonly LineChange[] }) {
  const runs = stretches(changes);
  return (
    <div className="source-changes">
      {runs.map((lines, index) => {
        const first = index === 0 ? 0 : AROUND;
        const last = index === runs.length - 1 ? 0 : AROUND;
        if (lines[0]?.kind !== "same" || lines.length <= first + last + 1)
          return <Lines key={index} lines={lines} />;
        const folded = lines.slice(first, lines.length - last);
        return (
          <div key={index}>
            <Lines lines={lines.slice(0, first)} />
            <details className="source-folded">
              <summary>{m.kit_parts_same_lines({ count: folded.length })}</summary>
              <Lines lines={folded} />
            </details>
            <Lines lines={lines.slice(lines.length - last)} />
          </div>
        );
      })}
    </div>
  );
}

function Lines({ lines }: { lines: readonly LineChange[] }) {
  return lines.map(({ kind, pieces }, index) => (
    <div key={index} className={classes("source-line", kind)}>
      <span className="source-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <span className="source-words">
        {pieces.map((piece, at) => (
          <Words key={at} {...piece} />
        ))}
      </span>
    </div>
  ));
}

function Words({ kind, text }: LineChange["pieces"][number]) {
  if (kind === "same") return text;
  const Tag = kind === "removed" ? "del" : "ins";
  return (
    <Tag>
      <VisuallyHidden>
        {kind === "removed" ? m.kit_parts_removed() : m.kit_parts_added()}{" "}
      </VisuallyHidden>
      {text === "" ? <i>{m.authoring_compare_empty_line()}</i> : text}
    </Tag>
  );
}
