import { eq } from "drizzle-orm";
import type { Step } from "~/installation/rules/steps";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

/** There is one row. */
const ONLY = 1;

type Row = Tables["installation"]["$inferSelect"];

/** What an admin decided about the installation; a database without the row has decided nothing. */
export async function findInstallation(db: Db): Promise<Omit<Row, "id">> {
  const { installation } = db.tables;
  const [row] = await db.select().from(installation).where(eq(installation.id, ONLY));
  return (
    row ?? {
      agencyNamedAt: null,
      curriculum: null,
      skipped: [] as Step[],
      dismissedAt: null,
      mailAcceptedAt: null,
      mailAcceptedWith: null,
    }
  );
}

export async function changeInstallation(tx: Tx, changes: Partial<Omit<Row, "id">>) {
  await tx
    .insert(tx.tables.installation)
    .values({ id: ONLY, skipped: [], ...changes })
    .onConflictDoUpdate({ target: tx.tables.installation.id, set: changes });
}

/** Whether there is a company, and whether the library has a programme. */
export async function findWhatExists(db: Db) {
  const { company, programme } = db.tables;
  const [companies, programmes] = await Promise.all([
    db.select({ id: company.id }).from(company).limit(1),
    db.select({ id: programme.id }).from(programme).limit(1),
  ]);
  return { company: companies.length > 0, programme: programmes.length > 0 };
}
