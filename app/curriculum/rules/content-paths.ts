import { ACTIVITY_KINDS, type ActivityKind } from "./kinds";
import { isTranslationLanguage } from "~/curriculum/rules/translation/languages";
import { LANGUAGES, type Language } from "~/kit/language/language";

/** What a content file is, from its path. `policies` is a company’s policy through all its versions, each of which is a file of its own. */
export type FileKind =
  | "programme"
  | "module"
  | "lesson"
  | "quiz"
  | "practice"
  | "scenario"
  | "copy"
  | "playbook"
  | "policy"
  | "policies"
  | "law"
  | "translation";

const KEY = "[a-z0-9]+(?:-[a-z0-9]+)*";
const KINDS: readonly [FileKind, RegExp][] = [
  ["programme", new RegExp(`^programmes/(?<key>${KEY})\\.yaml$`)],
  ["module", new RegExp(`^modules/(?<module>${KEY})/module\\.yaml$`)],
  ["quiz", new RegExp(`^modules/(?<module>${KEY})/(?<key>quiz)\\.yaml$`)],
  ["lesson", new RegExp(`^modules/(?<module>${KEY})/(?<key>${KEY})\\.md$`)],
  [
    "practice",
    new RegExp(`^modules/(?<module>${KEY})/(?<key>(?!quiz\\.)${KEY})\\.practice\\.yaml$`),
  ],
  ["scenario", new RegExp(`^modules/(?<module>${KEY})/(?<key>(?!quiz\\.)${KEY})\\.ink$`)],
  [
    "copy",
    new RegExp(
      `^companies/(?<company>${KEY})/modules/(?<module>${KEY})/(?<key>(?!quiz\\.)${KEY})\\.md$`,
    ),
  ],
  ["playbook", new RegExp(`^companies/(?<company>${KEY})/playbook\\.yaml$`)],
  ["policy", new RegExp(`^companies/(?<company>${KEY})/policy/(?<key>[0-9.]+)\\.md$`)],
  ["policies", new RegExp(`^companies/(?<company>${KEY})/policy\\.md$`)],
  ["law", new RegExp(`^law/(?<key>${KEY})\\.yaml$`)],
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

/** What the file of an activity ends in, by its kind. A module's quiz is called `quiz`, and nothing else is. */
const ENDINGS: Record<ActivityKind, string> = {
  lesson: ".md",
  quiz: ".yaml",
  practice: ".practice.yaml",
  scenario: ".ink",
};

/** Where a module's activity is written. */
export function activityFile(moduleKey: string, activityKey: string, kind: ActivityKind): string {
  return `modules/${moduleKey}/${activityKey}${ENDINGS[kind]}`;
}

/** Where an activity may be written whose kind isn't known. A key is one activity's of its module, so only one of them is there. */
export function activityFiles(moduleKey: string, activityKey: string): string[] {
  if (activityKey === "quiz") return [activityFile(moduleKey, activityKey, "quiz")];
  return ACTIVITY_KINDS.filter((kind) => kind !== "quiz").map((kind) =>
    activityFile(moduleKey, activityKey, kind),
  );
}

/** Whether a file is that of an activity: a lesson, a quiz, a practice set or a scenario, but no company's own copy. */
export function isActivityKind(kind: FileKind | undefined): kind is ActivityKind {
  return ACTIVITY_KINDS.some((one) => one === kind);
}

/** What can be translated, of the activities: a lesson, or the quiz. */
export function translatableFile(moduleKey: string, activityKey: string): string {
  return activityFile(moduleKey, activityKey, activityKey === "quiz" ? "quiz" : "lesson");
}

/** Where a company's own copy of a lesson is written. */
export function copyFile(companyKey: string, moduleKey: string, lessonKey: string): string {
  return `companies/${companyKey}/modules/${moduleKey}/${lessonKey}.md`;
}

/** The lesson that a copy is of. */
export function originalOf({ module = "", key = "" }: FilePlace): string {
  return activityFile(module, key, "lesson");
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

/** Where the law on a topic is written. */
export function lawFile(topic: string): string {
  return `law/${topic}.yaml`;
}
