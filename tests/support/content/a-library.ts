import { checkContent } from "~/authoring/rules/folder/read/content";
import type { Files } from "~/curriculum/rules/content/files";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Store } from "~db/store";
import { aContentFolder } from "./a-content-folder";
import { aTrainer, NOON } from "../makers";

export const ANGRY = "modules/reply/angry.md";

/** The small content folder, imported, with two trainers of its company. */
export async function aLibrary(store: Store, files: Files = aContentFolder()) {
  const imported = await importFolder(store, files);
  const company = await findCompanyByKey(store.read, "harbour-and-pine");
  if (!imported.ok || !company) throw new Error("The content folder was not imported.");
  const dana = await aTrainer(store, [company]);
  const jonah = await aTrainer(store, [company], "Jonah Adeyemi");
  return { company, dana, jonah };
}

/** Imports a folder, which may have no mistakes of its own. */
export async function importFolder(store: Store, files: Files, now = NOON) {
  const { content, mistakes } = checkContent(files);
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  return importContent({ store, content, now });
}
