import { waitsFor, type Waiting } from "./drafts";

/** What changed, in a sentence for the people: at most so many characters. */
export const CHANGE_LENGTH = 300;

export type SentenceVerdict =
  { ok: true; change: string } | { ok: false; code: "missing" | "too-long" | "tags" };

/** The sentence that people are told, on one line. It is plain text: tags and variables cannot stand in it. */
export function sentenceVerdict(typed: string): SentenceVerdict {
  const change = typed.replace(/\s+/g, " ").trim();
  if (change === "") return { ok: false, code: "missing" };
  if (change.length > CHANGE_LENGTH) return { ok: false, code: "too-long" };
  if (change.includes("{%")) return { ok: false, code: "tags" };
  return { ok: true, change };
}

/** A draft as far as publishing it at a time, or asking a colleague about it, asks. */
interface Scheduled extends Waiting {
  sequence: number;
  baseNumber: number;
}

export type ScheduleVerdict =
  | { ok: true }
  /** Another draft than the one that was looked at, or none. */
  | { ok: false; code: "stale" }
  | { ok: false; code: "past" }
  /** It is to be published at a time already, or waits for a colleague's yes. */
  | { ok: false; code: "scheduled" }
  /** Another revision has come since the one that it was made on. */
  | { ok: false; code: "moved-on" };

/**
 * Whether a draft, as it was looked at, may wait for a time to come, or for a colleague's yes: then there need be no time. `published`
 * is the current revision's number, 0 for none.
 */
export function scheduleVerdict(
  draft: Scheduled | null,
  asked: { sequence: number; publishAt: Date | null },
  published: number,
  now: Date,
): ScheduleVerdict {
  if (draft && waitsFor(draft)) return { ok: false, code: "scheduled" };
  if (!draft || draft.sequence !== asked.sequence) return { ok: false, code: "stale" };
  if (asked.publishAt && asked.publishAt <= now) return { ok: false, code: "past" };
  if (draft.baseNumber !== published) return { ok: false, code: "moved-on" };
  return { ok: true };
}
