import { waitsFor, type Waiting } from "./drafts";

/** The most characters of the sentence that tells people what changed. */
export const CHANGE_LENGTH = 300;

export type SentenceVerdict =
  | { ok: true; change: string }
  | { ok: false; code: "missing" | "too-long" | "tags" };

/** The sentence that people are told, on one line. It is plain text, without tags and variables. */
export function sentenceVerdict(typed: string): SentenceVerdict {
  const change = typed.replace(/\s+/g, " ").trim();
  if (change === "") return { ok: false, code: "missing" };
  if (change.length > CHANGE_LENGTH) return { ok: false, code: "too-long" };
  if (change.includes("{%")) return { ok: false, code: "tags" };
  return { ok: true, change };
}

/** What scheduling a draft, or asking a colleague about it, has to know of it. */
interface Scheduled extends Waiting {
  sequence: number;
  baseNumber: number;
}

export type ScheduleVerdict =
  | { ok: true }
  /** No draft, or not the one its author saw. */
  | { ok: false; code: "stale" }
  | { ok: false; code: "past" }
  /** It is already scheduled, or waiting for a colleague's yes. */
  | { ok: false; code: "scheduled" }
  /** Another revision was published since the one it is based on. */
  | { ok: false; code: "moved-on" };

/**
 * Whether a draft, as its author saw it, may wait for a future time or for a colleague's yes, which needs no time. `published` is the
 * current revision's number, 0 for none.
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
