import { m } from "~/kit/language/m";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";
import type { ActivityContent, ModuleContent } from "~/curriculum/rules/content/content";
import { readShape } from "~/kit/yaml/explain-issue";
import { KEY, type Files } from "~/curriculum/rules/content/files";
import { hashOf } from "~/kit/text/hash";
import { readLesson } from "~/curriculum/rules/content/read-lesson";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { ModuleFile } from "~/curriculum/rules/content/schemas";
import { isTranslation } from "~/authoring/rules/translations";
import { readYaml, type YamlFile } from "~/kit/yaml/yaml-file";

/** A module's folder: its facts, its lessons, its quiz. */
export function readModule(key: string, files: Files, mistakes: Mistake[]): ModuleContent | null {
  const folder = `modules/${key}`;
  const report = reporter(mistakes, `${folder}/module.yaml`);
  if (!KEY.test(key)) report(1, m.authoring_files_folder_name());
  const text = files.get(`${folder}/module.yaml`);
  if (text === undefined) report(1, m.authoring_files_no_module_file());
  const file = text === undefined ? null : readYaml(text, report);
  const body = file && readShape(ModuleFile, file, file.value, report);
  const raw = file?.value as { objectives?: unknown } | null | undefined;
  const objectives =
    typeof raw?.objectives === "object" && raw.objectives ? Object.keys(raw.objectives) : null;
  for (const code of objectives ?? []) {
    if (code.startsWith(`${key}.`) && KEY.test(code.slice(key.length + 1))) continue;
    report(
      file?.lineOf(["objectives", code]) ?? 1,
      m.authoring_files_objective_name({ code, module: key }),
    );
  }

  const found = new Map<string, ActivityContent | null>();
  const headings = new Map<string, string[] | null>();
  for (const [path, source] of inFolder(files, folder)) {
    const name = path.slice(folder.length + 1);
    if (!name.endsWith(".md") || isTranslation(path)) continue;
    const lessonKey = name.slice(0, -3);
    const here = reporter(mistakes, path);
    if (!KEY.test(lessonKey) || lessonKey === "quiz") here(1, m.authoring_files_lesson_name());
    const { lesson, headingIds } = readLesson(lessonKey, source, objectives, here);
    found.set(lessonKey, lesson);
    headings.set(lessonKey, headingIds);
  }
  const quiz = files.get(`${folder}/quiz.yaml`);
  if (quiz !== undefined) {
    const here = reporter(mistakes, `${folder}/quiz.yaml`);
    found.set("quiz", readQuiz("quiz", quiz, { objectives, headings }, here));
  }

  if (file) checkList(file, folder, found, mistakes);
  if (!body) return null;
  const activities = body.activities
    .map((activity) => found.get(activity))
    .filter((activity) => activity !== undefined && activity !== null);
  return { key, hash: hashOf(body), body, activities };
}

/** Every activity listed has a file, every file is listed, and none twice. */
function checkList(
  file: YamlFile,
  folder: string,
  found: ReadonlyMap<string, unknown>,
  mistakes: Mistake[],
) {
  const report = reporter(mistakes, `${folder}/module.yaml`);
  const listed = (file.value as { activities?: unknown } | null)?.activities;
  if (!Array.isArray(listed)) return;
  listed.forEach((activity: unknown, index) => {
    if (typeof activity !== "string") return;
    const line = file.lineOf(["activities", index]);
    if (listed.indexOf(activity) < index)
      report(line, m.authoring_files_listed_twice({ activity }));
    else if (!found.has(activity))
      report(
        line,
        m.authoring_files_listed_missing({
          activity,
          file: activity === "quiz" ? "quiz.yaml" : `${activity}.md`,
        }),
      );
  });
  for (const activity of found.keys()) {
    if (listed.includes(activity)) continue;
    const name = activity === "quiz" ? "quiz.yaml" : `${activity}.md`;
    reporter(mistakes, `${folder}/${name}`)(1, m.authoring_files_not_listed({ activity }));
  }
}

function inFolder(files: Files, folder: string) {
  return [...files].filter(([path]) => path.startsWith(`${folder}/`)).sort();
}
