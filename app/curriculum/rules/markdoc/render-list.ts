import type { OffLimitsTopic, Playbook } from "~/company/rules/playbook/playbook";
import { isLanguage, type Language } from "~/kit/language/language";
import type { PlaybookList } from "~/curriculum/rules/tree";
import { ESCALATION_KEYS } from "~/company/rules/kinds";

/** The list of the playbook that a tag names; nothing for a name that is none. */
export function renderList(tag: string, playbook: Playbook): PlaybookList[] {
  const language = playbookLanguage(playbook);
  switch (tag) {
    case "off-limits":
      return [{ language, type: "off-limits", items: playbook.offLimits.map(shownTopic) }];
    case "escalation":
      return [{ language, type: "escalation", items: escalationLines(playbook) }];
    case "responsibilities":
      return [{ language, type: "responsibilities", items: playbook.responsibilities }];
    case "voice":
      return [{ language, type: "voice", ...playbook.voice }];
    case "channels":
      return [{ language, type: "channels", items: playbook.channels }];
    default:
      return [];
  }
}

/** Its words are for the checks of replies. */
function shownTopic({ topic, say, ask }: OffLimitsTopic) {
  return { topic, say, ask };
}

/** What a playbook is written in: its company’s language. */
export function playbookLanguage({ company }: Pick<Playbook, "company">): Language {
  return isLanguage(company.language) ? company.language : "en";
}

/** Those every playbook has come first; the rest by name, since a database does not keep the order of keys. */
export function escalationLines({ escalation }: Playbook) {
  const known: readonly string[] = ESCALATION_KEYS;
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  return Object.keys(escalation)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .flatMap((key) => {
      const line = escalation[key];
      return line ? [{ key, ...line }] : [];
    });
}
