import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { inNameOrder } from "~/kit/text/name-order";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { fileAt } from "~/curriculum/rules/content-paths";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDrafts } from "~/authoring/queries/drafts";
import type { Db } from "~db/store";

export interface ModuleChoice {
  key: string;
  title: string;
  published: boolean;
}

/** The modules one can write in, by title: those that are published, and those that are still a draft. */
export async function listModules(db: Db): Promise<ModuleChoice[]> {
  const choices = new Map<string, ModuleChoice>();
  const add = (published: boolean) => (file: { path: string; text: string }) => {
    const { kind, module: key } = fileAt(file.path) ?? {};
    if (kind !== "module" || key === undefined || choices.has(key)) return;
    choices.set(key, { key, title: titleIn(file.path, file.text) ?? titleFromKey(key), published });
  };
  (await currentTexts(db)).forEach(add(true));
  (await findDrafts(db)).forEach(add(false));
  return [...choices.values()].sort((a, b) => inNameOrder(a.title, b.title));
}
