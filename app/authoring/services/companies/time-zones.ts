import { isTimeZone } from "~/curriculum/rules/content/schemas";

let known: readonly string[] | undefined;

/** The time zones that a company can have. Asked about once: it takes a formatter for each of the hundreds. */
export function timeZones(): readonly string[] {
  const named = () => ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (known ??= [...new Set(named().filter(isTimeZone))]);
}
