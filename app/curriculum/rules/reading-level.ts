/** What a text asks of its readers. */
export interface ReadingLevel {
  words: number;
  sentences: number;
  /** The American school year whose pupils can read it; null for fewer than 20 words, of which it says nothing. */
  grade: number | null;
}

/** Above this year a text is hard going for a tired reader. GOV.UK’s guidance aims at year 5 to 6 and finds 9 to 10 hard. */
export const HARD_GRADE = 10;
/** A single paragraph may be a little harder than the lesson around it. */
export const HARD_PARAGRAPH_GRADE = 13;
/** Beyond this many words a lesson wants to be two. */
export const LONG_LESSON_WORDS = 1_000;

/**
 * The Flesch–Kincaid grade of an English text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Source: Kincaid, Fishburne, Rogers & Chissom 1975, Research Branch Report 8-75, p. 14.
 */
export function readingLevel(text: string): ReadingLevel {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = Math.max(
    1,
    (text.match(/(?<![.!?…])[.!?…]+(?=["”’)]*(?:\s|$))/g) ?? []).length,
  );
  if (words.length < 20) return { words: words.length, sentences, grade: null };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, sentences, grade: Math.max(0, Math.round(grade * 10) / 10) };
}

/** By groups of vowels, less a silent e at the end: right for about nine English words in ten. */
export function syllablesOf(word: string): number {
  const plain = word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^laeioutdy]ed|[^laeiouy]e)$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}
