/** How far somebody is in a set, without what is right of what they have open. */
export interface ShiftFacts {
  /** In the open shift; null where none is. */
  open: { handled: number; of: number } | null;
  /** Of the last shift with every post, once it is over. */
  last: { right: number; of: number; needed: number; enough: boolean } | null;
  /** The replies that a trainer reads: how many are approved, with a trainer, or to be written again, of how many. */
  replies: { approved: number; waiting: number; again: number; of: number };
  /** How many posts a next shift would have; 0 where there is none to begin. */
  left: number;
  calibration: "none" | "asked" | "passed";
  /** When the set was last done; null where it never was. */
  doneAt: Date | null;
  /** Whether a shift was ever begun. */
  begun: boolean;
  /** How many decisions of a shift have to be right, of how many; null once a shift had as many. */
  mark: { needed: number; of: number } | null;
}
