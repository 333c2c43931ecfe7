import { createContext } from "react";
import type { Language } from "~/kit/language/language";

/** The language of the texts inside, where that may be another than the page's; null for the page's. */
export const TextLanguage = createContext<Language | null>(null);
