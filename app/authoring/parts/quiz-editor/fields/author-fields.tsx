import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { controlId, entriesOf, type ControlPath, type Mapping } from "./controls";
import { EntriesField, TextsField } from "./entries-field";
import { withField } from "~/authoring/parts/quiz-editor/questions/edits";
import { ChoiceControl, FlagControl, NumberControl, TextControl } from "./simple-controls";

interface AuthorFieldsProps {
  fields: readonly AuthorField[];
  holder: Mapping;
  /** Whose the fields are, and where in it. */
  owner: string;
  path: ControlPath;
  /** What all of the question says, for fields that name a part of it. */
  question: Mapping;
  onChange(holder: Mapping): void;
}

/** What an author fills in, from the fields that a type names; which type it is does not matter here. */
export function AuthorFields({ fields, holder, onChange, ...place }: AuthorFieldsProps) {
  const order = fields.map(({ name }) => name);
  return (
    <>
      {fields.map((field) => (
        <AuthorControl
          key={field.name}
          field={field}
          {...place}
          value={holder[field.name]}
          onChange={(value) => onChange(withField(holder, order, field.name, value))}
        />
      ))}
    </>
  );
}

interface AuthorControlProps {
  field: AuthorField;
  owner: string;
  path: ControlPath;
  question: Mapping;
  value: unknown;
  onChange(value: unknown): void;
}

function AuthorControl({ field, owner, path, question, value, onChange }: AuthorControlProps) {
  const at = [...path, field.name];
  const props = { id: controlId(owner, at), label: field.label(), value, onChange };
  switch (field.kind) {
    case "markdoc":
      return <TextControl {...props} several optional={field.optional ?? false} />;
    case "plain":
      return field.among ? (
        <ChoiceControl {...props} choices={textsOf(question[field.among])} />
      ) : (
        <TextControl {...props} several optional={field.optional ?? false} />
      );
    case "flag":
      return (
        <FlagControl
          {...props}
          onChange={(on) => onChange(on === true || !field.optional ? on : undefined)}
        />
      );
    case "whole":
      return <NumberControl {...props} hint={rangeOf(field)} />;
    case "one-of":
      return (
        <ChoiceControl
          {...props}
          choices={field.values.map((value) => ({ value, words: field.words(value) }))}
          {...(field.optional && { none: m.authoring_questions_not_set() })}
        />
      );
    case "texts":
      return <TextsField field={field} owner={owner} at={at} value={value} onChange={onChange} />;
    case "list":
      return (
        <EntriesField field={field} owner={owner} at={at} value={value} onChange={onChange}>
          {(entry, index, change) => (
            <AuthorFields
              fields={field.of}
              holder={entry}
              owner={owner}
              path={[...at, index]}
              question={question}
              onChange={change}
            />
          )}
        </EntriesField>
      );
    default:
      return field satisfies never;
  }
}

function rangeOf(field: { from: number; to: number; optional?: boolean }): string {
  const range = { from: numberText(field.from), to: numberText(field.to) };
  return field.optional
    ? m.authoring_questions_from_to_optional(range)
    : m.authoring_questions_from_to(range);
}

function textsOf(value: unknown) {
  const texts = entriesOf(value).filter((text) => typeof text === "string" && text !== "");
  return [...new Set(texts as string[])].map((text) => ({ value: text, words: text }));
}
