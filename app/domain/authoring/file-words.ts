import { fileAt } from "./paths";

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
