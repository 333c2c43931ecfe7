/** What an editor would say about a place in the content. `file` is relative to the content folder; lines count from 1. */
export interface Finding {
  file: string;
  line: number;
  message: string;
}

/** A piece of running text, without its markup and with “…” for each of the playbook’s variables. */
export interface Passage {
  file: string;
  line: number;
  text: string;
  /** Whether it links to a source. */
  links: boolean;
  /** Whether the author says it; posts, examples and options are only shown. */
  own: boolean;
}

export interface AskedOption {
  text: string;
  right: boolean;
  line: number;
}

/** A check in a lesson or a question of a quiz, as an editor reads it: in plain words. */
export interface Asked {
  file: string;
  line: number;
  module: string;
  /** The question’s key, or the check’s id. */
  name: string;
  /** A question type, or `check`. */
  type: string;
  /** Who wrote the post that it is about, and what; of a check, the post before it. */
  author: string;
  post: string;
  stem: string;
  /** Of single choice, several choice, best and worst (where the best is right), and checks. */
  options: readonly AskedOption[];
  /** Of an ordering, in their order. */
  items: readonly { text: string; line: number }[];
  /** Of a matching, or each item with its category. */
  pairs: readonly { left: string; right: string; line: number }[];
  /** What each gap takes. */
  gaps: readonly { accept: readonly string[]; line: number }[];
  /** The text with gaps, or the draft with problems. */
  draft: string;
  feedback: readonly { text: string; line: number }[];
}

/** The English texts of a content folder. Translations aren’t read. */
export interface Edited {
  passages: readonly Passage[];
  asked: readonly Asked[];
  /** Every text, letter by letter. */
  files: ReadonlyMap<string, string>;
}

/** One thing that an editor looks for. `now` is for what ages. */
export type Look = (edited: Edited, now: Date) => Finding[];
