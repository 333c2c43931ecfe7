/* Which files say everything by the catalogue: those of every feature that has one, but for what it still lists as unfinished. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../freshness.mjs";

/** @returns {{ files: string[]; ignores: string[] }[]} */
export function converted() {
  return readdirSync(path.join(root, "app"))
    .filter((feature) => existsSync(path.join(root, "app", feature, "messages")))
    .map((feature) => ({
      files: [`app/${feature}/**/*.{ts,tsx}`],
      ignores: unfinished(feature).unconverted.map((part) => `app/${feature}/${part}`),
    }));
}

/**
 * What a feature has still to do, in app/<feature>/messages/unfinished.json: globs of its files that say things by themselves, and
 * places of its catalogue that are not in all languages. Without the file, nothing.
 * @returns {{ unconverted: string[]; untranslated: string[] }}
 */
export function unfinished(feature) {
  const file = path.join(root, "app", feature, "messages/unfinished.json");
  const said = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return { unconverted: said.unconverted ?? [], untranslated: said.untranslated ?? [] };
}
