import { m } from "~/kit/language/m";
import { z } from "zod";
import { words } from "~/curriculum/rules/content/schemas";
import { moduleWordsIn } from "~/curriculum/rules/content/text-facts";
import { readShape } from "~/kit/yaml/explain-issue";
import type { Report } from "~/kit/yaml/mistakes";
import { readYaml } from "~/kit/yaml/yaml-file";
import type { ModuleTranslation } from "~/curriculum/rules/translation/bodies";
import { isUntranslated } from "~/curriculum/rules/translation/unlike-original";

const Shape = z.strictObject({
  title: words,
  summary: words,
  objectives: z.record(z.string(), words),
});

/** What is wrong with a module’s translation; the key is an objective’s code, `title` or `summary`. */
export type ModuleTranslationFound = {
  code: "objective-missing" | "objective-added" | "untranslated";
  key: string;
};

/**
 * A module's translation, if it can be read. That it has other objectives than the original, or still its words, is a mild mistake, as it
 * is of a lesson.
 */
export function readModuleTranslation(
  text: string,
  original: string,
  report: Report,
): ModuleTranslation | null {
  const file = readYaml(text, report);
  const body = file && readShape(Shape, file, file.value, report);
  if (!file || !body) return null;
  const say = (path: string[], message: string, found: ModuleTranslationFound) =>
    report(file.lineOf(path), message, path, { mild: true, found });
  const from = moduleWordsIn(original);
  const compare = (path: string[], key: string, before: string, after: string) => {
    if (isUntranslated(before, after))
      say(path, m.curriculum_translation_same(), { code: "untranslated", key });
  };
  compare(["title"], "title", from.title, body.title);
  compare(["summary"], "summary", from.summary, body.summary);
  for (const [code, before] of Object.entries(from.objectives)) {
    const own = body.objectives[code];
    if (own !== undefined) compare(["objectives", code], code, before, own);
    else
      say(["objectives"], m.curriculum_translation_objective_missing({ code }), {
        code: "objective-missing",
        key: code,
      });
  }
  for (const code of Object.keys(body.objectives))
    if (!(code in from.objectives))
      say(["objectives", code], m.curriculum_translation_objective_added({ code }), {
        code: "objective-added",
        key: code,
      });
  return body;
}
