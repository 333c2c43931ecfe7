import { graphemesOf } from "~/practice/rules/checks/text/graphemes";
import type { Counting } from "./limits";
import { urlsIn } from "./urls";

const EMOJI = /(?![©®]$)\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** On X and Mastodon a link is as long as this, whatever it is. */
const LINK = 23;

interface Counted {
  count: number;
  /** Where the first character stands that is one too many, in code units; the end of the text where none is. */
  over: number;
}

/**
 * How long a text is as a network counts it, and where it goes over `most`. X: characters of NFC at 1, others than Latin, Cyrillic,
 * Greek, Arabic and their neighbours at 2, an emoji at 2 however it is put together, a link at 23. Source: twitter-text’s
 * configuration 3.
 */
export function counted(text: string, counts: Counting, most: number): Counted {
  const links = counts === "graphemes" ? [] : urlsIn(text);
  let count = 0;
  let over = text.length;
  let link = 0;
  const add = (amount: number, at: number) => {
    count += amount;
    if (count > most) over = Math.min(over, at);
  };
  for (const { segment, index } of graphemesOf(text)) {
    while (links[link] && links[link]!.to <= index) link += 1;
    const inside = links[link];
    if (inside && index >= inside.from) {
      if (index === inside.from) add(LINK, index);
    } else add(counts === "x" ? weight(segment) : 1, index);
  }
  return { count, over };
}

/** Ranges of code points that X counts as one. */
const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

function weight(segment: string): number {
  if (EMOJI.test(segment)) return 2;
  let sum = 0;
  for (const letter of segment.normalize("NFC")) {
    const point = letter.codePointAt(0)!;
    sum += LIGHT.some(([from, to]) => point >= from && point <= to) ? 1 : 2;
  }
  return sum;
}
