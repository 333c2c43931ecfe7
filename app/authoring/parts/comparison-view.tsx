import {
  countChanges,
  firstChanges,
  isInSourceOnly,
  type Comparison,
  type PartChange,
} from "~/authoring/rules/compare/comparison";
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

/** What differs between two texts of a lesson or quiz: struck out what went, underlined what came. */
export function ComparisonView({
  comparison,
  level,
  whole = false,
  nothing = "Not a word differs.",
}: ComparisonViewProps) {
  const count = countChanges(comparison);
  if (count === 0) return <p className="muted">{nothing}</p>;
  if (whole) return <All comparison={comparison} level={level} />;
  return (
    <div className="stack">
      <ul className="plain-list stack anywhere">
        {firstChanges(comparison).map(({ label, pieces }, index) => (
          <li key={index}>
            {label && <span className="muted">{label}: </span>}
            <TextPieces pieces={pieces} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{count === 1 ? "The change in its place" : `All ${count} changes`}</summary>
        <All comparison={comparison} level={level} />
      </details>
    </div>
  );
}

function All({ comparison, level }: { comparison: Comparison; level: 3 | 4 }) {
  const { readable, settings, text, questions, source } = comparison;
  const Heading = `h${level}` as const;
  const changed = text.some(({ kind }) => kind !== "same");
  return (
    <div className="changes-whole stack">
      {settings.length > 0 && (
        <>
          <Heading>Settings</Heading>
          <Parts parts={settings} />
        </>
      )}
      {changed && (
        <>
          <Heading>Text</Heading>
          <LineChanges changes={text} />
        </>
      )}
      {questions.length > 0 && (
        <>
          <Heading>Questions</Heading>
          <ul className="plain-list ruled changes-questions">
            {questions.map(({ key, kind, stem, parts }) => (
              <li key={key}>
                <p className="anywhere">
                  <b>{KIND_WORDS[kind]}:</b> “{stem}”
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
            The source, line by line
            {isInSourceOnly(comparison) && <VisuallyHidden>: only this differs</VisuallyHidden>}
          </summary>
          {isInSourceOnly(comparison) && (
            <p className="muted small">
              {readable
                ? "The words are the same; what differs is how they are set, such as their emphasis."
                : "It cannot be read as a whole, so this is the text as it is kept."}
            </p>
          )}
          <LineChanges changes={source} />
        </details>
      )}
    </div>
  );
}

const KIND_WORDS = { added: "New", removed: "Taken out", changed: "Changed" } as const;

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
