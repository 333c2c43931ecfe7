import type { Consent, ConsentUse } from "../../app/practice/rules/kinds";

/** How far someone of the demo has come in one programme. Days are counted back from the day the demo is made. */
export type Stage =
  | { kind: "enrolled" }
  /** Modules finished, then perhaps lessons read and a quiz failed in the next one. */
  | { kind: "learning"; modules: number; lessons?: number; failedQuiz?: boolean }
  | { kind: "awaiting-trainer"; daysAgo: number }
  | { kind: "trainer-not-yet"; daysAgo: number; comment: string }
  | { kind: "awaiting-manager"; daysAgo: number; comment: string }
  | { kind: "cleared"; daysAgo: number; comment?: string }
  /** Cleared long ago and inside the renewal window, with some quizzes passed again. */
  | { kind: "renewing"; clearedDaysAgo: number; quizzes: number };

export interface Track {
  programme: "share" | "forum" | "reply" | "post";
  channels: string[];
  stage: Stage;
  enrolledDaysAgo: number;
  dueInDays?: number;
}

/** A suspension or a revocation. */
export interface Suspension {
  daysAgo: number;
  reason: string;
  incident?: string;
  /** A module to be done again. */
  again?: string;
}

/** A rule as it was made yesterday: everyone in the team by then is enrolled already. */
export interface Rule {
  programme: string;
  team: string;
  channels: string[];
  dueDays: number;
}

/** What came of what somebody wrote about a post: nothing yet, failure, another try, or approval, at once or at the second try. */
export type CameOf = "waiting" | "fail" | "again" | "again-approve" | "approve";

/** Who judges a reply besides the trainer: a colleague after them, or before them, so that the trainer’s own blind look still waits. */
export type SecondLook = "after" | "before";

/** What somebody has done at the reply desk besides what their training asked of them, the last of it some days ago. */
export interface Practice {
  /** The sets that they have worked on, in order. */
  sets: string[];
  /** On how many days before today they began. */
  daysAgo: number;
  /** Which of the answers in REPLIES are theirs. */
  words: number;
  /** How many posts of their last set they handle; all, unless it says so. With none they have only calibrated. */
  handled?: number;
  /** How often they have to calibrate; once, unless it says so. */
  calibrations?: number;
  /** What came of their answers; all wait, unless it says so. */
  cameOf?: Record<string, CameOf>;
  /** Which of their answers two people judge, whatever the fifth is that always are. */
  looks?: Record<string, SecondLook>;
  /** Who may see what was approved of them; nobody, where they haven’t said. */
  consents?: Partial<Record<ConsentUse, Consent>>;
  /** Which of their answers a trainer has chosen as an example. */
  examples?: string[];
  /** Which of their answers a colleague has taken from the queue just now. */
  taken?: string;
  /** The scenarios that they have brought to a bad end, and not played again. */
  spoils?: string[];
}

export interface LiveReply {
  daysAgo: number;
  channel: string;
  url: string;
  asked: string;
  text: string;
  /** Absent while nobody has looked at it. */
  found?: { verdict: "good" | "not-good"; finding: string };
}

export interface Character {
  name: string;
  givenName?: string;
  email: string;
  team: string;
  tracks: Track[];
  /** Where their training asks for practice: which of the answers in REPLIES are theirs, and what came of them but approval. */
  writes?: Pick<Practice, "words" | "cameOf" | "looks" | "consents" | "examples"> & {
    /** The scenarios that they play badly first. */
    falters?: string[];
  };
  practice?: Practice;
  /** What they have published since they were cleared and have logged, oldest first. */
  liveReplies?: LiveReply[];
  /** Policy versions signed besides the one in force when a track needed it. */
  signs?: string[];
  suspended?: Suspension;
  revoked?: Suspension;
  /** What was learned elsewhere, told yesterday, and for how many days from today it counts. */
  earlier?: {
    module: string;
    completedDaysAgo: number;
    validDays: number;
    evidence: string;
    reason: string;
  };
  leftDaysAgo?: number;
}

export interface DemoCompany {
  key: string;
  domain: string;
  policies: { version: string; publishedDaysAgo: number }[];
  managers: { name: string; email: string; team: string }[];
  employees: Character[];
  rules?: Rule[];
  /** A manager who will be away, and who stands in, by the first parts of their addresses. */
  away?: { manager: string; standIn: string; inDays: number; days: number };
}
