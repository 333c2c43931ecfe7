/** One reply in so many is judged twice. */
const ONE_IN = 5;

/** A number that is the same for the same text, spread evenly. Source: FNV-1a, 32 bits, with the finish of MurmurHash3. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Whether somebody else judges a reply too, without seeing how it was judged: a fifth of all, always the same. Never where one trainer
 * alone is engaged with the company.
 */
export function isJudgedTwice(replyId: string, trainers: number): boolean {
  return trainers > 1 && numberOf(replyId) % ONE_IN === 0;
}
