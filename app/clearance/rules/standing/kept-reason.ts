import type { Reason } from "./standing";

/*
 * Instants of what is kept as text are numbers, and told by where they stand: telling them by their form costs more than all the rest.
 */

/** The same with numbers for instants. */
export type Timeless<Of> = Of extends unknown
  ? { [Key in keyof Of]: Of[Key] extends Date | null ? number | Exclude<Of[Key], Date> : Of[Key] }
  : never;

export type KeptReason = Timeless<Reason>;

export function keptReason(reason: Reason): KeptReason {
  return ("at" in reason ? { ...reason, at: reason.at.getTime() } : reason) as KeptReason;
}

export function shownReason(reason: KeptReason): Reason {
  return ("at" in reason ? { ...reason, at: new Date(reason.at) } : reason) as Reason;
}
