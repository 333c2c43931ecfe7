import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import type { LocalDate } from "~/kit/time/moment";
import type { DelegationRefusal } from "./delegation";

/** “You stand in for Priya until 12 December 2026.” */
export function standingInWords(name: string, until: LocalDate): string {
  return m.people_away_running({ name, until: dayText(until) });
}

/** Why sign-offs cannot be delegated, with the field that it is about. `from`, `to` and `endsOn` are of what is in the way. */
export function refusedDelegation(reason: {
  code: DelegationRefusal["code"] | "nobody";
  from?: string;
  to?: string;
  endsOn?: LocalDate;
}): { field: "to" | "startsOn" | "endsOn"; message: string } {
  const { code, from = "", to = "" } = reason;
  const until = reason.endsOn ? dayText(reason.endsOn) : "";
  switch (code) {
    case "nobody":
    case "to-oneself":
      return { field: "to", message: m.people_away_refused_nobody() };
    case "ends-before":
      return { field: "endsOn", message: m.people_away_refused_ends_before() };
    case "past":
      return { field: "startsOn", message: m.people_away_refused_past() };
    case "too-long":
      return { field: "endsOn", message: m.people_away_refused_too_long() };
    case "overlaps":
      return { field: "startsOn", message: m.people_away_refused_overlaps({ name: to, until }) };
    case "away-too":
      return { field: "to", message: m.people_away_refused_away_too({ name: from, until }) };
    case "standing-in":
      return {
        field: "startsOn",
        message: m.people_away_refused_standing_in({ name: from, until }),
      };
    default:
      return code satisfies never;
  }
}
