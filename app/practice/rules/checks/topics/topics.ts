import type { Language } from "~/kit/language/language";
import { phrasesOf, type Phrases } from "~/practice/rules/checks/text/phrases";
import { AFFAIRS } from "./affairs";
import { INCIDENTS } from "./incidents";
import { PEOPLE } from "./people";
import { PRIVATE } from "./private";
import { TRADE } from "./trade";

interface ReadyTopic {
  named: Phrases;
  said: Record<Language, Phrases>;
  together: readonly { language: Language; one: Phrases; other: Phrases; unless: Phrases }[];
}

let ready: readonly ReadyTopic[] | undefined;

/** Every topic that a program can tell by its words. Made when it is first asked for, and kept. */
export function topics(): readonly ReadyTopic[] {
  return (ready ??= [...INCIDENTS, ...PEOPLE, ...PRIVATE, ...TRADE, ...AFFAIRS].map(
    ({ named, said, together = [] }) => ({
      named: phrasesOf(named),
      said: {
        en: phrasesOf(said.en),
        de: phrasesOf(said.de),
        es: phrasesOf(said.es),
        fr: phrasesOf(said.fr),
      },
      together: together.map(({ language, one, other, unless = [] }) => ({
        language,
        one: phrasesOf(one),
        other: phrasesOf(other),
        unless: phrasesOf(unless),
      })),
    }),
  ));
}
