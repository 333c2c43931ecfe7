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
  const sayings = useSayings(id, "Whoever got it wrong is sent there.");
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
      {said === "" && <option value="">Choose a passage …</option>}
      {said !== "" && !known && <option value={said}>{said} (not there)</option>}
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
