import { waitsFor, type Waiting } from "~/authoring/rules/drafts";
import type { Language } from "~/kit/language/language";
import { m } from "~/kit/language/m";

/** How a file of the library stands, for the trainers who look after it. */
export type FileState =
  | "draft"
  | "changed"
  | "asked"
  | "scheduled"
  | "failed"
  | "published"
  | "retired";

/** What is published of a file; `retired` if it is out of use. */
export interface PublishedFile {
  hash: string;
  retired: boolean;
}

export interface DraftOnTop extends Waiting {
  hash: string;
  failure: string | null;
}

/** A draft that says what is published already changes nothing. A file that is out of use is retired, whatever is drafted for it. */
export function fileState(published: PublishedFile | null, draft: DraftOnTop | null): FileState {
  if (published?.retired) return "retired";
  const waits = draft && waitsFor(draft);
  if (waits) return waits === "yes" ? "asked" : "scheduled";
  if (draft?.failure) return "failed";
  if (!published) return "draft";
  return draft && draft.hash !== published.hash ? "changed" : "published";
}

export const FILE_STATE_WORDS: Record<FileState, () => string> = {
  draft: m.authoring_library_state_draft,
  changed: m.authoring_library_state_changed,
  asked: m.authoring_library_state_asked,
  scheduled: m.authoring_library_state_scheduled,
  failed: m.authoring_library_state_failed,
  published: m.authoring_library_state_published,
  retired: m.authoring_library_state_retired,
};

/** What the library can be narrowed to. */
export const LIBRARY_FILTERS = [
  "draft",
  "changed",
  "asked",
  "scheduled",
  "failed",
  "problems",
  "outdated",
  "not-in-en",
  "not-in-de",
  "not-in-es",
  "not-in-fr",
] as const;
export type LibraryFilter = (typeof LIBRARY_FILTERS)[number];

/** What a filter looks at; a text that is only listed by its translations has no state here. */
export interface Filtered {
  state?: FileState;
  problems?: number;
  /** Whether a translation of it is out of date. */
  outdated?: boolean;
  /** The languages that what is published of it can’t be read in. */
  missing?: readonly Language[];
}

export function passesFilter(
  { state, problems = 0, outdated = false, missing = [] }: Filtered,
  filter: LibraryFilter,
): boolean {
  if (filter === "problems") return problems > 0;
  if (filter === "outdated") return outdated;
  return state === filter || missing.some((language) => filter === `not-in-${language}`);
}
