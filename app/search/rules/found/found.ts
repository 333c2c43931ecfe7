/** What can be found, in the order in which groups stand that fit a query equally well. */
export const FOUND_KINDS = [
  "people",
  "companies",
  "lessons",
  "questions",
  "programmes",
  "playbook",
  "pages",
  "actions",
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Something that can be found: what is shown of it and where it leads. */
export interface Findable {
  kind: FoundKind;
  title: string;
  /** What tells it from others of the same title. */
  note: string;
  to: string;
  /** Its English title, where the reader’s language is another one; it’s never shown. */
  english?: string;
  /** Other words that people know it by; they are never shown. */
  words?: string;
  /** Where it is a file to keep and no page. */
  download?: true;
}

export interface Piece {
  text: string;
  marked: boolean;
}

export interface FoundItem {
  title: Piece[];
  note: string;
  /** The passage that has the words, where the title does not. */
  passage: Piece[] | null;
  to: string;
  download: boolean;
}

export interface FoundGroup {
  kind: FoundKind;
  /** How many were found; `items` may be fewer. */
  all: number;
  items: FoundItem[];
}

/** What a search has found, the groups that fit best first. */
export interface Found {
  query: string;
  groups: FoundGroup[];
}
