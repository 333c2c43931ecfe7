/** “[who to call in an emergency]”, but no link and no tick box. */
const GAP = /(?<!\\)\[([^[\]]{2,200})\](?![([:])/g;

/** What a policy’s text still leaves to fill in, each once, as it is written there. */
export function policyGaps(text: string): { gap: string; line: number }[] {
  const gaps = new Map<string, number>();
  for (const [at, line] of text
    .replace(/\{%[^%]*%\}/g, blank)
    .split("\n")
    .entries())
    for (const [gap] of line.matchAll(GAP)) if (!gaps.has(gap)) gaps.set(gap, at + 1);
  return [...gaps].map(([gap, line]) => ({ gap, line }));
}

/** A tag takes the lines that it took. */
const blank = (tag: string) => tag.replace(/[^\n]/g, " ");
