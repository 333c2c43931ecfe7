import { dayText } from "~/clearance/rules/words/describe";
import type { EventTable } from "./event";

/** Who comes and who goes, and who stands in for whom. */
export const PEOPLE_EVENTS: Pick<
  EventTable,
  "person-added" | "trainer-engaged" | "person-left" | "leaving-taken-back" | "person-erased"
> = {
  "person-added": {
    ledger: {
      called: "Person added",
      words: ({ role, team }) => `Added as ${role}${team ? `, ${team}` : ""}`,
    },
    timeline: null,
    notice: null,
  },
  "trainer-engaged": {
    ledger: { called: "Trainer engaged", words: () => "Engaged as trainer" },
    timeline: null,
    notice: null,
  },
  "person-left": {
    ledger: {
      called: "Person left",
      words: ({ lastDay }) =>
        lastDay === undefined ? "Left the company" : `Leaves the company after ${dayText(lastDay)}`,
    },
    timeline: () => ({ title: "Left the company", icon: "sign-out", tone: "bad" }),
    notice: null,
  },
  "leaving-taken-back": {
    ledger: { called: "Leaving taken back", words: () => "Stays with the company after all" },
    timeline: null,
    notice: null,
  },
  "person-erased": {
    ledger: { called: "Person erased", words: ({ reason }) => `Erased: ${reason}` },
    timeline: null,
    notice: null,
  },
};

export const DELEGATION_EVENTS: Pick<EventTable, "delegated" | "delegation-ended"> = {
  delegated: {
    ledger: {
      called: "Sign-offs handed over",
      words: (days) => `Handed their sign-offs over, ${spanText(days)}`,
    },
    timeline: null,
    notice: null,
  },
  "delegation-ended": {
    ledger: {
      called: "Sign-offs taken back",
      words: (days) => `Took their sign-offs back, handed over ${spanText(days)}`,
    },
    timeline: null,
    notice: null,
  },
};

function spanText({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  return `${dayText(startsOn)} to ${dayText(endsOn)}`;
}
