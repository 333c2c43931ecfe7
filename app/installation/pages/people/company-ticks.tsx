import { m } from "~/kit/language/m";
import { FieldSet } from "~/kit/parts/forms/field";

interface CompanyTicksProps {
  /** Tells those of one form from those of another. */
  id: string;
  legend: string;
  companies: readonly { key: string; name: string }[];
  ticked: readonly string[];
}

/** Which companies a trainer works with. */
export function CompanyTicks({ id, legend, companies, ticked }: CompanyTicksProps) {
  return (
    <FieldSet legend={legend} id={id} error={undefined}>
      {companies.length === 0 && <p className="muted">{m.installation_people_no_company()}</p>}
      {companies.map(({ key, name }) => (
        <label key={key} className="tick">
          <input
            type="checkbox"
            name="companies"
            value={key}
            defaultChecked={ticked.includes(key)}
          />
          <span>{name}</span>
        </label>
      ))}
    </FieldSet>
  );
}
