/** What goes wrong with a tool outside, whichever it is; `notIt` is said where something else answers at its address. */
export const outsideFaults = <NotIt extends string>(notIt: NotIt) =>
  ["address", "away", "busy", "refused", notIt, "rejected", "key"] as const;

/** What went wrong with a service that a company connected. The detail holds nothing personal: a status, or why no connection came about. */
export class OutsideFault<Fault extends string> extends Error {
  constructor(
    readonly fault: Fault,
    readonly detail: string,
    /** Whether what was asked for may have been done all the same. */
    readonly isInDoubt = false,
    /** How long it asked to be left alone, in milliseconds. */
    readonly waitMs = 0,
  ) {
    super(`${fault} ${detail}`);
  }
}

/** Faults of the whole of it: with another post it would go no better now. */
export const OF_ALL: readonly string[] = ["address", "away", "busy", "refused", "key"];
