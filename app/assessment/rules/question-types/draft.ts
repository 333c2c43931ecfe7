import { m } from "~/kit/language/m";
import { wordsOf } from "./words";

/** A draft as its author marked it: its words, and for each problem the indexes of its words. */
export interface Draft {
  words: string[];
  /** The words that stand right against the one before, as in languages that write without spaces. */
  joined: number[];
  problems: number[][];
}

/**
 * Reads the marks [[ ]]. A problem covers whole words: a mark that begins or ends inside a word covers all of it. `cut` are the words
 * as they were cut when the draft was written, which the text between spaces is cut into again; without it, they are found again.
 */
export function readDraft(
  draft: string,
  cut?: readonly string[],
): { draft: Draft; mistake: string | null } {
  const { plain, marks, mistake: unpaired } = withoutMarks(draft);
  const words = wordsOf(plain, cut);
  const problems = marks.map(({ from, to }) =>
    words.flatMap((word, index) => (word.from < to && word.to > from ? [index] : [])),
  );
  const covered = problems.flat();
  const empty = problems.some((problem) => problem.length === 0);
  const mistake =
    unpaired ??
    (empty ? m.assessment_checks_mark_empty() : null) ??
    (new Set(covered).size < covered.length ? m.assessment_checks_mark_shared() : null);
  const joined = words.flatMap(({ from }, index) =>
    index > 0 && words[index - 1]?.to === from ? [index] : [],
  );
  return { draft: { words: words.map(({ text }) => text), joined, problems }, mistake };
}

/** The text without its marks, and where in it each marked part was. */
function withoutMarks(draft: string) {
  const marks: { from: number; to: number }[] = [];
  let mistake: string | null = null;
  let plain = "";
  let open = false;
  for (const [token] of draft.matchAll(/\[\[|\]\]|[^[\]]+|[[\]]/g)) {
    if (token === "[[") {
      if (open) mistake ??= m.assessment_checks_mark_inside();
      open = true;
      marks.push({ from: plain.length, to: Infinity });
    } else if (token === "]]") {
      if (!open) mistake ??= m.assessment_checks_mark_not_open();
      open = false;
      const last = marks.at(-1);
      if (last) last.to = Math.min(last.to, plain.length);
    } else plain += token;
  }
  if (open) mistake ??= m.assessment_checks_mark_not_closed();
  return { plain, marks, mistake };
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

export function wordsAt({ words, joined }: Draft, indexes: readonly number[]): string {
  return indexes
    .map((index, place) => {
      const close = joined.includes(index) && indexes[place - 1] === index - 1;
      return (place === 0 || close ? "" : " ") + (words[index] ?? "");
    })
    .join("");
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
