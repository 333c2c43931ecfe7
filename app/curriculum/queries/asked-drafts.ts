import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Db } from "~db/store";

/** The drafts about which anybody but one person asks for a colleague's yes, the longest asked first, with who asks. */
export async function findDraftsAskedAbout(db: Db, personId: string) {
  const { draft, person } = db.tables;
  return db
    .select({ path: draft.path, text: draft.text, by: person.name })
    .from(draft)
    .innerJoin(person, eq(person.id, draft.askedBy))
    .where(and(ne(draft.askedBy, personId), isNull(draft.agreedBy)))
    .orderBy(asc(draft.askedAt), asc(draft.path));
}
