import { dayText } from "~/kit/text/formats";
import type { LocalDate } from "~/kit/time/moment";
import type { DelegationRefusal } from "./delegation";

/** “You stand in for Priya until 12 December 2026.” */
export function standingInWords(name: string, until: LocalDate): string {
  return `You stand in for ${name} until ${dayText(until)}.`;
}

/** Why sign-offs cannot be delegated, with the field that it is about. */
export function refusedDelegation(reason: {
  code: DelegationRefusal["code"] | "nobody";
  from?: string;
  to?: string;
  endsOn?: LocalDate;
}): { field: "to" | "startsOn" | "endsOn"; message: string } {
  const { code, from = "somebody", to = "somebody" } = reason;
  const until = reason.endsOn ? ` until ${dayText(reason.endsOn)}` : "";
  switch (code) {
    case "nobody":
    case "to-oneself":
      return { field: "to", message: "Choose somebody of the list." };
    case "ends-before":
      return { field: "endsOn", message: "The last day comes before the first one." };
    case "past":
      return { field: "startsOn", message: "The first day is past. Begin today or later." };
    case "too-long":
      return { field: "endsOn", message: "That is longer than a year. Check the days." };
    case "overlaps":
      return {
        field: "startsOn",
        message: `${to} stands in for you on some of these days already${until}. Take that back first.`,
      };
    case "away-too":
      return {
        field: "to",
        message: `${from} is away on some of these days too${until}. Choose somebody else.`,
      };
    case "standing-in":
      return {
        field: "startsOn",
        message: `You stand in for ${from} on some of these days${until}, and cannot pass that on. Ask ${from} to choose somebody else first.`,
      };
    default:
      return code satisfies never;
  }
}
