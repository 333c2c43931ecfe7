import { fileAt, type FileKind, type FilePlace } from "~/curriculum/rules/content-paths";

const KINDS: Record<FileKind, string> = {
  programme: "Programme",
  module: "Module",
  lesson: "Lesson",
  quiz: "Quiz",
  copy: "Own copy of the lesson",
  playbook: "Playbook",
  policy: "Policy",
};

/** A file as people speak of it: Lesson “When a customer is angry”, in Replying. `within` names its module or its company. */
export function fileWords(
  { kind, key }: FilePlace,
  title: string | null,
  within: string | null,
): string {
  const what = KINDS[kind];
  if (kind === "playbook") return `${what} of ${within ?? title ?? "a company"}`;
  const named = title === null ? (key ? `${what} ${key}` : what) : `${what} “${title}”`;
  const whole = kind === "policy" && key !== undefined ? `${named}, version ${key}` : named;
  if (within === null || kind === "programme" || kind === "module") return whole;
  return kind === "policy" || kind === "copy" ? `${whole}, of ${within}` : `${whole}, in ${within}`;
}

/** A file in words, for somebody who never saw the folder: “the lesson “angry in public” of “reply””. */
export function describePlace(path: string): string {
  const file = fileAt(path);
  if (!file) return `the file ${path}`;
  const { kind, key = "", module = "", company = "" } = file;
  switch (kind) {
    case "lesson":
      return `the lesson “${spoken(key)}” of “${spoken(module)}”`;
    case "quiz":
      return `the quiz of “${spoken(module)}”`;
    case "copy":
      return `the copy of the lesson “${spoken(key)}” that “${spoken(company)}” has`;
    case "module":
      return `the module “${spoken(module)}”`;
    case "programme":
      return `the programme “${spoken(key)}”`;
    case "playbook":
      return `the playbook of “${spoken(company)}”`;
    case "policy":
      return `the policy ${key} of “${spoken(company)}”`;
    default:
      return kind satisfies never;
  }
}

function spoken(key: string): string {
  return key.replaceAll("-", " ");
}
