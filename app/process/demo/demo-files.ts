import path from "node:path";
import { readFiles } from "~/authoring/services/folder/read-files.server";
import type { Files } from "~/curriculum/rules/content/files";

/** The content of the demo: what is shipped, and with it the demo's own companies, which no other installation gets. */
export function demoFiles(): Files {
  const companies = [...readFiles(path.resolve("db/demo/companies"))];
  return new Map([
    ...readFiles(path.resolve("content")),
    ...companies.map(([file, text]) => [`companies/${file}`, text] as const),
  ]);
}
