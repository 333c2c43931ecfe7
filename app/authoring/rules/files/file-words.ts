import { m } from "~/kit/language/m";
import { languageName } from "~/authoring/rules/language-name";
import type { TranslationLanguage } from "~/curriculum/rules/translation/languages";
import { fileAt, type FilePlace } from "~/curriculum/rules/content-paths";

/** A file as people call it: Lesson “When a customer is angry”, in Replying. `within` names its module or its company. */
export function fileWords(
  { kind, key = "", language }: FilePlace,
  title: string | null,
  within: string | null,
): string {
  const name = title === null ? key : m.authoring_library_quoted({ title });
  switch (kind) {
    case "programme":
      return m.authoring_files_programme({ name });
    case "module":
      return m.authoring_files_module({ name });
    case "lesson":
      return within === null
        ? m.authoring_files_lesson({ name })
        : m.authoring_files_lesson_in({ name, within });
    case "quiz":
      return within === null
        ? m.authoring_files_quiz({ name })
        : m.authoring_files_quiz_in({ name, within });
    case "copy":
      return within === null
        ? m.authoring_files_copy({ name })
        : m.authoring_files_copy_of({ name, company: within });
    case "playbook": {
      const company = within ?? title;
      return company === null
        ? m.authoring_files_playbook()
        : m.authoring_files_playbook_of({ company });
    }
    case "policy":
      return within === null
        ? m.authoring_files_policy({ name, version: key })
        : m.authoring_files_policy_of({ name, version: key, company: within });
    case "translation":
      return translationWords(language, name, within);
    default:
      return kind satisfies never;
  }
}

function translationWords(
  language: TranslationLanguage = "de",
  name: string,
  within: string | null,
): string {
  const words = { name, language: languageName(language) };
  return within === null
    ? m.authoring_translations_file(words)
    : m.authoring_translations_file_in({ ...words, within });
}

/** A file in words, for somebody who never saw the folder: “the lesson “angry in public” of “reply””. */
export function describePlace(path: string): string {
  const file = fileAt(path);
  if (!file) return `the file ${path}`;
  const { kind, key = "", module = "", company = "", language } = file;
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
    case "translation":
      return m.authoring_translations_describe({
        language: languageName(language ?? "de"),
        name: spoken(key),
      });
    default:
      return kind satisfies never;
  }
}

function spoken(key: string): string {
  return key.replaceAll("-", " ");
}
