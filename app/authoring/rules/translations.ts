import { moduleWordsIn } from "~/curriculum/rules/content/text-facts";
import { headField, withHeadFields } from "~/curriculum/rules/document/head";
import { headOf } from "~/curriculum/rules/document/read/lesson-file";
import { fileAt, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Mistake } from "~/kit/yaml/mistakes";
import { writeBlock } from "~/kit/yaml/write-yaml";

/**
 * Whether a mistake keeps texts from being taken. A mild one doesn't, unless it is in a translation that is new, changed or said to
 * be up to date: what is taken of it has to be whole.
 */
export function keepsFromTaking({ mild, file }: Mistake, isTaken: (path: string) => boolean) {
  return !mild || (isTranslation(file) && isTaken(file));
}

/** The translation of what a module says of itself. */
export function isModuleTranslation({ kind, key }: FilePlace): boolean {
  return kind === "translation" && key === undefined;
}

/** The translation of a version of a company’s policy. */
export function isPolicyTranslation({ kind, module, key }: FilePlace): boolean {
  return kind === "translation" && module === undefined && key !== undefined;
}

export function isTranslation(path: string): boolean {
  return fileAt(path)?.kind === "translation";
}

/** What a translation begins with: a lesson's title, lead and text, without the facts that stay the original's. Null where they cannot be read. */
export function translationStart(original: string): string | null {
  const head = headOf(original);
  const [title, lead] = [headField(head, "title"), headField(head, "lead")];
  if (title === null || lead === null) return null;
  const start = withHeadFields("---\ntitle: t\nlead: l\n---\n", { title, lead });
  const plain = original.slice(head.length).replaceAll("\r\n", "\n");
  return start && start + plain;
}

/** What a module’s translation begins with: its title, its summary and its objectives by their codes. Null where they cannot be read. */
export function moduleTranslationStart(original: string): string | null {
  const { title, summary, objectives } = moduleWordsIn(original);
  if (title === "" || summary === "") return null;
  return `${writeBlock({ title, summary, objectives }, { indent: 0, eol: "\n" })}\n`;
}

/** What a policy’s translation begins with: the version’s title, its sentence about what changed, and its text. Null where they cannot be read. */
export function policyTranslationStart(original: string): string | null {
  const head = headOf(original);
  const [title, change] = [headField(head, "title"), headField(head, "change")];
  if (title === null || change === null) return null;
  const start = withHeadFields("---\ntitle: t\nchange: c\n---\n", { title, change });
  const plain = original.slice(head.length).replaceAll("\r\n", "\n");
  return start && start + plain;
}
