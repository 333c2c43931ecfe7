import { m } from "~/kit/language/m";
import type { Done, Skipped } from "./plans";

/* What assigning, extending and reminding says of people, to a manager. */

/** Before: “3 people will be enrolled”. */
export const WILL: Record<Done, (said: { count: number }) => string> = {
  enrolled: m.assignment_outcomes_will_enrolled,
  resumed: m.assignment_outcomes_will_resumed,
  "channels-added": m.assignment_outcomes_will_channels,
  extended: m.assignment_outcomes_will_extended,
  reminded: m.assignment_outcomes_will_reminded,
};

/** After: “3 people enrolled”. */
export const DID: Record<Done, (said: { count: number }) => string> = {
  enrolled: m.assignment_outcomes_did_enrolled,
  resumed: m.assignment_outcomes_did_resumed,
  "channels-added": m.assignment_outcomes_did_channels,
  extended: m.assignment_outcomes_did_extended,
  reminded: m.assignment_outcomes_did_reminded,
};

/** Why nothing is done for somebody, as it ends a sentence. */
export const SKIPPED: Record<Skipped, () => string> = {
  left: m.assignment_outcomes_why_left,
  "enrolled-already": m.assignment_outcomes_why_enrolled,
  "not-enrolled": m.assignment_outcomes_why_not_enrolled,
  "taken-out": m.assignment_outcomes_why_taken_out,
  "not-taken-out": m.assignment_outcomes_why_not_taken_out,
  "cleared-already": m.assignment_outcomes_why_cleared,
  "due-then-already": m.assignment_outcomes_why_due_then,
  "nothing-to-do": m.assignment_outcomes_why_nothing,
  "reminded-today": m.assignment_outcomes_why_reminded,
};
