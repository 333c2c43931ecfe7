import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { activitiesIn } from "~/curriculum/rules/content/module-activities";
import { objectivesIn, titleIn } from "~/curriculum/rules/content/text-facts";
import { fileAt, moduleFile } from "~/curriculum/rules/content-paths";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft, findDrafts } from "~/authoring/queries/drafts";
import { listFiles } from "~/authoring/queries/library";
import type { Db } from "~db/store";

/** A module as far as those who write in it ask: published, or still a draft with its first activity. */
export interface ModuleInWriting {
  key: string;
  title: string;
  published: boolean;
  objectives: Map<string, string>;
  /** In its order. */
  activities: string[];
}

/** Null for a module that is nowhere, or out of use. */
export async function moduleInWriting(db: Db, moduleKey: string): Promise<ModuleInWriting | null> {
  const path = moduleFile(moduleKey);
  const [published] = await currentTexts(db, [path]);
  const text = published?.text ?? (await findDraft(db, path))?.text;
  if (text === undefined) return null;
  return {
    key: moduleKey,
    title: titleIn(path, text) ?? titleFromKey(moduleKey),
    published: published !== undefined,
    objectives: objectivesIn(text),
    activities: activitiesIn(text) ?? [],
  };
}

/** Every key that a file in a folder has, had, or has a draft for: a retired one’s history is not to be mixed with another’s. */
export async function takenKeys(
  db: Db,
  folder: { kind: "programme" } | { kind: "module" } | { kind: "activity"; module: string },
): Promise<string[]> {
  const paths = [...(await listFiles(db)), ...(await findDrafts(db))].map(({ path }) => path);
  return paths.flatMap((path) => {
    const place = fileAt(path);
    if (folder.kind === "programme") return place?.kind === "programme" ? (place.key ?? []) : [];
    if (folder.kind === "module") return place?.module ?? [];
    return place?.module === folder.module && place.kind !== "module" ? (place.key ?? []) : [];
  });
}
