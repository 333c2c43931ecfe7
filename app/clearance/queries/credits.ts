import { and, eq, inArray } from "drizzle-orm";
import type { SaidCredit } from "~/clearance/rules/credits/history-upload";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markChanged } from "~/people/queries/changes";

type Row<Name extends keyof Tables> = Tables[Name]["$inferInsert"];

export async function addCredit(tx: Tx, row: Row<"moduleCredit">) {
  await tx.insert(tx.tables.moduleCredit).values(row);
  await markChanged(tx, row);
}

export async function addCreditEnd(tx: Tx, row: Row<"moduleCreditEnd">) {
  await tx.insert(tx.tables.moduleCreditEnd).values(row);
  await markChanged(tx, row);
}

/** The credits of a company that could say the same of the same person as one of some others; every one that does is among them. */
export async function findCreditsLike(
  db: Db,
  companyId: string,
  wanted: readonly Pick<SaidCredit, "personId" | "validUntil" | "evidence">[],
): Promise<SaidCredit[]> {
  const { moduleCredit } = db.tables;
  const each = <Name extends keyof (typeof wanted)[number]>(name: Name) => [
    ...new Set(wanted.map((one) => one[name])),
  ];
  return db
    .select({
      personId: moduleCredit.personId,
      moduleId: moduleCredit.moduleId,
      kind: moduleCredit.kind,
      completedOn: moduleCredit.completedOn,
      validUntil: moduleCredit.validUntil,
      evidence: moduleCredit.evidence,
    })
    .from(moduleCredit)
    .where(
      and(
        eq(moduleCredit.companyId, companyId),
        inArray(moduleCredit.personId, each("personId")),
        inArray(moduleCredit.evidence, each("evidence")),
        inArray(moduleCredit.validUntil, each("validUntil")),
      ),
    );
}
