import { m } from "~/kit/language/m";
import type { Report } from "~/kit/yaml/mistakes";
import { readYaml, type YamlFile } from "~/kit/yaml/yaml-file";

export interface MarkdocFile {
  head: YamlFile | null;
  source: string;
  /** The line in the file on which the source starts. */
  sourceLine: number;
  /** False where it cannot be told where the facts end and the text begins. */
  parted: boolean;
}

/** Parts a Markdoc file into the YAML between its `---` lines and the text after them. */
export function readMarkdoc(text: string, report: Report): MarkdocFile {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  if (lines[0]?.trimEnd() !== "---") {
    report(1, m.curriculum_markdoc_begins());
    return { head: null, source: lines.join("\n").trimEnd(), sourceLine: 1, parted: false };
  }
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  if (end < 0) {
    report(1, m.curriculum_markdoc_no_second());
    return { head: null, source: "", sourceLine: 1, parted: false };
  }
  let start = end + 1;
  while (start < lines.length && lines[start]?.trim() === "") start += 1;
  return {
    head: readYaml(lines.slice(1, end).join("\n"), report, 2),
    source: lines.slice(start).join("\n").trimEnd(),
    sourceLine: start + 1,
    parted: true,
  };
}
