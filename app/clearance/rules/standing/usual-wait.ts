import type { SignOffKind } from "~/clearance/rules/kinds";
import type { EnrolmentFacts, PersonFacts } from "./facts";

/** So many of a side’s latest decisions are looked at. */
export const MOST_DECISIONS = 20;
/** With fewer than these, nothing is said of how long it usually takes. */
const FEWEST_DECISIONS = 5;

/**
 * The median wait for a side’s decision, in milliseconds from the start of its turn; null with fewer than five decisions. It was their turn
 * with the last thing recorded before: what the person did or was credited, their request, or the trainer’s “competent”.
 */
export function usualWait(waits: readonly number[]): number | null {
  if (waits.length < FEWEST_DECISIONS) return null;
  const sorted = [...waits].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle]!;
  return sorted.length % 2 === 1 ? upper : Math.round((sorted[middle - 1]! + upper) / 2);
}

/** How long a decision at this instant was waited for. */
export function waitedFor(
  side: SignOffKind,
  decidedAt: Date,
  person: Pick<PersonFacts, "evidence" | "acknowledged" | "credits">,
  enrolment: Pick<EnrolmentFacts, "enrolledAt" | "requests" | "signOffs">,
  activityIds: readonly string[],
): number {
  const competent = enrolment.signOffs.filter(({ verdict }) => verdict === "competent");
  const acts = [
    enrolment.enrolledAt,
    ...enrolment.requests,
    ...activityIds.flatMap((id) => person.evidence.get(id)?.times ?? []),
    ...person.acknowledged.values(),
    ...person.credits.map(({ at }) => at),
    ...(side === "manager" ? competent.map(({ at }) => at) : []),
  ];
  const decided = decidedAt.getTime();
  const before = acts.map(Number).filter((at) => at < decided);
  return decided - Math.max(enrolment.enrolledAt.getTime(), ...before);
}
