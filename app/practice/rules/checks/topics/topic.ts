import type { Language } from "~/kit/language/language";

/**
 * Something that companies don’t discuss. `named` is how a playbook's topic, in any language, calls it; `said` is how a reply talks
 * about it. Both are written like `Phrases`.
 */
export interface Topic {
  named: readonly string[];
  said: Record<Language, readonly string[]>;
  /** What says nothing on its own and much together: something of both lists in one thought. */
  together?: readonly Together[];
}

export interface Together {
  language: Language;
  one: readonly string[];
  other: readonly string[];
  /** What makes such a thought a harmless one. */
  unless?: readonly string[];
}
