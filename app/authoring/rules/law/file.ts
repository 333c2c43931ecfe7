import { PLACES } from "~/company/rules/places";
import { TRANSLATION_LANGUAGES } from "~/curriculum/rules/translation/languages";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { keysIn } from "~/kit/yaml/open-yaml";
import { isCollection, own } from "~/kit/yaml/says";
import type { LawForm, PassageForm } from "./form";
import { sourceLines, sourcesIn } from "./sources";

/** A topic's file as a form shows it, as far as it says anything there. Null where it can’t be read. */
export function readLawForm(text: string): LawForm | null {
  const raw = keysIn(text);
  if (!raw) return null;
  return {
    title: textAt(raw, "title"),
    askOutside: raw["askOutside"] === true,
    uk: passageIn(raw["uk"]),
    eu: passageIn(raw["eu"]),
    us: passageIn(raw["us"]),
  };
}

/** The file with what the form says; every other letter stays. Throws where it can’t be edited. */
export function writeLawForm(text: string, form: LawForm): string {
  const asked = keysIn(text)?.["askOutside"] !== undefined;
  return editYaml(
    text,
    {
      title: oneLine(form.title),
      ...Object.fromEntries(PLACES.map((place) => [place, passageOf(form[place])])),
      askOutside: form.askOutside || (asked ? false : undefined),
    },
    { trimmed: true },
  );
}

/** The file with the date on which one passage was last compared with its sources. Throws where it can’t be edited. */
export function writeChecked(text: string, place: (typeof PLACES)[number], day: string): string {
  return editYaml(text, { [place]: { checked: day } });
}

function passageIn(raw: unknown): PassageForm {
  const sources = own(raw, "sources");
  return {
    text: textAt(raw, "text"),
    sources: sourceLines(
      (Array.isArray(sources) ? sources : []).map((source: unknown) => ({
        name: oneLine(textAt(source, "name")),
        url: textAt(source, "url"),
      })),
    ),
    checked: textAt(raw, "checked"),
    de: textAt(raw, "de"),
    es: textAt(raw, "es"),
    fr: textAt(raw, "fr"),
  };
}

function passageOf(form: PassageForm) {
  const translated = TRANSLATION_LANGUAGES.map((language) => [
    language,
    oneLine(form[language]) || undefined,
  ]);
  return {
    text: oneLine(form.text),
    ...Object.fromEntries(translated),
    sources: sourcesIn(form.sources),
    checked: form.checked.trim(),
  };
}

/** A passage is a paragraph. */
function oneLine(typed: string): string {
  return typed.replace(/\s+/g, " ").trim();
}

function textAt(raw: unknown, key: string): string {
  const value = isCollection(raw) ? own(raw, key) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
