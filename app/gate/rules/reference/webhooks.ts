import { EVENT_TYPES, type EventType } from "~/gate/rules/webhooks/kinds";

/** A message that is sent to webhooks, with an example of it. */
export interface Sent {
  type: EventType;
  summary: string;
  /** Of `SCHEMAS`. */
  schema: "ClearanceEvent" | "LeftEvent";
  example: object;
}

/* oxlint-disable house/in-catalogue -- A reference for programs, in English as the protocol is. */
const SUMMARIES: Record<EventType, string> = {
  "clearance.cleared": "Someone is cleared, or from now on for something else.",
  "clearance.expiring": "A clearance ends soon and can be renewed.",
  "clearance.expired": "A clearance has ended.",
  "clearance.paused": "A clearance doesn’t hold for now.",
  "clearance.lifted": "It holds again.",
  "clearance.revoked": "A clearance was taken away.",
  "person.left": "Someone has left. None of their clearances holds.",
};

const PERSON = {
  personId: "019a5880-61c0-7693-9066-f3dbf49c6084",
  person: "ada@example.com",
};

/** After which a clearance holds. */
const HOLDS: readonly EventType[] = ["clearance.cleared", "clearance.expiring", "clearance.lifted"];

export const SENT: readonly Sent[] = EVENT_TYPES.map((type) => ({
  type,
  summary: SUMMARIES[type],
  schema: type === "person.left" ? "LeftEvent" : "ClearanceEvent",
  example: {
    type,
    timestamp: "2026-11-21T12:00:00.000Z",
    data: type === "person.left" ? PERSON : clearance(HOLDS.includes(type)),
  },
}));

function clearance(holds: boolean) {
  const validUntil = "2027-11-18";
  const may = holds
    ? { channel: "instagram", level: "reply", validUntil }
    : { channel: "instagram", level: null, validUntil: null };
  return { ...PERSON, level: "reply", channels: ["instagram"], validUntil, may: [may] };
}

/** They are in every message. Source: Standard Webhooks 1.0. */
export const SENT_HEADERS = {
  "webhook-id": "The event’s id: the same for every try.",
  "webhook-timestamp": "When this try began, in seconds since 1970.",
  "webhook-signature":
    "`v1,` and the signature in base64; two of them while an old secret still signs.",
};
/* oxlint-enable house/in-catalogue */
