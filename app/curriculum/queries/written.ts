import { eq } from "drizzle-orm";
import type { Db } from "~db/store";

/** Whether a person has written anything that is in the library, as a draft or published. */
export async function hasWritten(db: Db, personId: string): Promise<boolean> {
  const { draft, contentFileRevision } = db.tables;
  const [saved] = await db
    .select({ path: draft.path })
    .from(draft)
    .where(eq(draft.savedBy, personId))
    .limit(1);
  if (saved) return true;
  const [published] = await db
    .select({ id: contentFileRevision.id })
    .from(contentFileRevision)
    .where(eq(contentFileRevision.publishedBy, personId))
    .limit(1);
  return published !== undefined;
}
