import { markIn, markOf } from "~/authoring/rules/copies/copy-mark";
import { originalOf, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Db } from "~db/store";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";

/** Whether the original says something else than the text of it that a copy was made from, or last compared with. */
export async function hasUpdate(db: Db, copy: FilePlace, text: string): Promise<boolean> {
  const original = await publishedText(db, originalOf(copy));
  return original !== null && markIn(text) !== markOf(original.text);
}
