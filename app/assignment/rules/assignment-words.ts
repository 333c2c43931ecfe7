import { spelled } from "~/kit/text/amounts";
import type { Done, Skipped } from "./plans";

/* What assigning, extending and reminding says of people, to a manager. */

/** Before: “3 people will be enrolled”. */
export const WILL: Record<Done, string> = {
  enrolled: "will be enrolled",
  resumed: "will be put back in",
  "channels-added": "will get channels they do not have yet",
  extended: "will get this due date",
  reminded: "will be reminded",
};

/** After: “3 people enrolled”. */
export const DID: Record<Done, string> = {
  enrolled: "enrolled",
  resumed: "put back in",
  "channels-added": "given more channels",
  extended: "given this due date",
  reminded: "reminded",
};

export const SKIPPED: Record<Skipped, string> = {
  left: "Has left the company",
  "enrolled-already": "Enrolled for all of these channels already",
  "not-enrolled": "Not enrolled in it",
  "taken-out": "Taken out of it",
  "not-taken-out": "Not taken out of it",
  "cleared-already": "Granted a clearance already, so nothing is due",
  "due-then-already": "Due on that day already",
  "nothing-to-do": "Nothing to do just now",
  "reminded-today": "Reminded today already",
};

export function people(count: number): string {
  return spelled(count, "person", "people");
}
