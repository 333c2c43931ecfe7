/** What separates words in a list as people type one, in any of our languages and a few others. */
const BETWEEN = /[,;\r\n、，；،؛]+/u;

/** The words of an off-limits topic as they were typed, one after another. */
export function topicWords(typed: string): string[] {
  const words = typed.split(BETWEEN).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

/** The same to be typed on. */
export function typedWords(words: readonly string[]): string {
  return words.join(", ");
}
