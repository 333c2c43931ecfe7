import { and, asc, eq, gt, inArray, max, ne, sql } from "drizzle-orm";
import { HELD_NOTHING } from "~/clearance/rules/standing/held";
import { preparedOnce, slot } from "~db/prepared";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";

/** What the gate says yes to of one person, and a hash of the address by which it is asked. */
export interface Answers {
  personId: string;
  held: string;
  address: string;
}

const last = preparedOnce((db) => {
  const { gateChange } = db.tables;
  return db
    .select({ at: max(gateChange.at) })
    .from(gateChange)
    .where(eq(gateChange.companyId, slot("companyId")))
    .prepare();
});

/** When the gate’s answers about anybody of a company last changed; null where they never have. */
export async function lastGateChange(db: Db, { companyId }: OwnCompany): Promise<Date | null> {
  const [row] = await last(db).execute({ companyId });
  return row?.at ?? null;
}

/**
 * Keeps what the gate says yes to of some people, in the transaction that derives them. Those of whom it answers as before keep their
 * place; the others come last, in an order that no clock turns round.
 */
export async function keepAnswers(
  tx: Tx,
  company: OwnCompany,
  answers: readonly Answers[],
  now: Date,
) {
  const { gateChange } = tx.tables;
  const { companyId } = company;
  const ids = answers.map(({ personId }) => personId);
  const rows = await tx
    .select()
    .from(gateChange)
    .where(and(eq(gateChange.companyId, companyId), inArray(gateChange.personId, ids)));
  const before = new Map(rows.map((row) => [row.personId, row]));
  const changed = answers.filter(({ personId, held, address }) => {
    const kept = before.get(personId) ?? { held: HELD_NOTHING, address: "" };
    return kept.held !== held || kept.address !== address;
  });
  if (changed.length === 0) return;
  const latest = await lastGateChange(tx, company);
  const first = Math.max(now.getTime(), (latest?.getTime() ?? 0) + 1);
  await tx
    .insert(gateChange)
    .values(changed.map((one, at) => ({ ...one, companyId, at: new Date(first + at) })))
    .onConflictDoUpdate({
      target: [gateChange.companyId, gateChange.personId],
      set: { at: sql`excluded.at`, held: sql`excluded.held`, address: sql`excluded.address` },
    });
}

/** Those of whom the gate’s answers changed after an instant, in the order in which they did. */
export async function findGateChanges(
  db: Db,
  { companyId }: OwnCompany,
  { after, limit }: { after: Date; limit: number },
) {
  const { gateChange, person } = db.tables;
  return await db
    .select({ id: gateChange.personId, email: person.email, at: gateChange.at })
    .from(gateChange)
    .innerJoin(person, eq(person.id, gateChange.personId))
    .where(and(eq(gateChange.companyId, companyId), gt(gateChange.at, after)))
    .orderBy(asc(gateChange.at))
    .limit(limit);
}

/** Everyone of whom the gate says yes to something, with what. */
export async function findHeld(db: Db, { companyId }: OwnCompany) {
  const { gateChange, person } = db.tables;
  return await db
    .select({ personId: gateChange.personId, email: person.email, held: gateChange.held })
    .from(gateChange)
    .innerJoin(person, eq(person.id, gateChange.personId))
    .where(and(eq(gateChange.companyId, companyId), ne(gateChange.held, HELD_NOTHING)))
    .orderBy(asc(gateChange.personId));
}
