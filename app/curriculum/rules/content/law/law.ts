import { PLACES, type Place } from "~/company/rules/places";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { Language } from "~/kit/language/language";
import type { LocalDate } from "~/kit/time/moment";
import { playbookLanguage } from "~/curriculum/rules/markdoc/render-list";
import type { LawView } from "~/curriculum/rules/tree";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";

/** What the law of one place says of a topic: in English, and in other languages as far as it was translated. */
interface LawPassage extends Partial<Record<TranslationLanguage, string | undefined>> {
  text: string;
  sources: { name: string; url: string }[];
  /** When somebody last compared it with its sources. */
  checked: LocalDate;
}

/** A topic as its file has it. */
export type LawTopic = {
  /** For those who write lessons. */
  title: string;
  /** Whether people had better ask somebody outside their company, because it is about themselves and their employer. */
  askOutside?: boolean | undefined;
} & Record<Place, LawPassage>;

/** Every topic that lessons may name, by its key. */
export type Law = Readonly<Record<string, LawTopic>>;

export const NO_LAW: Law = {};

/** The places whose law a company's people read: all of them where its playbook names none. */
export function placesOf({ company: { places = [] } }: Pick<Playbook, "company">): Place[] {
  const chosen = PLACES.filter((place) => places.includes(place));
  return chosen.length > 0 ? chosen : [...PLACES];
}

/** A topic for a company's people, in the language of the lesson where it is translated; nothing for one that is not there. */
export function renderLaw(
  topic: string,
  { law, playbook }: { law: Law; playbook: Playbook },
  language: Language,
): LawView[] {
  const found = Object.hasOwn(law, topic) ? law[topic] : undefined;
  if (!found) return [];
  const passages = placesOf(playbook).map((place) => {
    const { text, sources, checked, ...translated } = found[place];
    const own = language === "en" ? undefined : translated[language];
    return {
      place,
      text: own ?? text,
      language: own === undefined ? ("en" as const) : language,
      sources,
      checked,
    };
  });
  const who = playbook.escalation["legal"]?.who.trim() || null;
  const inside = who === null ? null : { who, language: playbookLanguage(playbook) };
  const ask = found.askOutside ? "outside" : inside;
  return [{ type: "law", passages, ask }];
}
