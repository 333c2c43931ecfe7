import type { FileKind, FilePlace } from "./paths";

const KINDS: Record<FileKind, string> = {
  programme: "Programme",
  module: "Module",
  lesson: "Lesson",
  quiz: "Quiz",
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
  return kind === "policy" ? `${whole}, of ${within}` : `${whole}, in ${within}`;
}
