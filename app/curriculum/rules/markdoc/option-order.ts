/**
 * The order in which one reader sees so many options, as their numbers: another reader sees them in another, and the same reader
 * always in the same.
 */
export function optionOrder(length: number, seed: string): number[] {
  return Array.from({ length }, (_, index) => ({ index, place: hashOf(`${index} ${seed}`) }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ index }) => index);
}

/** FNV-1a, with the bits mixed once more (as MurmurHash3 ends): of texts alike at their end, the hashes would be alike too. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
