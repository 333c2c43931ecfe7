import type { ModuleTranslationFound } from "~/curriculum/rules/translation/read/module";
import { quoted } from "~/authoring/parts/editor/quoted";
import type { ShapeFound } from "~/kit/yaml/explain-issue";
import type { Mistake } from "~/kit/yaml/mistakes";
import { numberText } from "~/kit/text/amounts";
import { m } from "~/kit/language/m";

/** What a text of a module is called; `codes` are those of its objectives, in their order. Null for what a module doesn’t have. */
function fieldWords(key: string, codes: readonly string[]): string | null {
  if (key === "title") return m.authoring_structure_title();
  if (key === "summary") return m.authoring_structure_summary();
  const at = codes.indexOf(key);
  return at < 0 ? null : m.authoring_structure_objective({ number: numberText(at + 1) });
}

/** A problem of a module’s translation by its field. */
export function inModuleWords(
  { line, message, found }: Pick<Mistake, "line" | "message" | "found">,
  codes: readonly string[],
): { where: string; words: string } {
  const { code, key = "" } = (found ?? {}) as Partial<ModuleTranslationFound | ShapeFound>;
  if (code === "objective-added")
    return { where: m.authoring_structure_objectives(), words: m.authoring_translations_extra() };
  const where = fieldWords(key, codes);
  const isOpen = where !== null && code !== "wrong";
  return {
    where: where ?? m.authoring_search_line({ number: numberText(line) }),
    words: isOpen ? m.authoring_translations_open() : quoted(message),
  };
}
