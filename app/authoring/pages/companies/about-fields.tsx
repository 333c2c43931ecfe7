import { useState } from "react";
import { m } from "~/kit/language/m";
import { LANGUAGE_NAMES } from "~/kit/language/language";
import { NAME_LENGTH, shortNameOf } from "~/company/rules/setup/company-name";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { TimeZoneField } from "./time-zone-field";

type Name = "name" | "short" | "timeZone" | "language" | "address";

interface AboutFieldsProps {
  zones: readonly string[];
  values: { [Of in Name]?: string | undefined };
  errors: { readonly [name: string]: string | undefined };
  /** Hears of the time zone that is there now. */
  onZone?: (zone: string) => void;
}

/** What a company is called, where it is, and how its people are spoken to. */
export function AboutFields({ zones, values, errors, onZone }: AboutFieldsProps) {
  const [name, setName] = useState(values.name ?? "");
  const short = shortNameOf(name);
  const field = (of: Name) => ({ name: of, defaultValue: values[of] ?? "", error: errors[of] });
  return (
    <>
      <Field
        label={m.authoring_playbook_company_name()}
        {...field("name")}
        maxLength={NAME_LENGTH}
        onChange={({ target }) => setName(target.value)}
        autoComplete="off"
        required
      />
      <Field
        label={m.authoring_playbook_company_short()}
        hint={
          short === ""
            ? m.authoring_companies_short_hint_empty()
            : m.authoring_companies_short_hint({ short })
        }
        {...field("short")}
        maxLength={NAME_LENGTH}
        autoComplete="off"
      />
      <TimeZoneField
        zones={zones}
        typed={values.timeZone ?? ""}
        error={errors["timeZone"]}
        onZone={onZone}
      />
      <Select
        label={m.authoring_playbook_language()}
        hint={m.authoring_playbook_language_hint()}
        {...field("language")}
      >
        <option value="">{m.authoring_playbook_language_agency()}</option>
        {Object.entries(LANGUAGE_NAMES).map(([language, own]) => (
          <option key={language} value={language} lang={language}>
            {own}
          </option>
        ))}
      </Select>
      <Select
        label={m.authoring_playbook_address()}
        hint={m.authoring_playbook_address_hint()}
        {...field("address")}
      >
        <Options
          of={[
            ["", m.authoring_playbook_address_informal()],
            ["formal", m.authoring_playbook_address_formal()],
          ]}
        />
      </Select>
    </>
  );
}
