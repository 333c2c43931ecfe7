import { and, desc, eq, isNull } from "drizzle-orm";
import { own, type Own, type OwnPerson } from "~/ledger/rules/own";
import type { CompanyRole } from "~/people/rules/kinds";
import type { Db, Tx } from "~db/store";

/** An address that holds, with whose dates are to be fetched there. */
export type OwnFeed = Own<{
  id: string;
  companyId: string;
  personId: string;
  role: CompanyRole;
  createdAt: Date;
  readAt: Date | null;
}>;

type Whose = { one: OwnPerson; role: CompanyRole };

/** The address that somebody has for one of their hats. */
export async function findFeedOf(db: Db, { one, role }: Whose): Promise<OwnFeed | null> {
  const { calendarFeed } = db.tables;
  const [row] = await feeds(db)
    .where(
      and(
        eq(calendarFeed.companyId, one.companyId),
        eq(calendarFeed.personId, one.personId),
        eq(calendarFeed.role, role),
        isNull(calendarFeed.endedAt),
      ),
    )
    .orderBy(desc(calendarFeed.createdAt))
    .limit(1);
  return row ? own(row) : null;
}

/** An address by the id that it was signed for; null where it was ended. */
export async function findFeed(db: Db, id: string): Promise<OwnFeed | null> {
  const { calendarFeed } = db.tables;
  const [row] = await feeds(db).where(and(eq(calendarFeed.id, id), isNull(calendarFeed.endedAt)));
  return row ? own(row) : null;
}

function feeds(db: Db) {
  const { calendarFeed } = db.tables;
  return db
    .select({
      id: calendarFeed.id,
      companyId: calendarFeed.companyId,
      personId: calendarFeed.personId,
      role: calendarFeed.role,
      createdAt: calendarFeed.createdAt,
      readAt: calendarFeed.readAt,
    })
    .from(calendarFeed);
}

export async function addFeed(tx: Tx, { one, role }: Whose, row: { id: string; createdAt: Date }) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.calendarFeed).values({ ...row, companyId, personId, role });
}

/** Ends every address that somebody has for one of their hats. */
export async function endFeeds(tx: Tx, { one, role }: Whose, endedAt: Date) {
  const { calendarFeed } = tx.tables;
  await tx
    .update(calendarFeed)
    .set({ endedAt })
    .where(
      and(
        eq(calendarFeed.companyId, one.companyId),
        eq(calendarFeed.personId, one.personId),
        eq(calendarFeed.role, role),
        isNull(calendarFeed.endedAt),
      ),
    );
}

export async function noteFeedRead(tx: Tx, { id, companyId }: OwnFeed, readAt: Date) {
  const { calendarFeed } = tx.tables;
  await tx
    .update(calendarFeed)
    .set({ readAt })
    .where(and(eq(calendarFeed.companyId, companyId), eq(calendarFeed.id, id)));
}
