import type { TranslationFound } from "~/assessment/rules/translation/read-quiz";
import type { Path } from "~/assessment/rules/translation/texts";
import { quoted } from "~/authoring/parts/editor/quoted";
import { numberText } from "~/kit/text/amounts";
import type { Found } from "~/kit/yaml/mistakes";
import { m } from "~/kit/language/m";

/** Where in a question a text stands; the second option is “Option 2”. */
export function partWords(path: Path): string {
  const last = path.at(-1);
  const part = path[0] === "post" ? "post" : typeof last === "number" ? path.at(-2) : last;
  const place = path.find((step) => typeof step === "number");
  const words = m.authoring_translations_part({ part: String(part) });
  return typeof place === "number"
    ? m.authoring_translations_part_number({ part: words, number: numberText(place + 1) })
    : words;
}

const WORDS: Partial<Record<TranslationFound["code"], () => string>> = {
  "no-question": m.authoring_translations_none,
  "question-twice": m.authoring_translations_twice,
  "question-missing": m.authoring_translations_open,
  "text-missing": m.authoring_translations_open,
  "text-added": m.authoring_translations_extra,
};

/** Whether it is about something that the original doesn’t have, or has once. */
export function isTooMuch(found: Found | undefined): boolean {
  return ["no-question", "question-twice", "text-added"].includes(found?.code ?? "");
}

interface Mistaken {
  line: number;
  message: string;
  found?: Found | undefined;
}

/** A problem of a quiz’s translation by its question and field; null for the place of one that has neither. */
export function inQuizWords({ line, message, found }: Mistaken): { where: string; words: string } {
  const { code, number, path } = (found ?? {}) as Partial<TranslationFound>;
  const words = (code && WORDS[code]?.()) ?? quoted(message);
  if (!number) return { where: m.authoring_search_line({ number: numberText(line) }), words };
  const steps = (path ?? "").split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return {
    where: path
      ? m.authoring_questions_number_at({ number, control: partWords(steps) })
      : m.authoring_translations_question({ number }),
    words,
  };
}
