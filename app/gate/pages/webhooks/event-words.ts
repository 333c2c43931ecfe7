import { TEST_TYPE, type EventType } from "~/gate/rules/webhooks/kinds";
import { m } from "~/kit/language/m";

export const EVENT_WORDS: Record<EventType | typeof TEST_TYPE, () => string> = {
  "clearance.cleared": m.clearance_states_cleared,
  "clearance.expiring": m.clearance_states_expiring,
  "clearance.expired": m.clearance_states_expired,
  "clearance.paused": m.clearance_states_paused,
  "clearance.lifted": m.gate_webhooks_event_lifted,
  "clearance.revoked": m.clearance_states_revoked,
  "person.left": m.gate_webhooks_event_left,
  [TEST_TYPE]: m.gate_webhooks_event_test,
};

/** What an event says; one that is no longer known is named as it stands. */
export function eventWords(type: string): string {
  return Object.entries(EVENT_WORDS).find(([known]) => known === type)?.[1]() ?? type;
}
