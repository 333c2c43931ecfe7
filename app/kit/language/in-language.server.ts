import { AsyncLocalStorage } from "node:async_hooks";
import type { Speech } from "./language";

const AMBIENT = Symbol.for("firsthand.language");

const ambient = ((globalThis as { [AMBIENT]?: AsyncLocalStorage<Speech> })[AMBIENT] ??=
  new AsyncLocalStorage<Speech>());

/** Does this for a reader of a language: every sentence, date and number in it, and in what it awaits, is in theirs. */
export function inLanguage<T>(language: Speech, work: () => T): T {
  return ambient.run(language, work);
}
