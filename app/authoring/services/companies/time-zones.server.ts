import { isTimeZone } from "~/curriculum/rules/content/schemas";

let known: readonly string[] | undefined;

/** The time zones that a company can have. Asked about once: it takes a formatter for each of the hundreds. */
export function timeZones(): readonly string[] {
  const named = () => ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (known ??= [...new Set(named().filter(isTimeZone))]);
}

/** The time zone that somebody means, who may have typed its city alone, in any case; what was typed where there is none. */
export function zoneMeant(typed: string): string {
  if (isTimeZone(typed)) return typed;
  const words = (name: string) => name.replaceAll("_", " ").toLowerCase();
  const meant = words(typed);
  const isMeant = (zone: string) => words(zone) === meant || words(zone).endsWith(`/${meant}`);
  const [zone, ...others] = timeZones().filter(isMeant);
  return zone !== undefined && others.length === 0 ? zone : typed;
}
