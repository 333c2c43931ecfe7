import type { Language } from "~/kit/language/language";

/**
 * Something that companies don’t discuss. `named` is how a playbook's topic, in any language, calls it; `said` is how a reply talks
 * about it. Both are written like `Phrases`.
 */
export interface Topic {
  named: readonly string[];
  said: Record<Language, readonly string[]>;
}
