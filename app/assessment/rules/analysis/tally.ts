import type { AnalysedPart, Chosen } from "~/assessment/rules/question-types/question-type";

/** So many of the answers that are none of a part’s options are listed. */
const MOST_OTHERS = 8;

export interface TalliedPart {
  /** What it is about, Markdoc; null where the question has one part. */
  text: string | null;
  options: { text: string; right: boolean; count: number }[];
  /** What people said that is none of the options, the most frequent first. */
  others: { text: string; count: number }[];
  /** How many answers are not listed there. */
  unlisted: number;
  /** Who left this part open. */
  open: number;
}

/** How many people chose what, part by part. `responses` are what they said, as their type names it. */
export function tallied(
  parts: readonly AnalysedPart[],
  responses: readonly (readonly Chosen[])[],
): TalliedPart[] {
  return parts.map(({ text, options }, index) => {
    const counts = options.map(() => 0);
    const words = new Map<string, number>();
    let open = 0;
    for (const response of responses) {
      const chosen = new Set(response[index] ?? []);
      if (chosen.size === 0) open += 1;
      for (const one of chosen) {
        if (typeof one === "string") words.set(one, (words.get(one) ?? 0) + 1);
        else if (one in counts) counts[one] = (counts[one] ?? 0) + 1;
      }
    }
    const others = [...words].map(([said, count]) => ({ text: said, count }));
    others.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
    return {
      text,
      options: options.map((option, place) => ({ ...option, count: counts[place] ?? 0 })),
      others: others.slice(0, MOST_OTHERS),
      unlisted: others.slice(MOST_OTHERS).reduce((sum, { count }) => sum + count, 0),
      open,
    };
  });
}

/** What is wrong and was chosen most, in whichever part of the question. */
export interface WrongChoice {
  /** The part it was chosen in, Markdoc; null where the question has one part. */
  part: string | null;
  text: string;
  count: number;
}

/** The wrong choice that most people made, the first of them where several are chosen alike; null where nobody made one. */
export function mostChosenWrong(parts: readonly TalliedPart[]): WrongChoice | null {
  let most: WrongChoice | null = null;
  for (const { text: part, options, others } of parts)
    for (const { text, count } of [...options.filter(({ right }) => !right), ...others])
      if (count > (most?.count ?? 0)) most = { part, text, count };
  return most;
}
