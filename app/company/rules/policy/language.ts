import type { Language } from "~/kit/language/language";

/**
 * What a version of a policy is written in: as it says, or else in its company’s language. A version that is translated into that is
 * in English.
 */
export function policyLanguage(
  said: Language | null | undefined,
  { company, translated }: { company: Language | null | undefined; translated: readonly string[] },
): Language {
  if (said) return said;
  return company && !translated.includes(company) ? company : "en";
}
