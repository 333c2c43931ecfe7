import { and, eq, isNotNull, isNull, notExists } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

/** So many months after they left, a company’s people are erased; null for never. */
export async function setRetention(tx: Tx, { companyId }: OwnCompany, months: number | null) {
  const { company } = tx.tables;
  await tx.update(company).set({ retentionMonths: months }).where(eq(company.id, companyId));
}

/** The companies whose people are erased by the clock; archived ones are left as they are. */
export async function findRetaining(db: Db) {
  const { company } = db.tables;
  const rows = await db
    .select({ companyId: company.id })
    .from(company)
    .where(and(isNotNull(company.retentionMonths), isNull(company.archivedAt)));
  return rows.map((row) => own(row));
}

/** Everyone who has left a company altogether and has not been erased, with since when, the longest gone first. */
export async function findLeavers(db: Db, { companyId }: OwnCompany, now: Date) {
  const { membership, person, personKey } = db.tables;
  const erased = db
    .select({ id: personKey.personId })
    .from(personKey)
    .where(
      and(
        eq(personKey.companyId, companyId),
        eq(personKey.personId, membership.personId),
        isNull(personKey.key),
      ),
    );
  const rows = await db
    .select({ personId: membership.personId, name: person.name, leftAt: membership.leftAt })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.companyId, companyId), notExists(erased)));
  const lastOf = new Map<string, { name: string; leftAt: Date | null }>();
  for (const { personId, name, leftAt } of rows) {
    const before = lastOf.get(personId);
    const stays = leftAt === null || before?.leftAt === null;
    const later = !before?.leftAt || (leftAt && leftAt > before.leftAt) ? leftAt : before.leftAt;
    lastOf.set(personId, { name, leftAt: stays ? null : later });
  }
  return [...lastOf]
    .flatMap(([personId, { name, leftAt }]) =>
      leftAt !== null && leftAt <= now ? own({ companyId, personId, name, leftAt }) : [],
    )
    .sort((a, b) => a.leftAt.getTime() - b.leftAt.getTime());
}
