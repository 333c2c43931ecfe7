/** What a list tells: what is over for good, or what does not hold now. */
export type Purpose = "revocation" | "suspension";

/** So many places has a list: the fewest that hide who is who. Source: Bitstring Status List 1.0, section 6.1. */
export const PLACES = 131_072;

/** A list fills up to here, so that a free place is found at random in a few tries. */
export const MOST_IN_LIST = PLACES / 2;

/** For how long a verifier may keep a list, in milliseconds. */
export const LIST_KEPT = 60_000;

/** A list with these places set, one bit each, the first one leftmost. */
export function bitstring(places: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(PLACES / 8);
  for (const place of places) bytes[place >> 3]! |= 0x80 >> (place & 7);
  return bytes;
}
