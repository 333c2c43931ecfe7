import { m } from "~/kit/language/m";
import type { Report } from "~/kit/yaml/mistakes";
import { readYaml, type YamlFile } from "~/kit/yaml/yaml-file";

export interface ScenarioParts {
  head: YamlFile | null;
  /** The whole text, head included: to ink it's a comment, and lines keep their numbers. */
  source: string;
  /** False where it can’t be told where the facts end and the story begins. */
  parted: boolean;
}

/** Parts a scenario’s file into the YAML in the comment at its top, and the story. */
export function readParts(text: string, report: Report): ScenarioParts {
  const source = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd();
  const lines = source.split("\n");
  if (lines[0]?.trimEnd() !== "/*") {
    report(1, m.practice_ink_begins());
    return { head: null, source, parted: false };
  }
  const end = lines.findIndex((line) => line.trimEnd() === "*/");
  if (end < 0) {
    report(1, m.practice_ink_no_end());
    return { head: null, source, parted: false };
  }
  return { head: readYaml(lines.slice(1, end).join("\n"), report, 2), source, parted: true };
}
