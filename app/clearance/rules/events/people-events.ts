import { dayText, rangeText } from "~/kit/text/formats";
import { inLedger, type EventTable } from "./event";

/** Who comes and who goes, and who stands in for whom. */
export const PEOPLE_EVENTS: Pick<
  EventTable,
  | "person-added"
  | "trainer-engaged"
  | "person-left"
  | "leaving-taken-back"
  | "person-returned"
  | "person-erased"
> = {
  "person-added": inLedger(
    "Person added",
    ({ role, team }) => `Added as ${role}${team ? `, ${team}` : ""}`,
  ),
  "trainer-engaged": inLedger("Trainer engaged", () => "Engaged as trainer"),
  "person-left": {
    ledger: {
      called: "Person left",
      words: ({ lastDay }) =>
        lastDay === undefined ? "Left the company" : `Leaves the company after ${dayText(lastDay)}`,
    },
    timeline: () => ({ title: "Left the company", icon: "sign-out", tone: "bad" }),
    notice: null,
  },
  "leaving-taken-back": inLedger("Leaving taken back", () => "Stays with the company after all"),
  "person-returned": {
    ledger: { called: "Person returned", words: () => "Came back to the company" },
    timeline: () => ({ title: "Came back to the company", icon: "person", tone: "info" }),
    notice: null,
  },
  "person-erased": inLedger("Person erased", ({ reason }) => `Erased: ${reason}`),
};

export const DELEGATION_EVENTS: Pick<EventTable, "delegated" | "delegation-ended"> = {
  delegated: inLedger(
    "Sign-offs delegated",
    (days) => `Delegated their sign-offs, ${spanText(days)}`,
  ),
  "delegation-ended": inLedger(
    "Sign-offs taken back",
    (days) => `Took their sign-offs back, delegated ${spanText(days)}`,
  ),
};

function spanText({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  return rangeText(startsOn, endsOn);
}
