import { LANGUAGES, type Language } from "~/kit/language/language";
import { policyLanguage } from "./language";

interface Version {
  id: string;
  version: string;
  /** As it says itself. */
  language: Language | null;
}

/** Which translations the newest version of a company's policy lacks. */
export interface PolicyGaps {
  version: string;
  /** All that it isn’t to be had in. */
  missing: Language[];
  /** Those of them that the version before is translated into. */
  missed: Language[];
}

/** By a company's versions, oldest first, and the languages that each is translated into. Null where there is no version. */
export function policyGaps(
  versions: readonly Version[],
  company: Language | null,
  into: (versionId: string) => readonly Language[],
): PolicyGaps | null {
  const [before, newest] = [versions.at(-2), versions.at(-1)];
  if (!newest) return null;
  const translated = into(newest.id);
  const written = policyLanguage(newest.language, { company, translated });
  const missing = LANGUAGES.filter((one) => one !== written && !translated.includes(one));
  const earlier = before ? into(before.id) : [];
  return {
    version: newest.version,
    missing,
    missed: missing.filter((one) => earlier.includes(one)),
  };
}
