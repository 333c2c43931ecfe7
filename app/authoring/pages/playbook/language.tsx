import { LANGUAGE_NAMES } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { Select } from "~/kit/parts/forms/field";
import type { PlaybookFieldsProps } from "./fields-props";

/** The language that people at the company see until they choose one, and how it addresses them. */
export function PlaybookLanguage({ form: { company }, problems, readOnly }: PlaybookFieldsProps) {
  const of = (name: "language" | "address") => ({
    name: `company.${name}`,
    defaultValue: company[name],
    error: problems[`company.${name}`],
    disabled: readOnly,
  });
  return (
    <>
      <Select
        label={m.authoring_playbook_language()}
        hint={m.authoring_playbook_language_hint()}
        {...of("language")}
      >
        <option value="">{m.authoring_playbook_language_agency()}</option>
        {Object.entries(LANGUAGE_NAMES).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={m.authoring_playbook_address()}
        hint={m.authoring_playbook_address_hint()}
        {...of("address")}
      >
        <option value="">{m.authoring_playbook_address_informal()}</option>
        <option value="formal">{m.authoring_playbook_address_formal()}</option>
      </Select>
    </>
  );
}
