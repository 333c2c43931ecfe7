import { fileAt } from "~/curriculum/rules/content-paths";
import { KEY, type Files } from "~/curriculum/rules/content/files";
import { readLawTopic } from "~/curriculum/rules/content/law/file";
import { topicsNamed } from "~/curriculum/rules/content/law/topics-named";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";

const LAW = /^law\/([^/]+)\.yaml$/;

/** Reports what is wrong with the law that lessons quote, and the lessons that name a topic which is not there. */
export function checkLaw(files: Files, mistakes: Mistake[]) {
  const topics: string[] = [];
  for (const [path, text] of files) {
    const [, key] = LAW.exec(path) ?? [];
    if (key === undefined) continue;
    const report = reporter(mistakes, path);
    if (KEY.test(key)) topics.push(key);
    else report(1, m.authoring_files_file_name());
    readLawTopic(text, report);
  }
  for (const [path, text] of files) {
    if (!isLesson(path)) continue;
    for (const { topic, line } of topicsNamed(text))
      if (!topics.includes(topic)) reporter(mistakes, path)(line, unknown(topic, topics));
  }
}

function unknown(topic: string, topics: readonly string[]): string {
  return topics.length === 0
    ? m.authoring_files_no_law({ topic })
    : m.authoring_files_no_such_law({ topic, topics: listed([...topics].sort(), "or") });
}

/** A lesson, a company's own copy of one, or a translation of either. */
function isLesson(path: string): boolean {
  const { kind, module } = fileAt(path) ?? {};
  if (kind === "translation") return module !== undefined && path.endsWith(".md");
  return kind === "lesson" || kind === "copy";
}
