import { m } from "~/kit/language/m";
import { headField, isHeadReadable, setHeadField } from "~/curriculum/rules/document/head";
import { TextArea } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import "~/authoring/parts/lesson-editor/head-fields.css";

interface TranslationHeadProps {
  head: string;
  readOnly: boolean;
  onChange: (head: string) => void;
}

/** A translation's title and lead; all other facts are the original's. */
export function TranslationHead({ head, readOnly, onChange }: TranslationHeadProps) {
  if (!isHeadReadable(head))
    return (
      <Notice tone="warn" title={m.authoring_translations_head_unreadable()}>
        {m.authoring_translations_head_fix()}
      </Notice>
    );
  const field = (name: "title" | "lead", label: string, rows: number) => (
    <TextArea
      id={`edit-${name}`}
      name={name}
      className={`edit-${name}`}
      label={label}
      rows={rows}
      value={String(headField(head, name) ?? "")}
      disabled={readOnly}
      onChange={({ currentTarget }) =>
        onChange(setHeadField(head, name, currentTarget.value.replaceAll("\n", " ")))
      }
    />
  );
  return (
    <div className="edit-head stack gap-4">
      {field("title", m.authoring_translations_head_title(), 1)}
      {field("lead", m.authoring_translations_head_lead(), 2)}
    </div>
  );
}
