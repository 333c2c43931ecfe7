import type { Inline } from "~/curriculum/rules/tree";
import type {
  Criterion,
  CriticalFail,
  Decision,
  PostForm,
  ReplyVerdict,
  Score,
} from "~/curriculum/rules/practice-kinds";
import type { Language } from "~/kit/language/language";
import type { CheckCode, Severity } from "~/practice/rules/checks/check";
import type { Counting } from "~/practice/rules/checks/length/limits";
import type { Consent, ConsentUse } from "~/practice/rules/kinds";
import type { ReplyComment } from "~/practice/rules/rows";
import type { ReplyFields } from "./sending";

/* What a browser gets of the desk. What is right, and why, is in `ToldDecision` alone. */

/** How a post stands in the inbox. */
export type PostState =
  | "new"
  | "draft"
  | "replied"
  | "escalated"
  | "left"
  | "right"
  | "wrong"
  | "waiting"
  | "approved"
  | "again"
  | "failed";

export interface InboxPost {
  key: string;
  network: string;
  author: string;
  /** Its first words, plain. */
  words: string;
  /** The language of those, where it isn’t the company’s. */
  language: Language | undefined;
  minutesAgo: number;
  state: PostState;
}

export interface ShownPost {
  key: string;
  form: PostForm;
  network: string;
  author: string;
  handle: string | undefined;
  under: readonly Inline[] | undefined;
  reach: number | undefined;
  minutesAgo: number;
  language: Language | undefined;
  text: readonly Inline[];
  thread: { author: string; handle: string | undefined; ours: boolean; text: readonly Inline[] }[];
  picture: readonly Inline[] | undefined;
}

/** An account to write from. */
export interface ShownAccount {
  value: string;
  name: string;
  personal: boolean;
}

/** What may be written about a post now. */
export interface ShownComposer {
  shiftId: string;
  number: number;
  /** Whether it is written once more, after a trainer has asked for that. */
  rewriting: boolean;
  /** Whether a reply needs words. */
  writes: boolean;
  worst: boolean;
  attach: readonly Inline[] | undefined;
  accounts: readonly ShownAccount[];
  lines: { key: string; when: string; who: string }[];
  network: string;
  limit: { most: number; counts: Counting } | null;
  fields: ReplyFields;
  saved: boolean;
  /** What this page’s saves count on from. */
  sequence: number;
}

/** What a check points at, and what it says. */
export interface ShownFinding {
  code: CheckCode;
  severity: Severity;
  message: string;
  /** The words it points at; none where it is none of them. */
  words: readonly string[];
  /** Whether it was called mistaken. */
  reported: boolean;
}

/** What was sent about a post. */
export interface ShownReply {
  id: string;
  number: number;
  sentAt: Date;
  decision: Decision;
  account: string | null;
  personal: boolean;
  text: string | null;
  alt: string | null;
  worst: string | null;
  /** To whom it was passed on, the note, and why it was left. */
  to: string | null;
  note: string | null;
  judged: ShownJudgement | null;
  /** Whether a trainer has yet to read it. */
  waits: boolean;
}

export interface ShownJudgement {
  by: string;
  at: Date;
  verdict: ReplyVerdict;
  scores: Record<Criterion, Score>;
  critical: readonly CriticalFail[];
  comments: readonly ReplyComment[];
  feedback: string;
}

/** What was right, once a shift is over. */
export interface ToldDecision {
  right: boolean;
  expected: Decision;
  to: string | null;
  why: readonly Inline[];
  also: readonly Decision[];
}

/** How a colleague solved a post. */
export interface ShownColleague {
  id: string;
  name: string | null;
  text: string;
  example: boolean;
}

/** An approved reply of one’s own, and who may see it. */
export interface OwnConsent {
  replyId: string;
  consents: Record<ConsentUse, Consent>;
}
