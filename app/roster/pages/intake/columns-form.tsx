import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { m } from "~/kit/language/m";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { CHOSEN_FIELDS, type ChosenField } from "~/roster/rules/file/columns";
import { FIELD_WORDS } from "./field-words";

export interface ColumnsAsked {
  /** The file’s text, to be read again. */
  text: string;
  header: string[];
  samples: string[];
  chosen: Partial<Record<ChosenField, string>>;
  errors: Partial<Record<ChosenField, string>>;
}

/** Asks which column of a file says what. */
export function ColumnsForm({ asked, again }: { asked: ColumnsAsked; again: string }) {
  const { text, header, samples, chosen, errors } = asked;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const columns = header.flatMap((name, at): [string, string][] => {
    if (name === "" || header.indexOf(name) !== at) return [];
    const sample = samples[at] ?? "";
    return [[name, sample ? m.roster_columns_with_sample({ header: name, sample }) : name]];
  });
  return (
    <Card aria-labelledby="columns-title">
      <h2 id="columns-title" ref={heading} tabIndex={-1}>
        {m.roster_columns_title()}
      </h2>
      <p className="muted">{m.roster_columns_text()}</p>
      <Form method="post" encType="multipart/form-data" className="form room-above">
        <ErrorSummary errors={Object.keys(errors).length > 0 ? errors : null} />
        <textarea name="text" defaultValue={text} hidden readOnly aria-hidden="true" />
        {CHOSEN_FIELDS.map((field) => (
          <Select
            key={field}
            label={FIELD_WORDS[field]()}
            name={field}
            defaultValue={chosen[field] ?? ""}
            error={errors[field]}
          >
            <Options of={[["", m.roster_columns_none()], ...columns]} />
          </Select>
        ))}
        <div className="form-actions">
          <Button variant="primary" name="intent" value="columns">
            {m.roster_intake_preview()}
          </Button>
          <LinkButton to={again}>{m.roster_intake_another()}</LinkButton>
        </div>
      </Form>
    </Card>
  );
}
