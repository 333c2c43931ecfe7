import { PLACES } from "~/company/rules/places";
import { isSourceAddress } from "~/curriculum/rules/content/law/source";
import { TRANSLATION_LANGUAGES } from "~/curriculum/rules/translation/languages";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { isDay, type LocalDate } from "~/kit/time/moment";
import { passageField, type LawField, type LawForm } from "./form";
import { sourcesIn } from "./sources";

/** What keeps a topic from being published, by the field where it can be fixed. */
export type LawProblems = { [Field in LawField]?: string };

/** The same rules as its file’s; and nobody checks a text on a day to come. */
export function lawProblems(form: LawForm, today: LocalDate): LawProblems {
  const found = new Map<LawField, string | null>([["title", wordsProblem(form.title)]]);
  for (const place of PLACES) {
    const { text, sources, checked } = form[place];
    const at = (name: Parameters<typeof passageField>[1]) => passageField(place, name);
    found.set(at("text"), wordsProblem(text));
    for (const language of TRANSLATION_LANGUAGES)
      found.set(at(language), plainProblem(form[place][language]));
    found.set(at("sources"), sourcesProblem(sources));
    found.set(at("checked"), checkedProblem(checked.trim(), today));
  }
  return Object.fromEntries([...found].filter(([, message]) => message !== null));
}

function wordsProblem(typed: string): string | null {
  return typed.trim() === "" ? m.authoring_playbook_problem_empty() : plainProblem(typed);
}

function plainProblem(typed: string): string | null {
  return typed.includes("{%") ? m.authoring_playbook_problem_plain() : null;
}

function sourcesProblem(lines: string): string | null {
  const sources = sourcesIn(lines);
  if (sources.length === 0) return m.authoring_law_problem_no_source();
  const wrong = sources.findIndex(
    ({ name, url }) => name === "" || name.includes("{%") || !isSourceAddress(url),
  );
  return wrong < 0 ? null : m.authoring_law_problem_source({ number: numberText(wrong + 1) });
}

function checkedProblem(typed: string, today: LocalDate): string | null {
  if (!isDay(typed)) return m.authoring_law_problem_day();
  return typed > today ? m.authoring_law_problem_future() : null;
}
