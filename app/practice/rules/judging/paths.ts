import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";

export const REVIEWS = "/studio/reviews";
export const JUDGED = `${REVIEWS}/judged`;
export const AGREEMENT = `${REVIEWS}/agreement`;
export const ALARMS = `${REVIEWS}/alarms`;

/** How the queue is narrowed, as addresses and forms have it; empty for all. */
export interface QueueAddress {
  company: string;
  set: string;
  person: string;
  look: "second" | null;
}

interface More {
  /** Where the page begins. */
  after?: string;
  /** The reply that was judged last, and what was said of it. */
  judged?: string;
  said?: ReplyVerdict;
  /** That one was given back, or is gone. */
  note?: "returned" | "gone";
}

function search(named: object): string {
  const params = new URLSearchParams(
    Object.entries(named).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
  return params.size === 0 ? "" : `?${params}`;
}

export function queuePath(address: QueueAddress, more: More = {}): string {
  return `${REVIEWS}${search({ ...address, ...more })}`;
}

/** A reply’s page, from where the next one is taken of the same narrowed queue. */
export function replyPath(replyId: string, address?: QueueAddress, more: More = {}): string {
  return `${REVIEWS}/${replyId}${search({ ...address, ...more })}`;
}

export function judgedPath(before: string): string {
  return `${JUDGED}?before=${before}`;
}

interface Place {
  moduleKey: string;
  activityKey: string;
}

export function trainerCalibrationPath({ moduleKey, activityKey }: Place): string {
  return `${REVIEWS}/calibration/${moduleKey}/${activityKey}`;
}

/** Where what a trainer chooses in one is kept, before the number of the list. */
export function trainerKeptPath({ moduleKey, activityKey }: Place): string {
  return `/studio/calibration/${moduleKey}/${activityKey}`;
}

export function setPath({ moduleKey, activityKey }: Place): string {
  return `/desk/${moduleKey}/${activityKey}`;
}

export function calibrationPath(place: Place): string {
  return `${setPath(place)}/calibration`;
}

/** Where a page of a list begins or ends, as its address says it. */
export function keyText({ sentAt, replyId }: { sentAt: Date; replyId: string }): string {
  return `${sentAt.getTime()}.${replyId}`;
}

/** Null for what is no such place. */
export function keyFrom(text: string): { sentAt: Date; replyId: string } | null {
  const [, at, replyId] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text) ?? [];
  return at !== undefined && replyId !== undefined
    ? { sentAt: new Date(Number(at)), replyId }
    : null;
}
