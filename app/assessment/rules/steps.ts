import type { Certainty, RegradeChoice } from "./kinds";

interface StepOf<Kind, Body> {
  seq: number;
  kind: Kind;
  questionRevisionId: null;
  clientSeq: null;
  body: Body;
  at: Date;
}

/** Who decided, by id, and why in their words. */
interface Decided {
  by: string;
  reason: string;
}

interface AnswerBody {
  /** Belongs to the question type. */
  response: unknown;
  certainty?: Certainty | undefined;
}
interface AnswerStep extends Omit<
  StepOf<"answered", AnswerBody>,
  "questionRevisionId" | "clientSeq"
> {
  questionRevisionId: string;
  clientSeq: number;
}

/** `late` is an attempt that its deadline ended; what was saved before counts. */
export interface SubmitBody {
  late: boolean;
}
type SubmitStep = StepOf<"submitted", SubmitBody>;

/** `id` is what the form carried in which it was decided, where one did. */
interface DecidedOnce extends Decided {
  id?: string;
}

/** A new deadline, in milliseconds since 1970. */
interface ExtendBody extends DecidedOnce {
  deadline: number;
}
export type ExtendStep = StepOf<"extended", ExtendBody>;

/** Open again, until the deadline if there is one. */
interface ReopenBody extends DecidedOnce {
  deadline: number | null;
}
export type ReopenStep = StepOf<"reopened", ReopenBody>;

/**
 * A new grade for one question of a submitted attempt; `grade` is that grade's number, and `key` the revision by whose key the
 * answer was graded, null where all points were given.
 */
export interface RegradeBody extends Decided {
  grade: number;
  questionRevisionId: string;
  choice: RegradeChoice;
  key: string | null;
}
export type RegradeStep = StepOf<"regraded", RegradeBody>;

/** What happened in an attempt, in its order. Steps are only ever added. */
export type Step = AnswerStep | SubmitStep | ExtendStep | ReopenStep | RegradeStep;
export type StepBody = Step["body"];
