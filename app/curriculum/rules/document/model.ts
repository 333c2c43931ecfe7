/**
 * An authored text as an editor holds it: blocks that know the bytes they came from. What is null has no bytes yet
 * and is written in canonical form.
 */

export type Newline = "\n" | "\r\n";

export interface LessonFile {
  /** Everything up to and with the second `---` line; all of the file where that line is missing. */
  head: string;
  newline: Newline;
  content: Container;
}

/** Blocks in a row. `lead` stands before the first and `tail` after the last; an empty container has only a lead. */
export interface Container {
  lead: string | null;
  blocks: Block[];
  tail: string | null;
}

interface InPlace {
  /** What stands between the block before and this one: line ends and blank space. */
  before: string | null;
}

interface Paragraph extends InPlace {
  type: "paragraph";
  source: string | null;
  inline: Inline[];
}

interface Heading extends InPlace {
  type: "heading";
  source: string | null;
  level: number;
  inline: Inline[];
}

export type ListMarker = "-" | "*" | "+" | "." | ")";

export interface List extends InPlace {
  type: "list";
  source: string | null;
  ordered: boolean;
  start: number;
  /** Whether its paragraphs stand without space between them. */
  tight: boolean;
  marker: ListMarker;
  items: Item[];
}

export interface Item extends InPlace {
  source: string | null;
  /** Indentation, marker and space before the item’s text. */
  prefix: string | null;
  content: Container;
}

export type AttributeValue = string | number | boolean | null;
export type Attributes = Record<string, AttributeValue>;

export const CONTAINER_TAGS: readonly string[] = [
  ...["post", "compare", "dont", "do"],
  ...["check", "option", "write", "version", "callout", "figure", "company"],
];
export type ContainerTag =
  | "post"
  | "compare"
  | "dont"
  | "do"
  | "check"
  | "option"
  | "write"
  | "version"
  | "callout"
  | "figure"
  | "company";

export interface TagBlock extends InPlace {
  type: "tag";
  name: ContainerTag;
  attributes: Attributes;
  open: string | null;
  content: Container;
  close: string | null;
}

export interface Condition {
  name: string;
  negated: boolean;
}

export interface IfBlock extends InPlace {
  type: "if";
  condition: Condition;
  open: string | null;
  then: Container;
  otherwise: { divider: string | null; content: Container } | null;
  close: string | null;
}

export const PLAYBOOK_LISTS: readonly string[] = [
  ...["off-limits", "escalation", "responsibilities", "voice", "channels"],
];
export type PlaybookListName =
  | "off-limits"
  | "escalation"
  | "responsibilities"
  | "voice"
  | "channels";

interface PlaybookBlock extends InPlace {
  type: "playbook";
  name: PlaybookListName;
  source: string | null;
}

/** What the law of each company's places says of a topic. */
interface LawBlock extends InPlace {
  type: "law";
  topic: string;
  source: string | null;
}

/** What this model has no words for. Its bytes are all there is to it. */
interface Opaque extends InPlace {
  type: "opaque";
  source: string;
}

export type Block =
  | Paragraph
  | Heading
  | List
  | TagBlock
  | IfBlock
  | PlaybookBlock
  | LawBlock
  | Opaque;

export type Mark =
  | { type: "condition"; name: string; negated: boolean }
  | { type: "link"; href: string; title: string }
  | { type: "mark" }
  | { type: "strong" }
  | { type: "em" };

/** A run of a paragraph. A space stands for a line end in the source; `break` for one that is shown. */
export type Inline =
  | { type: "text"; text: string; marks: Mark[] }
  | { type: "variable"; name: string; marks: Mark[] }
  | { type: "image"; src: string; alt: string; title: string; marks: Mark[] }
  | { type: "break"; marks: Mark[] };
