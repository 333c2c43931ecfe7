import { m } from "~/kit/language/m";
import { activityFile } from "~/curriculum/rules/content-paths";
import type { CopyContent } from "~/curriculum/rules/content/content";
import type { Files } from "~/curriculum/rules/content/files";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";
import { isTranslation } from "~/authoring/rules/translations";
import { readCopy } from "~/curriculum/rules/content/read-lesson";

/** A module's objectives; null where its file cannot be read. */
export type ObjectivesOf = (moduleKey: string) => readonly string[] | null;

/** A company's own copies of lessons, each of a lesson that is there, on objectives that its module has. */
export function readCopies(
  companyKey: string,
  files: Files,
  objectivesOf: ObjectivesOf,
  mistakes: Mistake[],
): CopyContent[] {
  const folder = `companies/${companyKey}/modules/`;
  const copies: CopyContent[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.startsWith(folder) || isTranslation(path)) continue;
    const [module = "", name = ""] = path.slice(folder.length).split("/");
    const key = name.replace(/\.md$/, "");
    const report = reporter(mistakes, path);
    if (key === "quiz" || !files.has(activityFile(module, key, "lesson"))) {
      report(1, m.authoring_files_no_original({ module, file: name }));
      continue;
    }
    const { lesson } = readCopy(key, text, objectivesOf(module), report);
    if (lesson) copies.push({ ...lesson, module });
  }
  return copies;
}
