import { fileAt } from "~/curriculum/rules/content-paths";
import { findDrafts } from "~/authoring/queries/drafts";
import { listFiles } from "~/authoring/queries/library";
import type { Db } from "~db/store";
import { listModules, type ModuleChoice } from "~/authoring/services/library/list-modules.server";

/** What something new can go into: every module, and those that never had a quiz. */
export async function showNew(
  db: Db,
): Promise<{ modules: ModuleChoice[]; withoutQuiz: ModuleChoice[] }> {
  const modules = await listModules(db);
  const files = [...(await listFiles(db)), ...(await findDrafts(db))];
  const quizzes = new Set(
    files.flatMap(({ path }) => {
      const place = fileAt(path);
      return place?.kind === "quiz" ? (place.module ?? []) : [];
    }),
  );
  return { modules, withoutQuiz: modules.filter(({ key }) => !quizzes.has(key)) };
}
