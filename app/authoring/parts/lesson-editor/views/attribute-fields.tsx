import { m } from "~/kit/language/m";
import { type ChangeEvent, useId } from "react";
import type { Attributes } from "~/curriculum/rules/document/model";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import type { AttributeField } from "~/authoring/parts/lesson-editor/blocks/words";
import { useEditing } from "./editing";

interface AttributeFieldsProps {
  fields: readonly AttributeField[];
  attributes: Attributes;
  onChange: (attributes: Attributes) => void;
}

/** A block’s facts, each in a field with its label. */
export function AttributeFields({ fields, attributes, onChange }: AttributeFieldsProps) {
  const id = useId();
  const { readOnly } = useEditing();
  if (fields.length === 0) return null;
  const set = (field: AttributeField, value: string | boolean) => {
    const { [field.name]: _, ...rest } = attributes;
    const isGone = value === false || (value === "" && !field.required);
    onChange(isGone ? rest : { ...attributes, [field.name]: value });
  };
  return (
    <div className="edit-fields grid grid-narrow gap-3" contentEditable={false} data-field="">
      {fields.map((field) => {
        const value = attributes[field.name];
        const shared = {
          id: `${id}-${field.name}`,
          name: field.name,
          label: field.label(),
          hint: field.hint?.(),
          disabled: readOnly,
          "aria-required": field.required,
        };
        const text = {
          ...shared,
          value: value === undefined || value === null ? "" : String(value),
          onChange: (
            event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>,
          ) => set(field, event.currentTarget.value),
        };
        if (field.tick)
          return (
            <label key={field.name} className="edit-tick row row-top">
              <input
                type="checkbox"
                checked={value === true}
                disabled={readOnly}
                onChange={(event) => set(field, event.currentTarget.checked)}
              />
              {field.label()}
            </label>
          );
        if (field.choices)
          return (
            <Select key={field.name} {...text}>
              {!field.choices.some((choice) => choice.value === text.value) && (
                <option value={text.value}>{text.value || m.authoring_blocks_choose()}</option>
              )}
              {field.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label()}
                </option>
              ))}
            </Select>
          );
        if (field.long)
          return <TextArea key={field.name} className="edit-field-long" rows={2} {...text} />;
        return <Field key={field.name} {...text} />;
      })}
    </div>
  );
}
