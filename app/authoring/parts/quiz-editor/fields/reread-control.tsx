import { m } from "~/kit/language/m";
import { Select } from "~/kit/parts/forms/field";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { useSayings } from "./simple-controls";

interface RereadControlProps {
  id: string;
  label: string;
  value: unknown;
  onChange(value: string): void;
}

/** The heading, in a lesson of the same module, that learners are sent back to. */
export function RereadControl({ id, label, value, onChange }: RereadControlProps) {
  const { headings, readOnly } = useEditing();
  const sayings = useSayings(id, m.authoring_questions_reread_hint());
  const said = typeof value === "string" ? value : "";
  const known = headings.some(({ lesson, headings }) =>
    headings.some((heading) => said === `${lesson}#${heading.id}`),
  );
  return (
    <Select
      id={id}
      name={id}
      label={label}
      {...sayings}
      value={said}
      disabled={readOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {said === "" && <option value="">{m.authoring_questions_reread_choose()}</option>}
      {said !== "" && !known && (
        <option value={said}>{m.authoring_questions_not_there({ value: said })}</option>
      )}
      {headings.map(({ lesson, title, headings }) => (
        <optgroup key={lesson} label={title}>
          {headings.map((heading) => (
            <option key={heading.id} value={`${lesson}#${heading.id}`}>
              {heading.title}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
