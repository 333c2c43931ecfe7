import {
  headField,
  type HeadField,
  type HeadValue,
  isHeadReadable,
  setHeadField,
} from "~/curriculum/rules/document/head";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import "./head-fields.css";

interface HeadFieldsProps {
  head: string;
  objectives: readonly { code: string; label: string }[];
  readOnly: boolean;
  onChange: (head: string) => void;
}

/** A lesson’s title, lead, minutes and objectives. */
export function HeadFields({ head, objectives, readOnly, onChange }: HeadFieldsProps) {
  if (!isHeadReadable(head))
    return (
      <Notice tone="warn" title={m.authoring_lesson_editor_head_unreadable()}>
        <Rich
          of={m.authoring_lesson_editor_head_unreadable_text.parts()}
          as={{ code: (words) => <code>{words}</code> }}
        />
      </Notice>
    );
  const set = (name: HeadField, value: HeadValue) => onChange(setHeadField(head, name, value));
  const words = (name: HeadField) => {
    const value = headField(head, name);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const named = headField(head, "objectives");
  const chosen = Array.isArray(named) ? (named as readonly string[]) : [];
  const unknown = chosen.filter((code) => !objectives.some((one) => one.code === code));
  const toggle = (code: string, on: boolean) =>
    set("objectives", on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <div className="edit-head stack gap-4">
      <TextArea
        id="edit-title"
        name="title"
        className="edit-title"
        label={m.authoring_compare_title()}
        rows={1}
        value={words("title")}
        disabled={readOnly}
        onChange={({ currentTarget }) => set("title", currentTarget.value.replaceAll("\n", " "))}
      />
      <TextArea
        id="edit-lead"
        name="lead"
        className="edit-lead"
        label={m.authoring_compare_lead()}
        rows={2}
        value={words("lead").trimEnd() === "" ? "" : words("lead")}
        disabled={readOnly}
        onChange={({ currentTarget }) => set("lead", currentTarget.value.replaceAll("\n", " "))}
      />
      <Field
        id="edit-minutes"
        name="minutes"
        className="field-short"
        label={m.authoring_compare_minutes()}
        type="number"
        min={1}
        max={120}
        value={words("minutes")}
        disabled={readOnly}
        onChange={({ currentTarget }) => {
          const minutes = Number(currentTarget.value);
          if (Number.isInteger(minutes) && minutes > 0) set("minutes", minutes);
        }}
      />
      <fieldset className="stack gap-2" disabled={readOnly}>
        <legend className="field-label">{m.authoring_compare_objectives()}</legend>
        {[
          ...objectives,
          ...unknown.map((code) => ({
            code,
            label: m.authoring_lesson_editor_objective_unknown(),
          })),
        ].map(({ code, label }) => (
          <label key={code} className="edit-tick row row-top">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ currentTarget }) => toggle(code, currentTarget.checked)}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
