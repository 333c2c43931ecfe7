import { isLanguage, type Language } from "~/kit/language/language";

/** The language of a command: the agency’s. One that we do not speak is refused where the server starts, not here. */
export function commandLanguage(environment: Record<string, string | undefined>): Language {
  const named = environment.FIRSTHAND_LANGUAGE;
  return isLanguage(named) ? named : "en";
}
