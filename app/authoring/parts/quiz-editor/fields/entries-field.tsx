import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { ReactNode } from "react";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { movedFrom } from "~/kit/lists/in-order";
import { Button } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { useReorder, wayOnward } from "~/kit/browser/use-reorder";
import {
  controlId,
  entriesOf,
  isMapping,
  numbered,
  type ControlPath,
  type Mapping,
} from "./controls";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { ControlError, TextControl } from "./simple-controls";
import "~/authoring/parts/editor/tool.css";
import "./entries-field.css";

type Kind<Name extends AuthorField["kind"]> = Extract<AuthorField, { kind: Name }>;

interface EntriesProps<Field extends AuthorField> {
  field: Field;
  owner: string;
  at: ControlPath;
  value: unknown;
  onChange(value: unknown): void;
}

/** A list whose entries have fields of their own. */
export function EntriesField({
  field,
  owner,
  at,
  value,
  onChange,
  children,
}: EntriesProps<Kind<"list">> & {
  children(entry: Mapping, index: number, change: (entry: Mapping) => void): ReactNode;
}) {
  const entries = entriesOf(value);
  const blank = Object.fromEntries(
    field.of.flatMap((inner): [string, unknown][] => {
      if ("optional" in inner && inner.optional) return [];
      if (inner.kind === "texts") return [[inner.name, Array<string>(inner.from).fill("")]];
      return inner.kind === "markdoc" || inner.kind === "plain" ? [[inner.name, ""]] : [];
    }),
  );
  return (
    <Entries field={field} owner={owner} at={at} value={value} onChange={onChange} blank={blank}>
      {(index) =>
        children(isMapping(entries[index]) ? entries[index] : {}, index, (entry) =>
          onChange(entries.with(index, entry)),
        )
      }
    </Entries>
  );
}

/** A list of texts. */
export function TextsField({ field, owner, at, value, onChange }: EntriesProps<Kind<"texts">>) {
  const entries = entriesOf(value);
  return (
    <Entries field={field} owner={owner} at={at} value={value} onChange={onChange} blank="">
      {(index) => (
        <TextControl
          id={controlId(owner, [...at, index])}
          label={numbered(field, index)}
          value={entries[index]}
          onChange={(text) => onChange(entries.with(index, text))}
        />
      )}
    </Entries>
  );
}

interface Movable extends EntriesProps<Kind<"list" | "texts">> {
  blank: unknown;
  children(index: number): ReactNode;
}

/** Entries to add, remove and move, whatever is in them. */
function Entries({ field, owner, at, value, onChange, blank, children }: Movable) {
  const { readOnly, problemAt, say } = useEditing();
  const entries = entriesOf(value);
  const id = controlId(owner, at);
  const error = problemAt(id)?.words;
  const entryAt = (index: number) => ({ entry: field.numbered({ number: numberText(index + 1) }) });

  const { step, goTo } = useReorder({
    order: entries.map((_, index) => index),
    move: (from, to) => onChange(movedFrom(entries, from, to)),
    words: (from, to) =>
      m.authoring_questions_entry_moved({
        ...entryAt(from),
        place: numberText(to + 1),
        all: numberText(entries.length),
      }),
    say,
  });

  function move(index: number, by: -1 | 1) {
    const to = index + by;
    step(index, by, controlId(owner, [...at, to, wayOnward(to, entries.length, by)]));
  }

  function add() {
    const path = [...at, entries.length];
    goTo({ selector: `[id^="${controlId(owner, path)}"]:is(input, textarea, select)` });
    onChange([...entries, structuredClone(blank)]);
  }

  function takeOut(index: number) {
    const near = Math.min(index, entries.length - 2);
    const way = near < 0 ? "add" : "out";
    goTo({ id: controlId(owner, near < 0 ? [...at, way] : [...at, near, way]) });
    say(m.authoring_questions_entry_removed(entryAt(index)));
    onChange(entries.toSpliced(index, 1));
  }

  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="quiz-entries"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="field-label">{field.label()}</legend>
      <p className="field-hint">
        {field.from === field.to
          ? m.authoring_questions_exactly({ number: numberText(field.from) })
          : m.authoring_questions_from_to({
              from: numberText(field.from),
              to: numberText(field.to),
            })}
      </p>
      {error && <ControlError id={id}>{error}</ControlError>}
      <ol className="plain-list quiz-entry-list stack">
        {entries.map((_, index) => (
          <li key={index} className={`quiz-entry-${field.kind}-kind`}>
            <div
              className="quiz-entry-fields stack"
              role="group"
              aria-label={numbered(field, index)}
            >
              {field.kind === "list" && (
                <p className="quiz-entry-name" aria-hidden="true">
                  {numbered(field, index)}
                </p>
              )}
              {children(index)}
            </div>
            {!readOnly && (
              <div className="quiz-entry-moves">
                <Step
                  id={controlId(owner, [...at, index, "up"])}
                  icon="arrow-up"
                  words={m.authoring_questions_entry_up(entryAt(index))}
                  off={index === 0}
                  onClick={() => move(index, -1)}
                />
                <Step
                  id={controlId(owner, [...at, index, "down"])}
                  icon="arrow-down"
                  words={m.authoring_questions_entry_down(entryAt(index))}
                  off={index === entries.length - 1}
                  onClick={() => move(index, 1)}
                />
                <Step
                  id={controlId(owner, [...at, index, "out"])}
                  icon="cross"
                  words={m.authoring_questions_entry_remove(entryAt(index))}
                  off={entries.length <= field.from}
                  onClick={() => takeOut(index)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Button
          type="button"
          variant="quiet"
          id={controlId(owner, [...at, "add"])}
          aria-disabled={entries.length >= field.to}
          onClick={() => entries.length < field.to && add()}
        >
          {m.authoring_questions_entry_add({ entry: field.another() })}
        </Button>
      )}
    </fieldset>
  );
}

interface StepProps {
  id?: string;
  icon: "arrow-up" | "arrow-down" | "cross";
  words: string;
  off: boolean;
  onClick(): void;
}

/** A small button with a drawing. While it does nothing it keeps its place and its focus. */
export function Step({ id, icon, words, off, onClick }: StepProps) {
  return (
    <button
      type="button"
      id={id}
      className="tool"
      aria-label={words}
      title={words}
      aria-disabled={off}
      onClick={() => !off && onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
