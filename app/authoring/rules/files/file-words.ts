import { m } from "~/kit/language/m";
import { languageName } from "~/kit/language/language-name";
import type { Language } from "~/kit/language/language";
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
    case "practice":
      return within === null
        ? m.authoring_files_practice({ name })
        : m.authoring_files_practice_in({ name, within });
    case "scenario":
      return within === null
        ? m.authoring_files_scenario({ name })
        : m.authoring_files_scenario_in({ name, within });
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
    case "policies":
      return within === null
        ? m.authoring_files_policies()
        : m.authoring_files_policies_of({ company: within });
    case "law":
      return m.authoring_files_law({ name });
    case "translation":
      return translationWords(language, name, within);
    default:
      return kind satisfies never;
  }
}

function translationWords(language: Language = "de", name: string, within: string | null): string {
  const words = { name, language: languageName(language) };
  return within === null
    ? m.authoring_translations_file(words)
    : m.authoring_translations_file_in({ ...words, within });
}

/** Where a file is, in words, known from its path alone: Lesson “angry in public” in “reply”. A path that’s no place of ours stays as it is. */
export function describePlace(path: string): string {
  const file = fileAt(path);
  if (!file) return path;
  const name = spoken(file.key);
  const module = spoken(file.module);
  const company = spoken(file.company);
  switch (file.kind) {
    case "lesson":
      return m.authoring_files_where_lesson({ lesson: name, module });
    case "quiz":
      return m.authoring_library_quiz_of({ module });
    case "practice":
      return m.authoring_files_where_practice({ practice: name, module });
    case "scenario":
      return m.authoring_files_where_scenario({ scenario: name, module });
    case "copy":
      return m.authoring_files_where_copy({ lesson: name, company });
    case "module":
      return m.authoring_files_module({ name: m.authoring_library_quoted({ title: module }) });
    case "programme":
      return m.authoring_files_programme({ name: m.authoring_library_quoted({ title: name }) });
    case "playbook":
      return m.authoring_files_playbook_of({ company });
    case "policy":
      return m.authoring_files_where_policy({ version: file.key ?? "", company });
    case "policies":
      return m.authoring_files_policies_of({ company });
    case "law":
      return m.authoring_files_law({ name: m.authoring_library_quoted({ title: name }) });
    case "translation":
      return m.authoring_translations_describe({
        language: languageName(file.language ?? "de"),
        name: name || module || company,
      });
    default:
      return file.kind satisfies never;
  }
}

function spoken(key = ""): string {
  return key.replaceAll("-", " ");
}
