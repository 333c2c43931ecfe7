import { AsyncLocalStorage } from "node:async_hooks";
import type { Language } from "./language";

const AMBIENT = Symbol.for("firsthand.language");

const ambient = ((globalThis as { [AMBIENT]?: AsyncLocalStorage<Language> })[AMBIENT] ??=
  new AsyncLocalStorage<Language>());

/** Does this for a reader of a language: every sentence, date and number in it, and in what it awaits, is in theirs. */
export function inLanguage<T>(language: Language, work: () => T): T {
  return ambient.run(language, work);
}
