import { m } from "~/kit/language/m";
import type { Check } from "./check";
import type { Span } from "./reply";
import { findPhrases, spanOf, type Phrases } from "./text/phrases";
import { isSmall } from "./text/language-of";
import type { Reading } from "./text/reading";
import { apart } from "./text/spans";
import { tokensOf, type Token } from "./text/tokens";
import { topics } from "./topics/topics";

/**
 * What the playbook says isn’t discussed. A topic is known by what it is called in the playbook; to say that one can’t talk about it, or
 * who may, is not to discuss it, and nor are the playbook’s own words for declining.
 */
export const offLimits: Check = {
  severity: "critical",
  find(reading) {
    const { language, words, playbook } = reading;
    if (!language || !words) return [];
    const said = playbook.offLimits.map(({ say }) => spoken(tokensOf(say)));
    const open = clausesOf(reading, words.but).filter(
      (clause) =>
        findPhrases(clause, words.declines).length === 0 &&
        !said.some((text) => text.includes(spoken(clause))),
    );
    return playbook.offLimits.flatMap(({ topic, ask }) => {
      const name = tokensOf(topic);
      const known = topics().filter(({ named }) => findPhrases(name, named).length > 0);
      const names = namesIn(name);
      const own = known.length === 0 ? stemsOf(name) : new Set<string>();
      const spans = open.flatMap((clause) => [
        ...known.flatMap(({ said }) =>
          findPhrases(clause, said[language]).map((match) => spanOf(clause, match)),
        ),
        ...mentions(clause, own),
        ...placesOf(clause, names),
      ]);
      if (spans.length === 0) return [];
      return [{ spans: apart(spans), message: m.practice_checks_off_limits({ topic, ask }) }];
    });
  },
};

const spoken = (tokens: readonly Token[]) => ` ${tokens.map(({ word }) => word).join(" ")} `;

/** The sentences of a reply, cut where a “but” begins another thought. */
function clausesOf({ tokens }: Reading, but: Phrases): Token[][] {
  const cuts = new Set(findPhrases(tokens, but).map(({ first }) => first));
  const clauses: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    const last = clauses.at(-1);
    if (last && last.at(-1)?.sentence === token.sentence && !cuts.has(at)) last.push(token);
    else clauses.push([token]);
  }
  return clauses;
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
