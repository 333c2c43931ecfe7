import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SEPARATORS, SEPARATOR_WORDS, type Separator } from "~/kit/csv/separators";
import { Icon } from "~/kit/parts/icon";
import { Button } from "./button";
import { Select } from "./field";
import { Options } from "./options";
import "./csv-export.css";

interface CsvExportProps {
  /** Where the file is. */
  to: string;
  /** What else its address says, by name. */
  fields?: readonly (readonly [name: string, value: string])[];
  /** The separator chosen at first. */
  separator: Separator;
  children: ReactNode;
}

/** Downloads a file for a spreadsheet, with commas or semicolons between its cells. */
export function CsvExport({ to, fields = [], separator, children }: CsvExportProps) {
  return (
    <Form method="get" action={to} reloadDocument className="row flow">
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Select
        label={m.kit_csv_separator()}
        hideLabel
        name="separator"
        className="csv-separator"
        defaultValue={separator}
      >
        <Options of={SEPARATORS.map((each) => [each, SEPARATOR_WORDS[each]()])} />
      </Select>
      <Button>
        <Icon name="download" />
        {children}
      </Button>
    </Form>
  );
}
