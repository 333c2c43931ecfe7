import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markChanged } from "~/people/queries/changes";
import type { OnePerson } from "./history";

type Row<Name extends keyof Tables> = Tables[Name]["$inferInsert"];

export async function addCredit(tx: Tx, row: Row<"moduleCredit">) {
  await tx.insert(tx.tables.moduleCredit).values(row);
  await markChanged(tx, row);
}

export async function addCreditEnd(tx: Tx, row: Row<"moduleCreditEnd">) {
  await tx.insert(tx.tables.moduleCreditEnd).values(row);
  await markChanged(tx, row);
}

/** A person's credits, oldest first, each with who gave it and with its end, if it was ended. */
export async function listCredits(db: Db, { companyId, personId }: OnePerson) {
  const { moduleCredit, moduleCreditEnd, person } = db.tables;
  const ender = alias(person, "ender");
  return await db
    .select({
      id: moduleCredit.id,
      moduleId: moduleCredit.moduleId,
      kind: moduleCredit.kind,
      completedOn: moduleCredit.completedOn,
      validUntil: moduleCredit.validUntil,
      evidence: moduleCredit.evidence,
      reason: moduleCredit.reason,
      by: person.name,
      at: moduleCredit.decidedAt,
      endedAt: moduleCreditEnd.decidedAt,
      endedBy: ender.name,
      endReason: moduleCreditEnd.reason,
    })
    .from(moduleCredit)
    .leftJoin(person, eq(person.id, moduleCredit.decidedBy))
    .leftJoin(moduleCreditEnd, eq(moduleCreditEnd.creditId, moduleCredit.id))
    .leftJoin(ender, eq(ender.id, moduleCreditEnd.decidedBy))
    .where(and(eq(moduleCredit.companyId, companyId), eq(moduleCredit.personId, personId)))
    .orderBy(asc(moduleCredit.decidedAt), asc(moduleCredit.id));
}
