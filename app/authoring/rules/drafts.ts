/** What a draft keeps about its publication. */
export interface Waiting {
  publishAt: Date | null;
  /** Who asks a colleague to agree to it, and who agreed. */
  askedBy: string | null;
  agreedBy: string | null;
}

/** What a draft waits for, frozen until then: a colleague's yes, or its time. Null if it can be edited. */
export function waitsFor({ publishAt, askedBy, agreedBy }: Waiting): "yes" | "time" | null {
  if (askedBy !== null && agreedBy === null) return "yes";
  return publishAt === null ? null : "time";
}

/** A draft that can be edited: nothing about its publication. */
export const UNSAID = {
  publishAt: null,
  scheduledBy: null,
  reach: null,
  failure: null,
  askedBy: null,
  askedAt: null,
  agreedBy: null,
  agreedAt: null,
  sentBackBy: null,
  sentBack: null,
};

/** What saving has to know of a draft. */
export interface DraftState extends Waiting {
  text: string;
  /** Rises with every save. */
  sequence: number;
}

/** What an author wants to save: their text, on top of the last save they saw; 0 if they saw no draft. */
export interface Save {
  text: string;
  sequence: number;
  /** The published revision that their text began from; 0 for a new file. */
  baseNumber: number;
}

export type SaveVerdict =
  | { ok: true; sequence: number; changed: boolean }
  /** Someone else has saved in the meantime, or the draft they saw was published or discarded. */
  | { ok: false; code: "stale" }
  /** It is scheduled or waiting for a colleague's yes, and frozen until then. */
  | { ok: false; code: "scheduled" };

/**
 * Whether a save may replace the draft. A late one never does. One that says what the draft already says has been saved, such as a
 * second try after a lost answer. `published` is the number of the file's current revision, 0 if there is none.
 */
export function saveVerdict(draft: DraftState | null, save: Save, published: number): SaveVerdict {
  if (draft && draft.text === save.text)
    return { ok: true, sequence: draft.sequence, changed: false };
  if (draft && waitsFor(draft)) return { ok: false, code: "scheduled" };
  if (draft) {
    if (save.sequence !== draft.sequence) return { ok: false, code: "stale" };
    return { ok: true, sequence: draft.sequence + 1, changed: true };
  }
  if (save.sequence !== 0 || save.baseNumber !== published) return { ok: false, code: "stale" };
  return { ok: true, sequence: 1, changed: true };
}

/** How long after its last sign of life a window counts as open, and how often it gives one. In milliseconds. */
export const READER_GONE_MS = 40_000;
export const READER_SAYS_MS = 12_000;

/** A draft's text is at most this long; the longest shipped file is a twentieth of it. */
export const DRAFT_LENGTH = 200_000;
