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
  programme: "share" | "forum" | "reply";
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

export interface Character {
  name: string;
  givenName?: string;
  email: string;
  team: string;
  tracks: Track[];
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
