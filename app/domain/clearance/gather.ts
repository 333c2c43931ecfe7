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
}

/**
 * The evidence of one person by activity: the newest revision of each lesson finished, and of each quiz the latest pass.
 * Both lists are oldest first. Of the grades of one attempt the last one counts, dated as the first: grading again is not
 * sitting it again.
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
    const first = counting.get(grade.attemptId);
    counting.set(grade.attemptId, first ? { ...grade, at: first.at } : grade);
  }
  for (const { activityId, revisionNumber, at, basisPoints, passed } of counting.values()) {
    const known = evidence.get(activityId);
    if (passed && (!known || known.at <= at))
      evidence.set(activityId, { at, revisionNumber, basisPoints });
  }
  return evidence;
}
