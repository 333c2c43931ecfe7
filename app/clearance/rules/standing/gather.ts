import type { LocalDate } from "~/kit/time/moment";
import type { EnrolmentFacts, Evidence } from "./facts";
import type { EnrolmentChangeKind } from "~/curriculum/rules/kinds";

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
  const times = new Map<string, Date[]>();
  for (const { activityId, revisionNumber, at } of completions) {
    const known = evidence.get(activityId);
    if (!known || known.revisionNumber <= revisionNumber) {
      evidence.set(activityId, { at, revisionNumber, basisPoints: null, times: [] });
    }
    add(times, activityId, at);
  }
  const counting = new Map<string, Graded>();
  for (const grade of grades) {
    const before = counting.get(grade.attemptId);
    const at = before?.passed ? before.at : (grade.handedInAt ?? before?.at ?? grade.at);
    counting.set(grade.attemptId, { ...grade, at });
  }
  for (const { activityId, revisionNumber, at, basisPoints, passed } of counting.values()) {
    const known = evidence.get(activityId);
    if (!passed) continue;
    add(times, activityId, at);
    if (!known || known.at <= at)
      evidence.set(activityId, { at, revisionNumber, basisPoints, times: [] });
  }
  for (const [activityId, known] of evidence) known.times = times.get(activityId) ?? [];
  return evidence;
}

/** What an enrolment says after what was changed of it, oldest first. */
export function enrolmentAsChanged(
  { dueOn }: Pick<EnrolmentFacts, "dueOn">,
  changes: readonly { kind: EnrolmentChangeKind; dueOn: LocalDate | null; at: Date }[],
): Pick<EnrolmentFacts, "dueOn" | "endedAt"> {
  const due = changes.findLast(({ kind }) => kind === "due");
  const last = changes.findLast(({ kind }) => kind !== "due");
  return { dueOn: due ? due.dueOn : dueOn, endedAt: last?.kind === "end" ? last.at : null };
}

function add(times: Map<string, Date[]>, activityId: string, at: Date) {
  const known = times.get(activityId);
  if (known) known.push(at);
  else times.set(activityId, [at]);
}
