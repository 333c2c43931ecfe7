import { PLACE_NAMES } from "~/company/rules/place-names";
import { PLACES, type Place } from "~/company/rules/places";
import { isTranslationLanguage } from "~/curriculum/rules/translation/languages";
import { m } from "~/kit/language/m";
import { languageName } from "~/kit/language/language-name";
import type { Setting } from "~/authoring/rules/compare/activity-settings";
import { PASSAGE_FIELDS, type LawForm, type PassageField } from "./form";

/** What a field of a passage is called. */
export function passageWords(name: PassageField): string {
  if (isTranslationLanguage(name)) return languageName(name);
  return {
    text: m.authoring_law_text,
    sources: m.authoring_law_sources,
    checked: m.authoring_law_checked,
  }[name]();
}

/** Where a field stands, with the place whose law it is of. */
export function placeOfField(field: string): string {
  if (field === "title") return m.authoring_law_topic();
  const [start, name] = field.split(".");
  const place = PLACES.find((one) => one === start);
  const part = PASSAGE_FIELDS.find((one) => one === name);
  return place && part ? fieldWords(place, part) : field;
}

function fieldWords(place: Place, part: PassageField): string {
  return m.authoring_law_field_of({ field: passageWords(part), place: PLACE_NAMES[place]() });
}

/** Everything a topic says, in words. */
export function lawSettings(form: LawForm): Setting[] {
  return [
    [m.authoring_law_topic(), form.title],
    [
      m.authoring_law_ask_outside(),
      form.askOutside ? m.authoring_programme_yes() : m.authoring_programme_no(),
    ],
    ...PLACES.flatMap((place) =>
      PASSAGE_FIELDS.map((part): Setting => [fieldWords(place, part), form[place][part]]),
    ),
  ];
}
