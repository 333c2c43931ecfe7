import type { ModuleContent } from "~/curriculum/rules/content/content";
import type { Files } from "~/curriculum/rules/content/files";
import { m } from "~/kit/language/m";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";
import { readYaml, type Path, type YamlFile } from "~/kit/yaml/yaml-file";
import { readParts } from "~/practice/rules/scenario/file/parts";

interface Folder {
  files: Files;
  modules: readonly ModuleContent[];
}

/**
 * Reports what practice sets and scenarios need of other modules that no module has. It doesn't keep them from being taught: a module may
 * be retired without those that practise it.
 */
export function checkNeeds({ files, modules }: Folder, mistakes: Mistake[]) {
  const known = new Set(modules.flatMap(({ body }) => Object.keys(body.objectives)));
  for (const { key: module, activities } of modules) {
    for (const { key, body } of activities) {
      const missing = (codes: readonly string[] | undefined, at: Path, path: string) => {
        for (const [index, code] of (codes ?? []).entries()) {
          if (known.has(code)) continue;
          const line = opened(files.get(path) ?? "", path)?.lineOf([...at, "needs", index]) ?? 1;
          reporter(mistakes, path)(line, m.authoring_files_no_such_need({ code }), [], {
            mild: true,
          });
        }
      };
      const folder = `modules/${module}`;
      if (body.kind === "scenario") missing(body.needs, [], `${folder}/${key}.ink`);
      if (body.kind === "practice")
        for (const [index, { needs }] of body.posts.entries())
          missing(needs, ["posts", index], `${folder}/${key}.practice.yaml`);
    }
  }
}

const unheard = () => undefined;

function opened(text: string, path: string): YamlFile | null {
  return path.endsWith(".ink") ? readParts(text, unheard).head : readYaml(text, unheard);
}
