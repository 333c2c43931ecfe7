/** A word of a text, with where it begins and ends there. */
interface Word {
  text: string;
  from: number;
  to: number;
}

/** Writing that has no spaces between its words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words of a text: what stands between spaces, and where a language writes without them, its words. `cut` are words as they were
 * cut before, which hold as long as they make up the text: what dictionaries know changes, and what was answered names words by number.
 */
export function wordsOf(text: string, cut?: readonly string[]): Word[] {
  return (cut && asCut(text, cut)) ?? runsIn(text).flatMap(wordsIn);
}

/** Whether its words cannot be told by spaces alone. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

function runsIn(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: run, index }) => ({
    text: run,
    from: index,
    to: index + run.length,
  }));
}

/** Signs go with the word before them, so that nobody has to mark a full stop. */
function wordsIn(run: Word): Word[] {
  if (!isUnspaced(run.text)) return [run];
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmentsOf(run.text)) {
    const last = words.at(-1);
    const from = run.from + index;
    const to = from + segment.length;
    const opens = last !== undefined && !/[\p{L}\p{N}]/u.test(last.text);
    if (last && (!isWordLike || opens)) {
      last.text += segment;
      last.to = to;
    } else words.push({ text: segment, from, to });
  }
  return words;
}

function segmentsOf(text: string): Iterable<Intl.SegmentData> {
  if ("Segmenter" in Intl) return new Intl.Segmenter("en", { granularity: "word" }).segment(text);
  let index = 0;
  return [...text].map((segment) => {
    const at = { segment, index, input: text, isWordLike: /[\p{L}\p{M}\p{N}]/u.test(segment) };
    index += segment.length;
    return at;
  });
}

/** The words that `cut` names, one after the other; null where they are not the text. */
function asCut(text: string, cut: readonly string[]): Word[] | null {
  const words: Word[] = [];
  let end = 0;
  for (const word of cut) {
    const from = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
    if (word === "" || !text.startsWith(word, from)) return null;
    end = from + word.length;
    words.push({ text: word, from, to: end });
  }
  return text.slice(end).trim() === "" ? words : null;
}
