import type { CheckCode, Severity } from "./checks/check";
import type { Account, Span } from "./checks/reply";
import type { Criterion, CriticalFail, Decision, Score } from "~/curriculum/rules/practice-kinds";

/** Which account is chosen at first, by post. */
export type Preselected = Record<string, Account>;

/** What somebody has written about a post so far; what they have not come to is left out. */
export interface DraftBody {
  decision?: Decision | undefined;
  account?: Account | undefined;
  text?: string | undefined;
  /** What the picture that goes with it shows. */
  alt?: string | undefined;
  /** The line of the playbook that it goes to, and the note that goes with it. */
  to?: string | undefined;
  note?: string | undefined;
  /** Why no answer is best. */
  why?: string | undefined;
  /** The worst reply, where that is written first. */
  worst?: string | undefined;
}

/** What was sent, by what was decided. */
export type ReplyBody =
  | { decision: "reply"; account: Account; text: string; alt?: string; worst?: string }
  | { decision: "escalate"; to: string; note: string }
  | { decision: "leave"; why: string };

/** What a check had noticed when it was sent. */
export interface ReplyFinding {
  code: CheckCode;
  severity: Severity;
  spans: Span[];
}

export type ReplyScores = Record<Criterion, Score>;

/** A comment on the very words; on the whole where it has no span. */
export interface ReplyComment {
  span: Span | null;
  text: string;
}

/** A sample as somebody judged it. */
export interface JudgedSample {
  post: string;
  sample: string;
  scores: ReplyScores;
  critical: CriticalFail[];
}

/** The same as far as somebody is with it, and where it stands among all that they chose. */
export interface BegunSample extends Omit<JudgedSample, "scores"> {
  scores: Partial<ReplyScores>;
  sequence: number;
}

/** How far judgements agree, of 10,000: in all, and by criterion; null where nothing can be told from so few. */
export interface Agreement {
  all: number | null;
  critical: number;
  criteria: Record<Criterion, number | null>;
}
