/** A question as this attempt asks it: the revision and the order its options are shown in, fixed when the attempt starts. */
export interface AskedQuestion {
  questionId: string;
  questionRevisionId: string;
  /** Indexes into the revision's options. */
  order: number[];
}

/** An answer (`response` belongs to the question type) or the end of the attempt. */
export type StepBody = { response: unknown } | { late: boolean };

/** What one question earned. `answered` false means no answer was given, which is not the same as a wrong one. */
export interface GradedQuestion {
  questionRevisionId: string;
  answered: boolean;
  correct: boolean;
  points: number;
  maxPoints: number;
}
