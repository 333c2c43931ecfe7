import type { FeedbackMode, Level } from "./kinds";
import type { ProgrammeOverride, ProgrammeTerms } from "~/company/rules/programme-terms";

/** The content of a programme's revision. */
export interface ProgrammeBody extends ProgrammeTerms {
  title: string;
  level: Level;
  summary: string;
}

/** A programme's terms for a company, where what its override does not name stays. */
export function termsOf(body: ProgrammeBody, override: ProgrammeOverride): ProgrammeBody {
  const named = Object.entries(override).filter(([, value]) => value !== undefined);
  return { ...body, ...(Object.fromEntries(named) as Partial<ProgrammeBody>) };
}

/** Objectives map a code (`reply.acknowledge`) to what a person can be seen doing; activities are named by key, in order. */
export interface ModuleBody {
  title: string;
  summary: string;
  objectives: Record<string, string>;
  activities: string[];
}

export interface LessonBody {
  kind: "lesson";
  title: string;
  lead: string;
  minutes: number;
  objectives: string[];
  /** Markdoc, without its front matter. */
  source: string;
}

/** Questions are named by key, in order; their texts are revisions of their own. */
export interface QuizBody {
  kind: "quiz";
  title: string;
  minutes: number;
  /** Of 10,000. */
  passBasisPoints: number;
  /** Of 10,000, of each objective’s points; revisions from before objectives had marks do not say. */
  objectiveBasisPoints?: number | undefined;
  /** Objectives whose mark is another. */
  objectiveMarks?: Record<string, number> | undefined;
  layout: "one-page" | "one-at-a-time";
  shuffle: boolean;
  /** After each attempt, or in a list after the first that failed, the second …; the last one goes on. */
  cooldownMinutes: number | readonly number[];
  maxAttempts: number | null;
  feedback: FeedbackMode;
  /** How many questions of each objective an attempt draws from the pool; without it, every question is asked. */
  draw?: Record<string, number> | undefined;
  timeLimitMinutes?: number | undefined;
  /** Whether learners say how certain they are of each answer. */
  certainty?: boolean | undefined;
  /** Whether being wrong with certainty fails an attempt in some of its questions. */
  critical?: boolean | undefined;
  questions: string[];
}

export type ActivityBody = LessonBody | QuizBody;
