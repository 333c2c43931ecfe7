import type { Standing } from "./standing";

/** What there is before somebody has what they are earning: their own steps, then what others decide. */
export interface StillToCome {
  steps: number;
  /** The trainer’s and the manager’s, or the manager’s alone where the trainer’s word stands. */
  signOffs: 1 | 2;
}

/** Only of a standing in which something is being earned. */
export function stillToCome({
  steps: { done, total },
  trainerSignOff,
}: Pick<Standing, "steps" | "trainerSignOff">): StillToCome {
  return { steps: total - done, signOffs: trainerSignOff?.verdict === "competent" ? 1 : 2 };
}
