import { m } from "~/kit/language/m";
import { z } from "zod";
import { words } from "~/curriculum/rules/content/schemas";
import { objectivesIn } from "~/curriculum/rules/content/text-facts";
import { readShape } from "~/kit/yaml/explain-issue";
import type { Report } from "~/kit/yaml/mistakes";
import { readYaml } from "~/kit/yaml/yaml-file";
import type { ModuleTranslation } from "~/curriculum/rules/translation/bodies";

const Shape = z.strictObject({
  title: words,
  summary: words,
  objectives: z.record(z.string(), words),
});

/** A module's translation, if it can be read. That it has other objectives than the original is a mild mistake, as it is of a lesson. */
export function readModuleTranslation(
  text: string,
  original: string,
  report: Report,
): ModuleTranslation | null {
  const file = readYaml(text, report);
  const body = file && readShape(Shape, file, file.value, report);
  if (!file || !body) return null;
  const codes = [...objectivesIn(original).keys()];
  const line = file.lineOf(["objectives"]);
  for (const code of codes)
    if (!(code in body.objectives))
      report(line, m.curriculum_translation_objective_missing({ code }), undefined, { mild: true });
  for (const code of Object.keys(body.objectives))
    if (!codes.includes(code))
      report(
        file.lineOf(["objectives", code]),
        m.curriculum_translation_objective_added({ code }),
        undefined,
        { mild: true },
      );
  return body;
}
