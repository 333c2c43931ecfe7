import { inArray } from "drizzle-orm";
import { activityFiles } from "~/curriculum/rules/content-paths";
import type { Db } from "~db/store";

/**
 * Where an activity is written, whose kind only its file tells. What is in use comes before a draft, and that before what was
 * retired or set aside. Where nothing is, it would be a lesson.
 */
export async function activityPath(
  db: Db,
  moduleKey: string,
  activityKey: string,
): Promise<string> {
  const paths = activityFiles(moduleKey, activityKey);
  const [first = ""] = paths;
  if (paths.length === 1) return first;
  const { contentFile: file, draft, draftAside: aside } = db.tables;
  const files = await db
    .select({ path: file.path, retiredAt: file.retiredAt })
    .from(file)
    .where(inArray(file.path, paths));
  const used = files.find(({ retiredAt }) => retiredAt === null);
  if (used) return used.path;
  const [drafted] = await db
    .select({ path: draft.path })
    .from(draft)
    .where(inArray(draft.path, paths));
  const [retired] = files;
  if (drafted ?? retired) return (drafted ?? retired)!.path;
  const [kept] = await db
    .select({ path: aside.path })
    .from(aside)
    .where(inArray(aside.path, paths))
    .limit(1);
  return kept?.path ?? first;
}
