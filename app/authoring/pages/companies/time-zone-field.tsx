import { m } from "~/kit/language/m";
import { useEffect, useState } from "react";
import { Field, fieldId } from "~/kit/parts/forms/field";

const NAME = "timeZone";

/** A time zone, searched for as it is typed. Until one is entered it is the browser's own. */
export function TimeZoneField({
  zones,
  typed,
  error,
  onZone,
}: {
  zones: readonly string[];
  typed: string;
  error: string | undefined;
  /** Hears of the one that is there now. */
  onZone?: ((zone: string) => void) | undefined;
}) {
  const [zone, setZone] = useState(typed);
  useEffect(() => {
    // What was typed before the page came to life stays.
    const there = (document.getElementById(fieldId(NAME)) as HTMLInputElement | null)?.value;
    const { timeZone: browsers } = Intl.DateTimeFormat().resolvedOptions();
    setZone(there || (zones.includes(browsers) ? browsers : ""));
    // Only once: someone may want to empty it.
  }, [zones]);
  useEffect(() => onZone?.(zone), [onZone, zone]);
  return (
    <>
      <Field
        label={m.authoring_playbook_company_zone()}
        hint={m.authoring_companies_zone_hint()}
        name={NAME}
        error={error}
        value={zone}
        onChange={({ target }) => setZone(target.value)}
        list="zones"
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <datalist id="zones">
        {zones.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
