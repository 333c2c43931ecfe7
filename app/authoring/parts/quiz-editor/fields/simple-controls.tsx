import { m } from "~/kit/language/m";
import { Fragment, type ReactNode } from "react";
import { Field, FieldError, Select, TextArea } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";

interface ControlProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  value: unknown;
  onChange(value: unknown): void;
}

/** What a control says of itself: what is wrong with it, or beside its hint that it is still to be filled in. */
export function useSayings(id: string, hint: ReactNode) {
  const problem = useEditing().problemAt(id);
  if (!problem?.unwritten) return { hint, error: problem?.words };
  const open = <span className="quiz-unwritten">{problem.words}</span>;
  return {
    hint: hint ? [hint, " ", <Fragment key="open">{open}</Fragment>] : open,
    error: undefined,
  };
}

/** What stands there in letters; what is no simple value cannot be typed over letter by letter. */
function lettersOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === "object") return "";
  return String(value);
}

/** A text, on one line or on several. `optional` takes an emptied one out of the file. */
export function TextControl({
  several = false,
  optional = false,
  ...props
}: ControlProps & { several?: boolean; optional?: boolean }) {
  const { id, label, value, onChange } = props;
  const { readOnly } = useEditing();
  const sayings = useSayings(id, props.hint);
  const Control = several ? TextArea : Field;
  return (
    <Control
      id={id}
      label={label}
      readOnly={readOnly}
      {...sayings}
      name={id}
      dir="auto"
      value={lettersOf(value)}
      {...(several && { rows: 2 })}
      onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
        onChange(currentTarget.value === "" && optional ? undefined : currentTarget.value)
      }
      autoComplete="off"
    />
  );
}

/** A whole number. Other letters stay as they were typed, to be fixed. Emptied, it is taken out of the file. */
export function NumberControl({ id, label, hint, value, onChange }: ControlProps) {
  const { readOnly } = useEditing();
  const sayings = useSayings(id, hint);
  return (
    <Field
      id={id}
      label={label}
      readOnly={readOnly}
      {...sayings}
      name={id}
      value={lettersOf(value)}
      inputMode="numeric"
      autoComplete="off"
      className="field-short"
      onChange={({ currentTarget }) => onChange(numberIn(currentTarget.value))}
    />
  );
}

export function numberIn(letters: string): number | string | undefined {
  if (letters.trim() === "") return undefined;
  return /^-?\d{1,9}$/.test(letters.trim()) ? Number(letters) : letters;
}

/** One of a few words. What the file says and is none of them stays there to be seen. */
export function ChoiceControl({
  id,
  label,
  hint,
  value,
  onChange,
  choices,
  none,
}: ControlProps & { choices: readonly { value: string; words: string }[]; none?: string }) {
  const { readOnly } = useEditing();
  const sayings = useSayings(id, hint);
  const said = lettersOf(value);
  const known = choices.some((choice) => choice.value === said);
  return (
    <Select
      id={id}
      label={label}
      {...sayings}
      name={id}
      value={said}
      disabled={readOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    >
      {(none !== undefined || said === "") && (
        <option value="">{none ?? m.authoring_questions_choose()}</option>
      )}
      {!known && said !== "" && (
        <option value={said}>{m.authoring_questions_not_there({ value: said })}</option>
      )}
      <Options of={choices.map((choice) => [choice.value, choice.words])} />
    </Select>
  );
}

/** A yes or no. */
export function FlagControl({ id, label, hint, value, onChange }: ControlProps) {
  const { readOnly, problemAt } = useEditing();
  const error = problemAt(id)?.words;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="quiz-flag">
      <label htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={id}
          checked={value === true}
          disabled={readOnly}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <ControlError id={id}>{error}</ControlError>}
    </div>
  );
}

/** What is wrong with the control of this id. */
export function ControlError({ id, children }: { id: string; children: ReactNode }) {
  return <FieldError id={`${id}-error`}>{children}</FieldError>;
}
