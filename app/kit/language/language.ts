/** The languages that Firsthand speaks. English is what the others are translated from. */
export const LANGUAGES = ["en", "de", "es", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
};

/** By which `Intl` writes dates, numbers and lists: English is British here. */
const TAGS: Record<Language, string> = { en: "en-GB", de: "de", es: "es", fr: "fr" };

declare global {
  /** A build of the pages for one language puts its name here; on a server there is no such thing. */
  const FIRSTHAND_LANGUAGE: string | undefined;
}

/** Where a server keeps who is spoken to. Pages and programs are built apart, so it is global; compiled messages read it too. */
const AMBIENT = Symbol.for("firsthand.language");

interface Ambient {
  getStore(): Language | undefined;
}

/** The reader's language: in a browser that of the page, on a server that of whom the work is for; English for nobody. */
export function language(): Language {
  if (typeof FIRSTHAND_LANGUAGE !== "undefined") return FIRSTHAND_LANGUAGE as Language;
  return (globalThis as { [AMBIENT]?: Ambient })[AMBIENT]?.getStore() ?? "en";
}

/** The same as pages and mails say it of themselves: `lang` in HTML. */
export const languageTag = (): string => TAGS[language()];

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((one) => one === text);
}

/** Makes one of what `Intl` has for the reader's language, and keeps it: making one costs a hundred times what using it does. */
export function inReadersLanguage<T>(make: (tag: string) => T): () => T {
  const made = new Map<Language, T>();
  return () => {
    const now = language();
    let one = made.get(now);
    if (one === undefined) made.set(now, (one = make(TAGS[now])));
    return one;
  };
}
