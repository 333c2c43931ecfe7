import type { FileKind } from "~/domain/authoring/paths";
import { readMarkdoc } from "./front-matter";
import { readYaml } from "./yaml-file";

/** What an authored text calls itself: its title, or a playbook's company. Null where that cannot be read. */
export function fileTitle(kind: FileKind, text: string): string | null {
  const report = () => undefined;
  const written = kind === "lesson" || kind === "policy";
  const file = written ? readMarkdoc(text, report).head : readYaml(text, report);
  const facts = objectOf(file?.value);
  const title = kind === "playbook" ? objectOf(facts.company).name : facts.title;
  return typeof title === "string" && title.trim() !== "" ? title : null;
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
