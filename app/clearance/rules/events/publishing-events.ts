import { m } from "~/kit/language/m";
import type { FactsByKind } from "~/ledger/rules/recorded";
import { inLedger, type EventTable } from "./event";

type Publisher = FactsByKind["publisher-changed"];
type Post = FactsByKind["post-brokered"];

/** The company’s Postiz, and what became of posts that went there. */
export const PUBLISHING_EVENTS: Pick<EventTable, "publisher-changed" | "post-brokered"> = {
  "publisher-changed": inLedger(
    m.clearance_ledger_events_called_publisher_changed,
    ({ change, host, channel = "" }) => PUBLISHER_SAID[change]({ host, channel }),
  ),
  "post-brokered": inLedger(
    m.clearance_ledger_events_called_post_brokered,
    ({ outcome, channel }) => POST_SAID[outcome]({ channel }),
  ),
};

const PUBLISHER_SAID: Record<
  Publisher["change"],
  (of: { host: string; channel: string }) => string
> = {
  connected: m.clearance_ledger_events_publisher_connected,
  tied: m.clearance_ledger_events_publisher_tied,
  untied: m.clearance_ledger_events_publisher_untied,
  ended: m.clearance_ledger_events_publisher_ended,
};

const POST_SAID: Record<Post["outcome"], (of: { channel: string }) => string> = {
  scheduled: m.clearance_ledger_events_post_scheduled,
  refused: m.clearance_ledger_events_post_refused,
  "in-doubt": m.clearance_ledger_events_post_in_doubt,
  "not-there": m.clearance_ledger_events_post_not_there,
  withdrawn: m.clearance_ledger_events_post_withdrawn,
  held: m.clearance_ledger_events_post_held,
};
