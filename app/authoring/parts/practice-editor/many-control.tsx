import type { ReactNode } from "react";
import { entriesOf } from "~/authoring/parts/quiz-editor/fields/controls";
import { ControlError } from "~/authoring/parts/quiz-editor/fields/simple-controls";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";

interface ManyControlProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  value: unknown;
  choices: readonly { value: string; words: string }[];
  /** Hears what is ticked, in the order of the choices; undefined where nothing is. */
  onChange(value: readonly unknown[] | undefined): void;
}

/** Any of a few words. What the file says and is none of them stays there. */
export function ManyControl({ id, label, hint, value, choices, onChange }: ManyControlProps) {
  const { readOnly, problemAt } = useEditing();
  const held = entriesOf(value);
  const error = problemAt(id)?.words;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");

  function tick(choice: string, on: boolean) {
    const strange = held.filter((one) => !choices.some((known) => known.value === one));
    const ticked = choices
      .map((known) => known.value)
      .filter((known) => (known === choice ? on : held.includes(known)));
    const all = [...ticked, ...strange];
    onChange(all.length > 0 ? all : undefined);
  }

  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend className="field-label">{label}</legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <div className="quiz-flag" key={choice.value}>
          <label>
            <input
              type="checkbox"
              name={`${id}-${choice.value}`}
              checked={held.includes(choice.value)}
              disabled={readOnly}
              onChange={({ currentTarget }) => tick(choice.value, currentTarget.checked)}
            />
            {choice.words}
          </label>
        </div>
      ))}
      {error && <ControlError id={id}>{error}</ControlError>}
    </fieldset>
  );
}
