import { Select } from "~/kit/parts/forms/field";
import { m } from "~/kit/language/m";

/** What stands beside a translation while it is written: its original, or itself as people will read it. */
export type Beside = "original" | "preview";

interface BesideSelectProps {
  beside: Beside;
  onChange: (beside: Beside) => void;
}

/** Heads the section that it is in, by the id `beside-title`, and chooses what is shown there. */
export function BesideSelect({ beside, onChange }: BesideSelectProps) {
  return (
    <>
      <h2 id="beside-title" className="visually-hidden">
        {m.authoring_translations_beside()}
      </h2>
      <Select
        label={m.authoring_translations_beside()}
        name="beside"
        value={beside}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === "preview" ? "preview" : "original")
        }
      >
        <option value="original">{m.authoring_translations_beside_original()}</option>
        <option value="preview">{m.authoring_translations_beside_preview()}</option>
      </Select>
    </>
  );
}
