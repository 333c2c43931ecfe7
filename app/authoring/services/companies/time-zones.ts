import { isTimeZone } from "~/curriculum/rules/content/schemas";

/** The time zones that a company can have. */
export function timeZones(): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")].filter(isTimeZone))];
}
