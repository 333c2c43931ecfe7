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

/** How people are addressed: with du, tú and tu, or with Sie, usted and vous. English has one way. */
export const ADDRESSES = ["informal", "formal"] as const;
export type Address = (typeof ADDRESSES)[number];

/** A language with how it addresses people, as a tag of BCP 47. The informal way is the language itself. */
export const SPEECHES = [...LANGUAGES, "de-x-formal", "es-x-formal", "fr-x-formal"] as const;
export type Speech = (typeof SPEECHES)[number];

export function speechOf(spoken: Language, address: Address | null): Speech {
  const formal = `${spoken}-x-formal`;
  return (address === "formal" && SPEECHES.find((one) => one === formal)) || spoken;
}

declare global {
  /** A build of the pages for one `Speech` puts its name here; on a server there is no such thing. */
  const FIRSTHAND_LANGUAGE: string | undefined;
}

/** Where a server keeps who is spoken to. Pages and programs are built apart, so it is global; compiled messages read it too. */
const AMBIENT = Symbol.for("firsthand.language");

interface Ambient {
  getStore(): Speech | undefined;
}

/** How the reader is spoken to: in a browser as the page says, on a server as the person the work is for; English for nobody. */
export function speech(): Speech {
  if (typeof FIRSTHAND_LANGUAGE !== "undefined") return FIRSTHAND_LANGUAGE as Speech;
  return (globalThis as { [AMBIENT]?: Ambient })[AMBIENT]?.getStore() ?? "en";
}

/** The reader's language, however it addresses them. */
export function language(): Language {
  return speech().slice(0, 2) as Language;
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
