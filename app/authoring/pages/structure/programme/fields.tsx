import { m } from "~/kit/language/m";
import { type RenewalRule, RENEWAL_RULES } from "~/company/rules/kinds";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { LEVELS } from "~/curriculum/rules/kinds";
import { Field, FieldError, Select, TextArea } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import "~/authoring/pages/library/library.css";

const RENEWALS: Record<RenewalRule, () => string> = {
  whole: m.authoring_structure_renewal_whole,
  quizzes: m.authoring_structure_renewal_quizzes,
  changed: m.authoring_structure_renewal_changed,
  short: m.authoring_structure_renewal_short,
};

/** What was typed, or what stands. */
export interface ProgrammeValues {
  title?: string;
  level?: string;
  summary?: string;
  module?: string[];
  place?: string[];
  policy?: string;
  validMonths?: string;
  renewalWindowDays?: string;
  renewal?: string;
  renewalModule?: string;
  graceDays?: string;
}

interface ProgrammeFieldsProps {
  values: ProgrammeValues;
  errors: { [name: string]: string | undefined };
  modules: readonly { key: string; title: string }[];
}

/** Everything a programme says of itself. */
export function ProgrammeFields({ values, errors, modules }: ProgrammeFieldsProps) {
  const field = (name: Exclude<keyof ProgrammeValues, "module" | "place">) => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      <Field label={m.authoring_structure_title()} {...field("title")} maxLength={200} required />
      <Select label={m.authoring_structure_level()} {...field("level")}>
        <Options of={LEVELS.map((level) => [level, LEVEL_WORDS[level].title])} />
      </Select>
      <TextArea
        label={m.authoring_structure_summary()}
        rows={2}
        {...field("summary")}
        maxLength={500}
        required
      />
      <Places modules={modules} values={values} error={errors["module"]} />
      <label className="choice">
        <input type="checkbox" name="policy" value="yes" defaultChecked={values.policy === "yes"} />
        <span>{m.authoring_structure_policy()}</span>
      </label>
      <Field
        label={m.authoring_structure_valid_months()}
        inputMode="numeric"
        {...field("validMonths")}
        maxLength={3}
        required
      />
      <Field
        label={m.authoring_structure_renewal_window()}
        inputMode="numeric"
        {...field("renewalWindowDays")}
        maxLength={3}
        required
      />
      <Select label={m.authoring_structure_renewal()} {...field("renewal")}>
        <Options of={RENEWAL_RULES.map((rule) => [rule, RENEWALS[rule]()])} />
      </Select>
      <Select
        label={m.authoring_structure_renewal_module()}
        hint={m.authoring_structure_renewal_module_hint()}
        {...field("renewalModule")}
      >
        <option value="">{m.authoring_structure_none()}</option>
        <Options of={modules.map(({ key, title }) => [key, title])} />
      </Select>
      <Field
        label={m.authoring_structure_grace()}
        hint={m.authoring_structure_grace_hint()}
        inputMode="numeric"
        {...field("graceDays")}
        maxLength={4}
      />
    </>
  );
}

/** Which modules, and in which order: a place for each, or none. */
function Places({
  modules,
  values,
  error,
}: Pick<ProgrammeFieldsProps, "modules" | "values"> & { error: string | undefined }) {
  const placeOf = (key: string) => values.place?.[values.module?.indexOf(key) ?? -1] ?? "";
  return (
    <fieldset id="field-module" className="stack" aria-describedby="places-hint">
      <legend className="field-label">{m.authoring_structure_places()}</legend>
      <p className="field-hint" id="places-hint">
        {m.authoring_structure_places_hint()}
      </p>
      {error && <FieldError>{error}</FieldError>}
      {modules.map(({ key, title }) => (
        <div key={key} className="library-place">
          <input type="hidden" name="module" value={key} />
          <label htmlFor={`place-${key}`}>{title}</label>
          <select id={`place-${key}`} name="place" className="input" defaultValue={placeOf(key)}>
            <option value="">{m.authoring_structure_place_none()}</option>
            {modules.map((_, index) => (
              <option key={index} value={index + 1}>
                {index + 1}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
