import { activityPath } from "~/authoring/queries/activity-file";
import { copyFile } from "~/curriculum/rules/content-paths";
import type { Db } from "~db/store";

/** Where an activity is written, or a company's own copy of it. */
export async function writtenPath(
  db: Db,
  moduleKey: string,
  activityKey: string,
  companyKey: string | null,
): Promise<string> {
  return companyKey === null
    ? activityPath(db, moduleKey, activityKey)
    : copyFile(companyKey, moduleKey, activityKey);
}
