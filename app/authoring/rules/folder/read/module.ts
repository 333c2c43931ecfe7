import { m } from "~/kit/language/m";
import { activityFiles } from "~/curriculum/rules/content-paths";
import { listed as inWords } from "~/kit/text/listed";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";
import type { ActivityContent, ModuleContent } from "~/curriculum/rules/content/content";
import { readShape } from "~/kit/yaml/explain-issue";
import { KEY, type Files } from "~/curriculum/rules/content/files";
import { hashOf } from "~/kit/text/hash";
import { readLesson } from "~/curriculum/rules/content/read-lesson";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { readPractice } from "~/practice/rules/content/read-practice";
import { readScenario } from "~/practice/rules/scenario/read-scenario";
import { ModuleFile } from "~/curriculum/rules/content/schemas";
import { isTranslation } from "~/authoring/rules/translations";
import { readYaml, type YamlFile } from "~/kit/yaml/yaml-file";

interface Folder {
  files: Files;
  /** The paths of those that are published as they stand. */
  published: ReadonlySet<string>;
}

/** A module's folder: its facts, its lessons, its practice sets and scenarios, its quiz. */
export function readModule(
  key: string,
  { files, published }: Folder,
  mistakes: Mistake[],
): ModuleContent | null {
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
  readPractised(key, { files, published }, { objectives, found }, mistakes);
  const quiz = files.get(`${folder}/quiz.yaml`);
  if (quiz !== undefined) {
    const here = reporter(mistakes, `${folder}/quiz.yaml`);
    found.set("quiz", readQuiz("quiz", quiz, { objectives, headings }, here));
  }

  if (file) checkList(file, key, { found, files }, mistakes);
  if (!body) return null;
  const activities = body.activities
    .map((activity) => found.get(activity))
    .filter((activity) => activity !== undefined && activity !== null);
  return { key, hash: hashOf(body), body, activities };
}

/** What is practised in a module, each with the way to read it. */
const PRACTISED = [
  { kind: "practice", ending: ".practice.yaml", read: readPractice },
  { kind: "scenario", ending: ".ink", read: readScenario },
] as const;

/** Reads a module's practice sets and scenarios, each with a key of its own. */
function readPractised(
  moduleKey: string,
  { files, published }: Folder,
  {
    objectives,
    found,
  }: { objectives: readonly string[] | null; found: Map<string, ActivityContent | null> },
  mistakes: Mistake[],
) {
  const folder = `modules/${moduleKey}`;
  for (const [path, source] of inFolder(files, folder)) {
    const practised = PRACTISED.find(({ ending }) => path.endsWith(ending));
    if (!practised) continue;
    const key = path.slice(folder.length + 1, -practised.ending.length);
    const here = reporter(mistakes, path);
    if (!KEY.test(key) || key === "quiz") here(1, m.authoring_files_practised_name());
    const around = { objectives, published: published.has(path) };
    const read = practised.read(key, source, around, here);
    if (found.has(key)) here(1, m.authoring_files_key_twice({ key }));
    else found.set(key, read);
  }
}

/** Every activity listed has a file, every file is listed, and none twice. */
function checkList(
  file: YamlFile,
  moduleKey: string,
  { found, files }: { found: ReadonlyMap<string, unknown>; files: Files },
  mistakes: Mistake[],
) {
  const folder = `modules/${moduleKey}/`;
  const report = reporter(mistakes, `${folder}module.yaml`);
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
          file: inWords(
            activityFiles(moduleKey, activity).map((path) => path.slice(folder.length)),
            "or",
          ),
        }),
      );
  });
  for (const activity of found.keys()) {
    if (listed.includes(activity)) continue;
    for (const path of activityFiles(moduleKey, activity))
      if (files.has(path)) reporter(mistakes, path)(1, m.authoring_files_not_listed({ activity }));
  }
}

function inFolder(files: Files, folder: string) {
  return [...files].filter(([path]) => path.startsWith(`${folder}/`)).sort();
}
