/** What is told of a person’s clearances, and that they left. */
export const EVENT_TYPES = [
  "clearance.cleared",
  "clearance.expiring",
  "clearance.expired",
  "clearance.paused",
  "clearance.lifted",
  "clearance.revoked",
  "person.left",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];
export type ClearanceType = Exclude<EventType, "person.left">;

/** What the test button sends, whatever was chosen. */
export const TEST_TYPE = "webhook.test";

/** Why nothing is sent: a manager wants it so, its address says it is gone for good, or nothing has arrived for days. */
export const PAUSED_FOR = ["manager", "gone", "failing"] as const;
export type PausedFor = (typeof PAUSED_FOR)[number];

/** What became of a delivery; one without waits. */
export const DELIVERY_OUTCOMES = ["delivered", "failed"] as const;

/** Why a try failed: the answer, none in time, no connection, or an address that isn’t called. */
const FAILURES = ["status", "redirect", "timeout", "connection", "address"] as const;
export type Failure = (typeof FAILURES)[number];

/** As they are stored: each once, in their order. */
export function eventsText(types: readonly EventType[]): string {
  return EVENT_TYPES.filter((type) => types.includes(type)).join(" ");
}

/** What a stored text says. */
export function eventsIn(text: string): EventType[] {
  const said = text.split(" ");
  return EVENT_TYPES.filter((type) => said.includes(type));
}
