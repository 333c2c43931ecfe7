import { inLanguage } from "~/kit/language/in-language.server";
import { language } from "~/kit/language/language";
import type { Findable } from "~/search/rules/found/found";

/** The same things in the reader’s language, to be found by their English names and words too. */
export function alsoInEnglish(make: () => Findable[]): Findable[] {
  const own = make();
  if (language() === "en") return own;
  const english = inLanguage("en", make);
  return own.map((item, index) => {
    const { title = "", words = "" } = english[index] ?? {};
    return { ...item, english: title, words: `${item.words ?? ""} ${words}` };
  });
}
