import { isTranslationLanguage } from "~/curriculum/rules/translation/languages";
import { LANGUAGES, type Language } from "~/kit/language/language";

/** What a content file is, from its path. `policies` is a company’s policy through all its versions, each of which is a file of its own. */
export type FileKind =
  | "programme"
  | "module"
  | "lesson"
  | "quiz"
  | "copy"
  | "playbook"
  | "policy"
  | "policies"
  | "translation";

const KEY = "[a-z0-9]+(?:-[a-z0-9]+)*";
const KINDS: readonly [FileKind, RegExp][] = [
  ["programme", new RegExp(`^programmes/(?<key>${KEY})\\.yaml$`)],
  ["module", new RegExp(`^modules/(?<module>${KEY})/module\\.yaml$`)],
  ["quiz", new RegExp(`^modules/(?<module>${KEY})/(?<key>quiz)\\.yaml$`)],
  ["lesson", new RegExp(`^modules/(?<module>${KEY})/(?<key>${KEY})\\.md$`)],
  [
    "copy",
    new RegExp(
      `^companies/(?<company>${KEY})/modules/(?<module>${KEY})/(?<key>(?!quiz\\.)${KEY})\\.md$`,
    ),
  ],
  ["playbook", new RegExp(`^companies/(?<company>${KEY})/playbook\\.yaml$`)],
  ["policy", new RegExp(`^companies/(?<company>${KEY})/policy/(?<key>[0-9.]+)\\.md$`)],
  ["policies", new RegExp(`^companies/(?<company>${KEY})/policy\\.md$`)],
];

/** A translation stands beside its original, with its language before the ending. */
const TRANSLATION = new RegExp(
  `^(?<name>.+)\\.(?<language>${LANGUAGES.join("|")})(?<ending>\\.(?:md|yaml))$`,
);
const TRANSLATED: readonly FileKind[] = ["lesson", "quiz", "copy", "policy", "module"];

export interface FilePlace {
  kind: FileKind;
  path: string;
  key?: string | undefined;
  module?: string | undefined;
  company?: string | undefined;
  /** Of a translation. */
  language?: Language | undefined;
}

/** What a path of the content folder names; null where nothing can stand there. */
export function fileAt(path: string): FilePlace | null {
  for (const [kind, shape] of KINDS) {
    const found = shape.exec(path);
    if (found) return { kind, path, ...found.groups };
  }
  return translationAt(path);
}

function translationAt(path: string): FilePlace | null {
  const { name = "", ending = "", language } = TRANSLATION.exec(path)?.groups ?? {};
  const original = language === undefined ? null : fileAt(`${name}${ending}`);
  if (!original || !TRANSLATED.includes(original.kind)) return null;
  // What is taught is written in English; a policy may be in any language.
  if (original.kind !== "policy" && !isTranslationLanguage(language)) return null;
  return { ...original, kind: "translation", path, language: language as Language };
}

/** Where the original of a translation is written, which may be a company's own copy. */
export function translatedFrom({ path }: Pick<FilePlace, "path">): string {
  return path.replace(/\.[a-z]+(\.[a-z]+)$/, "$1");
}

/** Where the translation of a file is written. */
export function translationFile(original: string, language: Language): string {
  const at = original.lastIndexOf(".");
  return `${original.slice(0, at)}.${language}${original.slice(at)}`;
}

/** Where a module's activity is written: its lesson, or its quiz. */
export function activityFile(moduleKey: string, activityKey: string): string {
  const file = activityKey === "quiz" ? "quiz.yaml" : `${activityKey}.md`;
  return `modules/${moduleKey}/${file}`;
}

/** Where a company's own copy of a lesson is written. */
export function copyFile(companyKey: string, moduleKey: string, lessonKey: string): string {
  return `companies/${companyKey}/modules/${moduleKey}/${lessonKey}.md`;
}

/** Where an activity is written, or a company's own copy of it. */
export function writtenAt(moduleKey: string, activityKey: string, companyKey: string | null) {
  return companyKey === null
    ? activityFile(moduleKey, activityKey)
    : copyFile(companyKey, moduleKey, activityKey);
}

/** The lesson that a copy is of. */
export function originalOf({ module = "", key = "" }: FilePlace): string {
  return activityFile(module, key);
}

/** Where a version of a company’s policy is written. */
export function policyFile(companyKey: string, version: string): string {
  return `companies/${companyKey}/policy/${version}.md`;
}

/** Where the draft of its next version is kept. No file of the folder stands there. */
export function policiesFile(companyKey: string): string {
  return `companies/${companyKey}/policy.md`;
}

export function moduleFile(moduleKey: string): string {
  return `modules/${moduleKey}/module.yaml`;
}

/** Where a company's playbook is written. */
export function playbookFile(companyKey: string): string {
  return `companies/${companyKey}/playbook.yaml`;
}

export function programmeFile(programmeKey: string): string {
  return `programmes/${programmeKey}.yaml`;
}
