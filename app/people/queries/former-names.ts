import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { OwnPerson } from "~/ledger/rules/own";
import { nameSortKey } from "~/kit/text/name-order";
import type { Db, Tx } from "~db/store";
import { markRenamed } from "./changes";

interface Called {
  name: string;
  givenName: string;
}

/** Gives somebody another name, and keeps what they were called. It is theirs in every company that they are or were of. */
export async function renamePerson(
  tx: Tx,
  one: OwnPerson,
  { id, name, givenName, now }: Called & { id: string; now: Date },
) {
  const { formerName, person } = tx.tables;
  const { personId } = one;
  const [before] = await tx
    .select({ name: person.name })
    .from(person)
    .where(eq(person.id, personId));
  if (!before) throw new Error("The person to rename is missing.");
  await tx.insert(formerName).values({ id, personId, name: before.name, until: now });
  await tx
    .update(person)
    .set({ name, givenName, sortName: nameSortKey(name), updatedAt: now })
    .where(eq(person.id, personId));
  await markRenamed(tx, one);
}

/** What somebody of a company was called before, the latest first, each until when. */
export async function listFormerNames(db: Db, { personId }: OwnPerson) {
  const { formerName } = db.tables;
  const rows = await db
    .select({ name: formerName.name, until: formerName.until })
    .from(formerName)
    .where(eq(formerName.personId, personId))
    .orderBy(asc(formerName.until));
  return rows.reverse();
}

/** Says what people were called at an instant, where that is not what they are called now. */
export async function namesThen(db: Db, personIds: readonly string[]) {
  const { formerName } = db.tables;
  const ids = [...new Set(personIds)];
  const rows = await db
    .select({ personId: formerName.personId, name: formerName.name, until: formerName.until })
    .from(formerName)
    .where(inArray(formerName.personId, ids))
    .orderBy(asc(formerName.until));
  const former = new Map<string, typeof rows>();
  for (const row of rows) {
    const others = former.get(row.personId);
    if (others) others.push(row);
    else former.set(row.personId, [row]);
  }
  return (personId: string, at: Date): string | null =>
    former.get(personId)?.find(({ until }) => until > at)?.name ?? null;
}

/** The name somebody had at an instant that stands in a column, as they signed with it. */
export function nameThen(db: Db, who: { id: SQLiteColumn; name: SQLiteColumn }, at: SQLiteColumn) {
  const { formerName: f } = db.tables;
  return sql<string>`coalesce((select ${f.name} from ${f} where ${and(eq(f.personId, who.id), sql`${f.until} > ${at}`)} order by ${f.until} limit 1), ${who.name})`;
}
