import { PLACES, type Place } from "~/company/rules/places";
import { TRANSLATION_LANGUAGES } from "~/curriculum/rules/translation/languages";

/** What a passage consists of: its text, the text in other languages, its sources a line each, and when it was last checked. */
export const PASSAGE_FIELDS = ["text", "sources", "checked", ...TRANSLATION_LANGUAGES] as const;
export type PassageField = (typeof PASSAGE_FIELDS)[number];

/** The name of a field of the form: `uk.text`. */
export type LawField = "title" | "askOutside" | `${Place}.${PassageField}`;

export type PassageForm = { [Name in PassageField]: string };

/** A topic of the law as its form shows it, as it is typed. */
export type LawForm = { title: string; askOutside: boolean } & Record<Place, PassageForm>;

export function passageField<Name extends PassageField>(place: Place, name: Name) {
  return `${place}.${name}` as const;
}

/** A topic from the names and values of its form's fields. */
export function typedLaw(fields: Iterable<readonly [string, unknown]>): LawForm {
  const words = new Map(fields);
  const text = (name: LawField) => {
    const value = words.get(name);
    return typeof value === "string" ? value : "";
  };
  const passage = (place: Place) =>
    Object.fromEntries(
      PASSAGE_FIELDS.map((name) => [name, text(passageField(place, name))]),
    ) as PassageForm;
  return {
    title: text("title"),
    askOutside: text("askOutside") === "yes",
    uk: passage("uk"),
    eu: passage("eu"),
    us: passage("us"),
  };
}

/** A topic's form as one text, which is the same where nothing in it differs. */
export function lawFormText(form: LawForm): string {
  return new URLSearchParams([
    ["title", form.title],
    ...(form.askOutside ? [["askOutside", "yes"]] : []),
    ...PLACES.flatMap((place) =>
      PASSAGE_FIELDS.map((name) => [passageField(place, name), form[place][name]]),
    ),
  ]).toString();
}

/** The form that a text of `lawFormText` says; one of any other text is empty. */
export function lawFormOfText(text: string): LawForm {
  return typedLaw(new URLSearchParams(text));
}
