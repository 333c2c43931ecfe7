import { and, inArray } from "drizzle-orm";
import type { SaidCredit } from "~/clearance/rules/credits/history-upload";
import { within } from "~/ledger/queries/within";
import type { OwnPerson, Reach } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";
import { markChanged, type OwnRow } from "~/people/queries/changes";

export async function addCredit(tx: Tx, one: OwnPerson, row: OwnRow<"moduleCredit">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.moduleCredit).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}

export async function addCreditEnd(tx: Tx, one: OwnPerson, row: OwnRow<"moduleCreditEnd">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.moduleCreditEnd).values({ ...row, companyId, personId });
  await markChanged(tx, one);
}

/** The credits within somebody’s reach that could say the same of the same person as one of some others; every one that does is among them. */
export async function findCreditsLike(
  db: Db,
  reach: Reach,
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
        within(db, reach, moduleCredit),
        inArray(moduleCredit.personId, each("personId")),
        inArray(moduleCredit.evidence, each("evidence")),
        inArray(moduleCredit.validUntil, each("validUntil")),
      ),
    );
}
