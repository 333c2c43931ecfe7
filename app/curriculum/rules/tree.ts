import type { OffLimitsTopic, Playbook } from "~/company/rules/playbook/playbook";
import type { Place } from "~/company/rules/places";
import type { Language } from "~/kit/language/language";
import type { LocalDate } from "~/kit/time/moment";
import type { FigureKind } from "./markdoc/figure/kinds";

/** Text with emphasis: what stands inside a paragraph, a heading or an option. Strings are plain text. */
export type Inline =
  | string
  | { type: "strong" | "em" | "mark"; children: Inline[] }
  | { type: "link"; href: string; children: Inline[] }
  | { type: "image"; src: string; alt: string }
  | { type: "break" };

/** A check-yourself as a learner may see it: what was right, and the feedback, only for the option they have chosen. */
export interface CheckView {
  type: "check";
  id: string;
  question: string;
  options: Inline[][];
  chosen: number | null;
  right: boolean | null;
  feedback: string | null;
}

/** Something to write oneself. What others wrote is there once the learner has: until then it is null. */
export interface WriteView {
  type: "write";
  id: string;
  task: string;
  /** As it was typed; null before. */
  own: string | null;
  versions: WrittenVersion[] | null;
}

export interface WrittenVersion {
  title: string;
  comment: string;
  children: Tree;
}

interface PostView extends PostForm {
  type: "post";
  author: string;
  by: "customer" | "company";
  handle?: string | undefined;
  network?: string | undefined;
  when?: string | undefined;
  context?: string | undefined;
  children: Tree;
}

/** How a post is drawn: what came with it, and what it stands in. */
export interface PostForm {
  /** A message between two, not a post for all. */
  message?: boolean | undefined;
  /** Of five, where it is a review. */
  stars?: number | undefined;
  /** What its picture or its video shows, and what is spoken in the video. */
  picture?: string | undefined;
  video?: string | undefined;
  captions?: string | undefined;
  /** Whether it answers the post above it. */
  follows?: boolean | undefined;
}

/** A drawing made of a list, so that it reads as one. */
export interface FigureView {
  type: "figure";
  kind: FigureKind;
  title: string;
  points: FigurePoint[];
  /** Where its facts are from. */
  note: Inline[] | null;
}

export interface FigurePoint {
  label: Inline[];
  text: Inline[];
  /** The words for the two ways on from a question. */
  branches?: { yes: string; no: string } | undefined;
  lane?: 1 | 2 | undefined;
  /** In percent. */
  bar?: number | undefined;
}

export interface CompareSide {
  title: string;
  children: Tree;
}

/** A list of the playbook, in the language that the company writes in. */
export type PlaybookList = { language?: Language | undefined } & (
  | { type: "off-limits"; items: Omit<OffLimitsTopic, "words">[] }
  | { type: "escalation"; items: (Playbook["escalation"][string] & { key: string })[] }
  | { type: "responsibilities"; items: Playbook["responsibilities"] }
  | { type: "voice"; summary: string; principles: Playbook["voice"]["principles"] }
  | { type: "channels"; items: Playbook["channels"] }
);

/** What the law of a company's places says of a topic. `ask` is who may be asked, null where the playbook doesn't name anybody. */
export interface LawView {
  type: "law";
  passages: {
    place: Place;
    text: string;
    language: Language;
    sources: { name: string; url: string }[];
    checked: LocalDate;
  }[];
  ask: "outside" | { who: string; language: Language } | null;
}

export type Block =
  | { type: "heading"; level: 2 | 3; id: string; children: Inline[] }
  | { type: "paragraph"; children: Inline[] }
  | { type: "list"; ordered: boolean; items: Tree[] }
  | { type: "compare"; dont: CompareSide; do: CompareSide }
  | { type: "callout"; tone: "note" | "warning"; title: string | null; children: Tree }
  | FigureView
  | { type: "company"; children: Tree }
  | PostView
  | CheckView
  | WriteView
  | LawView
  | PlaybookList;

export type TreeNode = Inline | Block;

/** Authored text, rendered for one company and one learner. Plain JSON; holds nothing that the learner may not know. */
export type Tree = TreeNode[];

export interface Section {
  id: string;
  title: string;
}
