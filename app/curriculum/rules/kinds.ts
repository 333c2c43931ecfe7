/** What one may do on a channel; each level includes those before it. */
export const LEVELS = ["share", "reply", "post", "crisis"] as const;
export type Level = (typeof LEVELS)[number];

export const ACTIVITY_KINDS = ["lesson", "quiz", "practice", "scenario"] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What a new revision asks of people who did the one before: nothing, a look at what changed, or doing it again. */
export const IMPACTS = ["wording", "notice", "relearn"] as const;
export type Impact = (typeof IMPACTS)[number];

/** Who an addition to what is taught applies to: people who start from then on, all who are not cleared, or the cleared too. */
export const REACHES = ["starting", "uncleared", "cleared"] as const;
export type Reach = (typeof REACHES)[number];

/** What a revision keeps of it; by `as-before` what came back applies to the same people as before it left. */
export const REVISION_REACHES = [...REACHES, "as-before"] as const;
export type RevisionReach = (typeof REVISION_REACHES)[number];

/**
 * What people learn about an attempt after it. `full-when-done` is `full` once the quiz is passed or no attempt is left; until then it is
 * right or wrong with the heading to reread, and nothing of what was left blank.
 */
export const FEEDBACK_MODES = [
  "none",
  "right-or-wrong",
  "hints",
  "full",
  "full-when-done",
] as const;
export type FeedbackMode = (typeof FEEDBACK_MODES)[number];

export function includesLevel(held: Level, asked: Level): boolean {
  return LEVELS.indexOf(held) >= LEVELS.indexOf(asked);
}

export const QUESTION_TYPES = [
  "single-choice",
  "multiple-response",
  "best-worst",
  "matching",
  "categorise",
  "ordering",
  "fill-gap",
  "spot-problem",
] as const;

export type QuestionTypeName = (typeof QUESTION_TYPES)[number];

/** An enrolment gets another due date, ends, or begins again. */
export const ENROLMENT_CHANGES = ["due", "end", "resume"] as const;

export type EnrolmentChangeKind = (typeof ENROLMENT_CHANGES)[number];
