import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { Supervision } from "~/clearance/rules/supervision/supervision";

/** How far they are, wherever a clearance is named. */
export type SupervisedSoFar = Pick<Supervision, "good" | "of">;

/** “Supervised, 4 of 10”. */
export function supervisedText({ good, of }: SupervisedSoFar): string {
  return m.clearance_supervision_short({ good: numberText(good), of: numberText(of) });
}

/** A state with its condition, where it has one: “Cleared · supervised, 4 of 10”. */
export function withCondition(state: string, supervised: SupervisedSoFar | null): string {
  if (supervised === null) return state;
  const { good, of } = supervised;
  return m.clearance_supervision_state({ state, good: numberText(good), of: numberText(of) });
}

/** The same after a title: “Reply: cleared, supervised: 4 of 10”. */
export function withConditionTitle(title: string, { good, of }: SupervisedSoFar): string {
  return m.clearance_supervision_title({ title, good: numberText(good), of: numberText(of) });
}

/** “Reply · 4 of 10”. */
export function supervisedChip(level: string, { good, of }: SupervisedSoFar): string {
  return m.clearance_supervision_chip({ level, good: numberText(good), of: numberText(of) });
}

/** To the person: “Your first 10 live replies are reviewed: 4 are good so far.” */
export function supervisedSentence({ good, of }: SupervisedSoFar): string {
  return m.clearance_supervision_yours({ count: of, good: numberText(good) });
}

/** The same of somebody, with what waits and what wasn’t good. */
export function supervisedLine({ good, of, waiting, notGood }: Supervision): string {
  return [
    m.clearance_supervision_good({ good: numberText(good), of: numberText(of) }),
    ...(waiting > 0 ? [m.clearance_supervision_waiting({ count: waiting })] : []),
    ...(notGood > 0 ? [m.clearance_supervision_not_good({ count: notGood })] : []),
  ].join(" · ");
}

export function conditionOf(standing: Pick<Standing, "supervised"> | null): SupervisedSoFar | null {
  if (!standing?.supervised) return null;
  const { good, of } = standing.supervised;
  return { good, of };
}
