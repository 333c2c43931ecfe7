import { m } from "~/kit/language/m";
import { useState } from "react";
import { NETWORKS, usualLimit } from "~/company/rules/networks";
import { HOLDERS, type Holder } from "~/authoring/rules/new-company/channels";
import { numberText } from "~/kit/text/amounts";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";

const HOLDER_WORDS: Record<Holder, () => string> = {
  "": m.authoring_companies_holder_nobody,
  agency: m.authoring_playbook_party_agency,
  shared: m.authoring_playbook_party_shared,
  company: m.authoring_playbook_party_company,
};

type Columns = {
  [Name in "network" | "handle" | "limit" | "holder"]?: readonly string[] | undefined;
};

interface ChannelRowsProps {
  rows: number;
  values: Columns;
  errors: { readonly [name: string]: string | undefined };
}

/** The channels of a company that is being set up, as rows of fields with the same names. */
export function ChannelRows({ rows, values, errors }: ChannelRowsProps) {
  return (
    <>
      <datalist id="networks">
        {Object.keys(NETWORKS).map((network) => (
          <option key={network} value={network} />
        ))}
      </datalist>
      {Array.from({ length: rows }, (_, row) => (
        <ChannelRow key={row} row={row} values={values} errors={errors} />
      ))}
    </>
  );
}

function ChannelRow({ row, values, errors }: Omit<ChannelRowsProps, "rows"> & { row: number }) {
  const [network, setNetwork] = useState(values.network?.[row] ?? "");
  const usual = usualLimit(network);
  const field = (name: keyof Columns) => ({
    name,
    id: `field-${name}.${row}`,
    defaultValue: values[name]?.[row] ?? "",
    error: errors[`${name}.${row}`],
  });
  return (
    <fieldset>
      <legend className="field-label">
        {m.authoring_playbook_row_channels({ number: numberText(row + 1) })}
      </legend>
      <div className="grid row-end">
        <Field
          label={m.authoring_playbook_channel_network()}
          {...field("network")}
          list="networks"
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => setNetwork(target.value)}
        />
        <Field
          label={m.authoring_playbook_channel_account()}
          hint={m.authoring_playbook_channel_account_hint()}
          {...field("handle")}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field
          label={m.authoring_playbook_channel_limit()}
          hint={m.authoring_companies_limit_hint()}
          {...field("limit")}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
          placeholder={usual === null ? undefined : String(usual)}
        />
        <Select label={m.authoring_companies_holder()} {...field("holder")}>
          <Options of={HOLDERS.map((holder) => [holder, HOLDER_WORDS[holder]()])} />
        </Select>
      </div>
    </fieldset>
  );
}
