const COMMON = new Set(
  `about above after again against also always another anybody anyone anything back because been before being below
between both come does doing done down during each else even every everybody first from give going good have having
here hers herself himself into itself just know less like look made make many more most much must need never nobody nothing
only other others ours over same says shall should some somebody someone something still such take tell than that their
theirs them themselves then there these they thing things think this those through today tonight until upon very want well
were what when where which while whom whose will with within without work would write your yours yourself reply post posts
people person company customer customers question answer asks asked says said`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** The words of a text that say what it is about, in small letters and with their endings cut: `booking` and `booked` are one. */
export function topicWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 && !COMMON.has(word)).map(stemOf));
}

function stemOf(word: string): string {
  const bare = word.replace(/[’']s$/, "");
  return bare.replace(/(?:ings?|ers?|ed|es|s|ly)$/, (ending) =>
    bare.length - ending.length >= 4 ? "" : ending,
  );
}

/** Of all the words in either, the share that is in both: 0 to 1. Source: Jaccard 1912, New Phytologist 11:37–50. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…:;]["”’)]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

export function countWords(text: string): number {
  return (text.match(/[\p{L}\p{N}]+(?:[’'.,:-][\p{L}\p{N}]+)*/gu) ?? []).length;
}

/** A text without what it quotes. */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^“”]*”/g, "“…”");
}

/** The start of a text, for naming it. */
export function opening(text: string, letters = 60): string {
  return text.length <= letters ? text : `${text.slice(0, letters).trimEnd()}…`;
}
