import type { Evidence } from "./facts";

interface Completed {
  activityId: string;
  revisionNumber: number;
  at: Date;
}

interface Graded extends Completed {
  attemptId: string;
  basisPoints: number;
  passed: boolean;
  /** When what was graded had been handed in. Where it is null, that was the attempt's first grade. */
  handedInAt: Date | null;
}

/**
 * The evidence of one person by activity: the newest revision of each lesson finished, and of each quiz the latest pass.
 * Both lists are oldest first. Of the grades of one attempt the last one counts; its pass is dated as what first passed was
 * handed in, for grading again is not sitting it again.
 */
export function gatherEvidence(
  completions: readonly Completed[],
  grades: readonly Graded[],
): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const { activityId, revisionNumber, at } of completions) {
    const known = evidence.get(activityId);
    if (!known || known.revisionNumber < revisionNumber) {
      evidence.set(activityId, { at, revisionNumber, basisPoints: null });
    }
  }
  const counting = new Map<string, Graded>();
  for (const grade of grades) {
    const before = counting.get(grade.attemptId);
    const at = before?.passed ? before.at : (grade.handedInAt ?? before?.at ?? grade.at);
    counting.set(grade.attemptId, { ...grade, at });
  }
  for (const { activityId, revisionNumber, at, basisPoints, passed } of counting.values()) {
    const known = evidence.get(activityId);
    if (passed && (!known || known.at <= at))
      evidence.set(activityId, { at, revisionNumber, basisPoints });
  }
  return evidence;
}
