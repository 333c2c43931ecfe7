/** A draft as its author marked it: its words, and for each problem the indexes of its words. */
export interface Draft {
  words: string[];
  problems: number[][];
}

/** Reads the marks [[ ]]. A problem covers whole words: a mark that begins or ends inside a word covers all of it. */
export function readDraft(draft: string): { draft: Draft; mistake: string | null } {
  const words: string[] = [];
  const problems: number[][] = [];
  let mistake: string | null = null;
  let open = false;
  let inWord = false;
  for (const [token] of draft.matchAll(/\[\[|\]\]|\s+|[^\s[\]]+|[[\]]/g)) {
    if (token === "[[") {
      if (open) mistake ??= "a [[ stands inside another; close it with ]] first";
      open = true;
      problems.push([]);
    } else if (token === "]]") {
      if (!open) mistake ??= "a ]] has no [[ before it";
      open = false;
      if (problems.at(-1)?.length === 0) mistake ??= "[[ ]] has no words in it";
    } else if (/^\s/.test(token)) {
      inWord = false;
    } else {
      if (inWord) words[words.length - 1] += token;
      else words.push(token);
      inWord = true;
      const problem = open ? problems.at(-1) : null;
      if (problem && problem.at(-1) !== words.length - 1) problem.push(words.length - 1);
    }
  }
  if (open) mistake ??= "a [[ is never closed; write ]] where the problem ends";
  const covered = problems.flat();
  if (new Set(covered).size < covered.length) mistake ??= "two problems share a word";
  return { draft: { words, problems }, mistake };
}

/** Words that stand side by side, as one phrase each. Indexes come sorted. */
export function phrasesIn(indexes: readonly number[]): number[][] {
  const phrases: number[][] = [];
  for (const index of indexes) {
    const last = phrases.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else phrases.push([index]);
  }
  return phrases;
}

export function wordsAt({ words }: Draft, indexes: readonly number[]): string {
  return indexes.flatMap((index) => words[index] ?? []).join(" ");
}

/** A marked phrase, and the numbers of the problems that it finds, from 0. */
export interface Marked {
  phrase: number[];
  found: number[];
}

/**
 * A phrase finds every problem of which it covers at least half the words, provided that at least half of its own words belong to
 * problems. A phrase that finds nothing is a false alarm.
 */
export function findingsOf({ words, problems }: Draft, indexes: readonly number[]): Marked[] {
  const ofProblems = new Set(problems.flat());
  return phrasesIn(indexes.filter((index) => index < words.length)).map((phrase) => {
    const own = phrase.filter((index) => ofProblems.has(index)).length;
    if (own * 2 < phrase.length) return { phrase, found: [] };
    const marked = new Set(phrase);
    const found = problems.flatMap((problem, number) => {
      const covered = problem.filter((index) => marked.has(index)).length;
      return covered * 2 >= problem.length ? [number] : [];
    });
    return { phrase, found };
  });
}
