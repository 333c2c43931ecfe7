import type { PracticePost } from "~/curriculum/rules/bodies";
import type { Decision } from "~/curriculum/rules/practice-kinds";

/** Whether what is written about a post is judged by a person. */
export function needsWriting({ asks, expected }: PracticePost): boolean {
  return asks !== "decision" && expected.decision === "reply";
}

/**
 * Whether a decision is right. Passing something on is right only to the line that is expected, where the company’s playbook has
 * that line.
 */
export function isRight(
  { expected }: PracticePost,
  { decision, to }: { decision: Decision; to?: string | undefined },
  lines: readonly string[],
): boolean {
  if (decision !== expected.decision) return expected.also.includes(decision);
  if (decision !== "escalate" || expected.to === undefined) return true;
  return to === expected.to || !lines.includes(expected.to);
}
