import { m } from "~/kit/language/m";
import type { Content, ProgrammeContent } from "~/curriculum/rules/content/content";
import { readShape } from "~/kit/yaml/explain-issue";
import { KEY, type Files } from "~/curriculum/rules/content/files";
import { hashOf } from "~/kit/text/hash";
import { reporter, sortedMistakes, type Mistake } from "~/kit/yaml/mistakes";
import { readCompany } from "./company";
import { checkLaw } from "./law";
import { readModule } from "./module";
import { checkNeeds } from "./needs";
import { readTranslations } from "./translations";
import { checkTerms } from "~/curriculum/rules/content/check-terms";
import { ProgrammeFile } from "~/curriculum/rules/content/schemas";
import { readYaml } from "~/kit/yaml/yaml-file";

export interface ReadContent {
  /** What could be read. Whole only where there are no mistakes. */
  content: Content;
  /** Everything wrong, in all files, by file and line. */
  mistakes: Mistake[];
}

/**
 * Reads a content folder’s files and finds every mistake in them. Of a scenario that is published as it stands, every path was taken
 * before: which files those are, `published` says.
 */
export function checkContent(
  files: Files,
  { published = new Set() }: { published?: ReadonlySet<string> } = {},
): ReadContent {
  const mistakes: Mistake[] = [];
  for (const path of files.keys()) {
    if (!BELONGS.some((shape) => shape.test(path)))
      reporter(mistakes, path)(1, m.authoring_files_no_place());
  }
  const moduleKeys = foldersIn(files, "modules");
  const modules = moduleKeys.map((key) => readModule(key, { files, published }, mistakes));
  checkNeeds({ files, modules: modules.filter((module) => module !== null) }, mistakes);
  const programmeFiles = [...files]
    .filter(([path]) => /^programmes\/[^/]+\.yaml$/.test(path))
    .sort();
  const programmes = programmeFiles.map(([path, text]) =>
    readProgramme(path, text, moduleKeys, mistakes),
  );
  const programmeKeys = programmeFiles.map(([path]) => programmeKey(path));
  const objectives = new Map(
    modules.flatMap((module) =>
      module ? [[module.key, Object.keys(module.body.objectives)]] : [],
    ),
  );
  const objectivesOf = (moduleKey: string) => objectives.get(moduleKey) ?? null;
  const companies = foldersIn(files, "companies").map((key) =>
    readCompany(key, files, { moduleKeys, programmeKeys, objectivesOf }, mistakes),
  );
  const read = companies.filter((company) => company !== null);
  checkLaw(files, mistakes);
  return {
    content: {
      files,
      programmes: programmes.filter((programme) => programme !== null),
      modules: modules.filter((module) => module !== null),
      companies: read,
      ...readTranslations(files, read, mistakes),
    },
    mistakes: sortedMistakes(mistakes),
  };
}

/** Reads files that were found right before: no path of a scenario is taken again. */
export function readAgain(files: Files): ReadContent {
  return checkContent(files, { published: new Set(files.keys()) });
}

const BELONGS = [
  /^law\/[^/]+\.yaml$/,
  /^programmes\/[^/]+\.yaml$/,
  /^modules\/[^/]+\/(?:(?:module|quiz)(?:\.[^/.]+)?\.yaml|[^/]+\.(?:md|practice\.yaml|ink))$/,
  /^companies\/[^/]+\/(?:playbook\.yaml|policy\/[^/]+\.md|modules\/[^/]+\/[^/]+\.md)$/,
];

function readProgramme(
  path: string,
  text: string,
  moduleKeys: readonly string[],
  mistakes: Mistake[],
): ProgrammeContent | null {
  const key = programmeKey(path);
  const report = reporter(mistakes, path);
  if (!KEY.test(key)) report(1, m.authoring_files_file_name());
  const file = readYaml(text, report);
  if (!file) return null;
  const body = readShape(ProgrammeFile, file, file.value, report);
  checkTerms(file, [], { moduleKeys, whole: true }, report);
  return body && { key, hash: hashOf(body), body };
}

function programmeKey(path: string): string {
  return path.slice("programmes/".length, -".yaml".length);
}

function foldersIn(files: Files, folder: string): string[] {
  const names = [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && path.split("/").length > 2)
    .map((path) => path.split("/")[1] ?? "");
  return [...new Set(names)].sort();
}
