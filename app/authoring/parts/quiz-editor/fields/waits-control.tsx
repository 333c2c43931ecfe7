import { m } from "~/kit/language/m";
import { useState } from "react";
import { Field } from "~/kit/parts/forms/field";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { numberIn, useSayings } from "./simple-controls";

interface WaitsControlProps {
  id: string;
  label: string;
  value: unknown;
  onChange(value: unknown): void;
}

/** Minutes to wait before another attempt, one number or several; other letters stay as they were typed, to be fixed. */
export function WaitsControl({ id, label, value, onChange }: WaitsControlProps) {
  const { readOnly } = useEditing();
  const sayings = useSayings(id, m.authoring_quiz_editor_waits_hint());
  const [typed, setTyped] = useState("");
  const follows = JSON.stringify(waitsIn(typed)) === JSON.stringify(value);
  return (
    <Field
      id={id}
      label={label}
      readOnly={readOnly}
      {...sayings}
      name={id}
      value={follows ? typed : waitLetters(value)}
      autoComplete="off"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(waitsIn(currentTarget.value));
      }}
    />
  );
}

/** “1, 60, 1440” for the list; what is no list of simple values as it is. */
export function waitLetters(value: unknown): string {
  if (value === undefined || value === null) return "";
  return [value].flat().map(String).join(", ");
}

/** The value that letters say: a number, a list of them, or the letters themselves; undefined where there are none. */
export function waitsIn(letters: string): unknown {
  const parts = letters.split(",").map((part) => numberIn(part.trim()));
  if (parts.length === 1) return parts[0];
  const said = parts.filter((part) => part !== undefined);
  return said.length > 1 ? said : (said[0] ?? letters);
}
