import { eq } from "drizzle-orm";
import type { Offers } from "~/curriculum/rules/offered";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

/** What has been chosen of the programmes that a company offers. */
export async function findOffers(db: Db, { companyId }: OwnCompany): Promise<Offers> {
  const { company, companyProgramme: offer } = db.tables;
  const rows = await db
    .select({
      offersNew: company.offersNew,
      programmeId: offer.programmeId,
      offered: offer.offered,
    })
    .from(company)
    .leftJoin(offer, eq(offer.companyId, company.id))
    .where(eq(company.id, companyId));
  return {
    offersNew: rows[0]?.offersNew ?? true,
    chosen: new Map(
      rows.flatMap(({ programmeId, offered }) =>
        programmeId === null || offered === null ? [] : [[programmeId, offered] as const],
      ),
    ),
  };
}

/** Keeps what was chosen. Of programmes that it does not name, what was chosen before stands. */
export async function keepOffers(tx: Tx, { companyId }: OwnCompany, { offersNew, chosen }: Offers) {
  const { company, companyProgramme: offer } = tx.tables;
  await tx.update(company).set({ offersNew }).where(eq(company.id, companyId));
  for (const [programmeId, offered] of chosen)
    await tx
      .insert(offer)
      .values({ companyId, programmeId, offered })
      .onConflictDoUpdate({ target: [offer.companyId, offer.programmeId], set: { offered } });
}
