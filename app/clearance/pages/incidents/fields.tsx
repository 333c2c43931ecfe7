import { m } from "~/kit/language/m";
import { INCIDENT_LENGTH, type IncidentPost } from "~/clearance/rules/supervision/incident";
import { FieldError, Select, TextArea } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";

export interface SentIncident {
  values: { readonly [name: string]: string | undefined };
  errors: { readonly [name: string]: string | undefined };
}

interface IncidentFieldsProps {
  /** Tells the fields of one form from those of another. */
  of: string;
  networks: readonly string[];
  known?: IncidentPost | undefined;
  sent: SentIncident | undefined;
}

/** The id of a field of one of the page’s forms. */
export function incidentFieldId(of: string, name: string): string {
  return `${of}-${name}`;
}

/** What was posted, what was done, and what would have been better. */
export function IncidentFields({ of, networks, known, sent }: IncidentFieldsProps) {
  const values = sent?.values ?? {};
  const errors = sent?.errors ?? {};
  const field = (name: "text" | "done" | "better") => ({
    id: incidentFieldId(of, name),
    name,
    rows: 3,
    maxLength: INCIDENT_LENGTH,
    required: true,
    defaultValue: values[name] ?? known?.[name],
    error: errors[name],
  });
  return (
    <>
      <Select
        id={incidentFieldId(of, "network")}
        label={m.clearance_incidents_network()}
        name="network"
        defaultValue={values.network ?? known?.network ?? networks[0]}
        error={errors.network}
      >
        <Options of={networks.map((one) => [one, one])} />
      </Select>
      <TextArea
        label={m.clearance_incidents_text()}
        hint={m.clearance_incidents_text_hint()}
        {...field("text")}
      />
      <TextArea label={m.clearance_incidents_done()} {...field("done")} />
      <TextArea label={m.clearance_incidents_better()} {...field("better")} />
      {errors.sure && (
        <div id={incidentFieldId(of, "sure")}>
          <FieldError>{errors.sure}</FieldError>
          <label className="tick">
            <input type="checkbox" name="sure" value="yes" />
            <span>{m.clearance_incidents_sure()}</span>
          </label>
        </div>
      )}
    </>
  );
}
