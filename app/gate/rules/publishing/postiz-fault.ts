import type { PublisherFault } from "./kinds";

/** What went wrong with a company’s Postiz. The detail holds nothing personal: a status, or why no connection came about. */
export class PostizFault extends Error {
  override readonly name = "PublisherFault";
  constructor(
    readonly fault: PublisherFault,
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
export const OF_ALL: readonly PublisherFault[] = ["address", "away", "busy", "refused", "key"];

/** Told by its name: the server’s and the pages’ builds each have a class of their own. */
export function isPostizFault(error: unknown): error is PostizFault {
  return error instanceof Error && error.name === "PublisherFault";
}
