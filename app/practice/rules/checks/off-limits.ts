import { m } from "~/kit/language/m";
import type { Check } from "./check";
import type { Span } from "./reply";
import { findPhrases, spanOf, type Phrases } from "./text/phrases";
import { isSmall } from "./text/language-of";
import type { Reading } from "./text/reading";
import { questionsIn } from "./text/sentences";
import { apart } from "./text/spans";
import { tokensOf, type Token } from "./text/tokens";
import type { WordsOf } from "./words/words-of";
import { ownWords, ownWordsIn } from "./topics/own-words";
import { topics } from "./topics/topics";
import type { Language } from "~/kit/language/language";

/**
 * What the playbook says isn’t discussed. A topic is known by what it is called in the playbook, and by the words that the playbook
 * gives for it, which count in any language. To say that one can’t talk about it, or who may, is not to discuss it, and nor are the
 * playbook’s own words for declining.
 */
export const offLimits: Check = {
  severity: "critical",
  find(reading) {
    const { language, words, playbook } = reading;
    const said = playbook.offLimits.map(({ say }) => spoken(tokensOf(say)));
    const open = clausesOf(reading, words?.but ?? null)
      .flatMap((clause) => (words ? undeclined(reading, clause, words) : [clause]))
      .filter((clause) => !said.some((text) => text.includes(spoken(clause))));
    return playbook.offLimits.flatMap(({ topic, ask, words: written = [] }) => {
      const own = ownWords(written);
      const inAnyLanguage = open.flatMap((clause) => ownWordsIn(clause, own));
      const spans = [...inAnyLanguage, ...(language ? inListsOf(language, topic, open) : [])];
      if (spans.length === 0) return [];
      return [{ spans: apart(spans), message: m.practice_checks_off_limits({ topic, ask }) }];
    });
  },
};

/** Where clauses in a language that has lists speak of a topic, known by what the playbook calls it. */
function inListsOf(language: Language, topic: string, clauses: readonly Token[][]): Span[] {
  const name = tokensOf(topic);
  const known = topics().filter(({ named }) => findPhrases(name, named).length > 0);
  const names = namesIn(name);
  const stems = known.length === 0 ? stemsOf(name) : new Set<string>();
  const pairs = known.flatMap(({ together }) =>
    together.filter((pair) => pair.language === language),
  );
  return clauses.flatMap((clause) => {
    const found = [
      ...known.flatMap(({ said }) =>
        findPhrases(clause, said[language]).map((match) => spanOf(clause, match)),
      ),
      ...mentions(clause, stems),
      ...placesOf(clause, names),
    ];
    return found.length > 0 ? found : pairs.flatMap((pair) => togetherIn(clause, pair));
  });
}

/** So many words may stand between what is looked for together. */
const NEAR = 10;

/** From the one to the other where a clause has both, near each other; the nearest. */
function togetherIn(
  clause: readonly Token[],
  { one, other, unless }: { one: Phrases; other: Phrases; unless: Phrases },
): Span[] {
  if (findPhrases(clause, unless).length > 0) return [];
  // The nearest two stand side by side once all are in order.
  const found = [
    ...findPhrases(clause, one).map((match) => ({ ...match, of: one })),
    ...findPhrases(clause, other).map((match) => ({ ...match, of: other })),
  ].sort((a, b) => a.first - b.first);
  const pairs = found.flatMap((begin, at) => {
    const end = found[at + 1];
    if (!end || begin.of === end.of) return [];
    return [{ first: begin.first, end: end.end, between: end.first - begin.end }];
  });
  const near = pairs.filter(({ between }) => between >= 0 && between <= NEAR);
  const [nearest] = near.sort((a, b) => a.between - b.between);
  return nearest ? [spanOf(clause, nearest)] : [];
}

const spoken = (tokens: readonly Token[]) => ` ${tokens.map(({ word }) => word).join(" ")} `;

/** A question of so many words only names what the next sentence is about: “Easter Sunday? We’ll be sailing.” */
const SHORT = 4;

/** The sentences of a reply, cut where a “but” begins another thought, and a short question with the sentence after it. */
function clausesOf(reading: Reading, but: Phrases | null): Token[][] {
  const { tokens } = reading;
  const cuts = new Set(but ? findPhrases(tokens, but).map(({ first }) => first) : []);
  const questions = questionsIn(reading);
  const clauses: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    const last = clauses.at(-1);
    const before = last?.at(-1)?.sentence;
    const named = last && last.length <= SHORT && before !== undefined && questions.has(before);
    if (last && (before === token.sentence || named) && !cuts.has(at)) last.push(token);
    else clauses.push([token]);
  }
  return clauses;
}

/** What begins after a refusal and may give away what was refused: “I can’t say much, she’s off sick.” */
const TURN = /[,:–—(]|\s-\s/;

/**
 * What of a clause is said in spite of refusing to: all of it where it refuses nothing; otherwise what follows the last refusal
 * after a comma, a colon or a dash, and what comes before it where only more is refused.
 */
function undeclined(
  { text }: Reading,
  clause: readonly Token[],
  { declines, further }: Pick<WordsOf, "declines" | "further">,
): Token[][] {
  const refusals = findPhrases(clause, declines);
  const [first] = refusals;
  if (!first) return [[...clause]];
  const turns = clause.flatMap(({ from }, at) =>
    at > 0 && TURN.test(text.slice(clause[at - 1]!.to, from)) ? [at] : [],
  );
  const more = findPhrases(clause, further).length > 0;
  const before = more ? turns.findLast((turn) => turn <= first.first) : undefined;
  const end = Math.max(...refusals.map((match) => match.end));
  const after = turns.find((turn) => turn >= end);
  return [
    ...(before === undefined ? [] : [clause.slice(0, before)]),
    ...(after === undefined ? [] : [clause.slice(after)]),
  ];
}

/** The names in a topic that are more than one word with a capital, such as “Dock Road”. */
function namesIn(topic: readonly Token[]): string[][] {
  const names: string[][] = [];
  let name: string[] = [];
  for (const { word, capital } of topic) {
    if (!capital) name = [];
    else if (name.push(word) === 2) names.push(name);
  }
  return names;
}

/** Where one of the names stands in a clause. */
function placesOf(clause: readonly Token[], names: readonly string[][]): Span[] {
  return clause.flatMap(({ from }, at) =>
    names
      .filter((name) => name.every((word, step) => clause[at + step]?.word === word))
      .map((name) => ({ from, to: clause[at + name.length - 1]!.to })),
  );
}

/** Letters that words of one family share. */
const STEM = 5;
const LONG = 4;
const stemOf = ({ word }: Token) => word.slice(0, STEM);
const tells = ({ word }: Token) => word.length >= LONG && !isSmall(word);

/** What a topic that no list knows is told by: the beginnings of its longer words. */
const stemsOf = (name: readonly Token[]) => new Set(name.filter(tells).map(stemOf));

/** Where a clause names at least two of a topic’s words, or all it has. */
function mentions(clause: readonly Token[], stems: ReadonlySet<string>): Span[] {
  const found = clause.filter((token) => tells(token) && stems.has(stemOf(token)));
  const different = new Set(found.map(stemOf));
  if (different.size === 0 || different.size < Math.min(2, stems.size)) return [];
  return [{ from: found[0]!.from, to: found.at(-1)!.to }];
}
