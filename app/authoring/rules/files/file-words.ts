import { m } from "~/kit/language/m";
import { fileAt, type FilePlace } from "~/curriculum/rules/content-paths";

/** A file as people call it: Lesson “When a customer is angry”, in Replying. `within` names its module or its company. */
export function fileWords(
  { kind, key = "" }: FilePlace,
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
    default:
      return kind satisfies never;
  }
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
