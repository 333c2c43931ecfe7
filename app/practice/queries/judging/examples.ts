import { and, desc, eq } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import type { OwnRow } from "~/people/queries/changes";
import type { Consent } from "~/practice/rules/kinds";
import type { Db, Tx } from "~db/store";

interface OwnReply {
  owner: OwnPerson;
  replyId: string;
}

/** Whether a reply was chosen for others to learn from. */
export async function isExample(db: Db, { owner, replyId }: OwnReply): Promise<boolean> {
  const { practiceExample } = db.tables;
  const { companyId } = owner;
  const [row] = await db
    .select({ id: practiceExample.id })
    .from(practiceExample)
    .where(and(eq(practiceExample.companyId, companyId), eq(practiceExample.replyId, replyId)));
  return row !== undefined;
}

/** Whether its writer would have others learn from it; null where they never said. */
export async function findConsent(db: Db, { owner, replyId }: OwnReply): Promise<Consent | null> {
  const { practiceConsent } = db.tables;
  const { companyId, personId } = owner;
  const [row] = await db
    .select({ consent: practiceConsent.consent })
    .from(practiceConsent)
    .where(
      and(
        eq(practiceConsent.companyId, companyId),
        eq(practiceConsent.personId, personId),
        eq(practiceConsent.replyId, replyId),
        eq(practiceConsent.use, "example"),
      ),
    )
    .orderBy(desc(practiceConsent.at), desc(practiceConsent.id))
    .limit(1);
  return row?.consent ?? null;
}

export async function addExample(tx: Tx, owner: OwnPerson, row: OwnRow<"practiceExample">) {
  const { companyId, personId } = owner;
  await tx
    .insert(tx.tables.practiceExample)
    .values({ ...row, companyId, personId })
    .onConflictDoNothing();
}

export async function removeExample(tx: Tx, { owner, replyId }: OwnReply) {
  const { practiceExample } = tx.tables;
  const { companyId } = owner;
  await tx
    .delete(practiceExample)
    .where(and(eq(practiceExample.companyId, companyId), eq(practiceExample.replyId, replyId)));
}
