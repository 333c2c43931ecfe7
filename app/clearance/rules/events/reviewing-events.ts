import { m } from "~/kit/language/m";
import type { FactsByKind } from "~/ledger/rules/recorded";
import { inLedger, type EventTable } from "./event";

type Reviewer = FactsByKind["reviewer-changed"];
type Review = FactsByKind["message-reviewed"];

/** The company’s organisation in Hootsuite, and what became of messages that waited there. */
export const REVIEWING_EVENTS: Pick<EventTable, "reviewer-changed" | "message-reviewed"> = {
  "reviewer-changed": inLedger(
    m.clearance_ledger_events_called_reviewer_changed,
    ({ change, organization, channel = "" }) => REVIEWER_SAID[change]({ organization, channel }),
  ),
  "message-reviewed": inLedger(
    m.clearance_ledger_events_called_message_reviewed,
    ({ outcome, channel }) => REVIEW_SAID[outcome]({ channel }),
  ),
};

const REVIEWER_SAID: Record<
  Reviewer["change"],
  (of: { organization: string; channel: string }) => string
> = {
  connected: m.clearance_ledger_events_reviewer_connected,
  tied: m.clearance_ledger_events_reviewer_tied,
  untied: m.clearance_ledger_events_reviewer_untied,
  ended: m.clearance_ledger_events_reviewer_ended,
};

const REVIEW_SAID: Record<Review["outcome"], (of: { channel: string }) => string> = {
  approved: m.clearance_ledger_events_message_approved,
  rejected: m.clearance_ledger_events_message_rejected,
  "in-doubt": m.clearance_ledger_events_message_in_doubt,
  elsewhere: m.clearance_ledger_events_message_elsewhere,
};
