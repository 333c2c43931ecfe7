import type { PartChange } from "~/authoring/rules/compare/part-change";
import {
  countChanges,
  firstChanges,
  isInSourceOnly,
  type Comparison,
} from "~/authoring/rules/compare/comparison";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { LineChanges } from "~/kit/parts/text/line-changes";
import { TextPieces } from "~/kit/parts/text/text-pieces";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "./comparison-view.css";

interface ComparisonViewProps {
  comparison: Comparison;
  /** What the headings in it stand under. */
  level: 3 | 4;
  /** Shows everything at once, not the first few changes and the rest folded. */
  whole?: boolean;
  /** What is said where nothing differs. */
  nothing?: string;
}

/** What differs between two texts: struck out what went, underlined what came. */
export function ComparisonView({
  comparison,
  level,
  whole = false,
  nothing = m.authoring_compare_nothing(),
}: ComparisonViewProps) {
  const count = countChanges(comparison);
  if (count === 0) return <p className="muted">{nothing}</p>;
  if (whole) return <All comparison={comparison} level={level} />;
  return (
    <div className="stack">
      <ul className="plain-list stack anywhere">
        {firstChanges(comparison).map(({ label, pieces }, index) => (
          <li key={index}>
            {label ? (
              <Rich
                of={m.authoring_compare_part.parts({ label })}
                as={{
                  label: (words) => <span className="muted">{words}</span>,
                  change: () => <TextPieces pieces={pieces} />,
                }}
              />
            ) : (
              <TextPieces pieces={pieces} />
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{m.authoring_compare_in_place({ count })}</summary>
        <All comparison={comparison} level={level} />
      </details>
    </div>
  );
}

function All({ comparison, level }: { comparison: Comparison; level: 3 | 4 }) {
  const { readable, settings, text, questions, source, asked } = comparison;
  const Heading = `h${level}` as const;
  const changed = text.some(({ kind }) => kind !== "same");
  return (
    <div className="changes-whole stack">
      {settings.length > 0 && (
        <>
          <Heading>{m.authoring_compare_settings()}</Heading>
          <Parts parts={settings} />
        </>
      )}
      {changed && (
        <>
          <Heading>{m.authoring_compare_text()}</Heading>
          <LineChanges changes={text} />
        </>
      )}
      {questions.length > 0 && (
        <>
          <Heading>
            {asked === "posts" ? m.authoring_compare_posts() : m.authoring_compare_asked()}
          </Heading>
          <ul className="plain-list ruled changes-questions">
            {questions.map(({ key, kind, stem, parts }) => (
              <li key={key}>
                <p className="anywhere">
                  <Rich of={stemOf(kind, stem)} as={{ kind: (words) => <b>{words}</b> }} />
                </p>
                <Parts parts={parts} />
              </li>
            ))}
          </ul>
        </>
      )}
      {source.length > 0 && (
        <details open={isInSourceOnly(comparison)}>
          <summary>
            {m.authoring_compare_source()}
            {isInSourceOnly(comparison) && (
              <VisuallyHidden>{m.authoring_compare_source_only()}</VisuallyHidden>
            )}
          </summary>
          {isInSourceOnly(comparison) && (
            <p className="muted small">
              {readable ? m.authoring_compare_source_set() : m.authoring_compare_source_kept()}
            </p>
          )}
          <LineChanges changes={source} />
        </details>
      )}
    </div>
  );
}

function stemOf(kind: "added" | "removed" | "changed", stem: string) {
  switch (kind) {
    case "added":
      return m.authoring_compare_stem_added.parts({ stem });
    case "removed":
      return m.authoring_compare_stem_removed.parts({ stem });
    case "changed":
      return m.authoring_compare_stem_changed.parts({ stem });
  }
}

function Parts({ parts }: { parts: readonly PartChange[] }) {
  return (
    <dl className="changes-parts stack gap-2 anywhere">
      {parts.map(({ label, pieces }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <TextPieces pieces={pieces} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
