import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { AlarmAnswer } from "~/practice/rules/kinds";
import type { Db, Tx } from "~db/store";

function idsOf(companies: readonly OwnCompany[]): string[] {
  return companies.map(({ companyId }) => companyId);
}

/** Findings that their readers hold for mistaken: those that nobody has looked at, oldest first, or the last that somebody has. */
export async function listAlarms(
  db: Db,
  companies: readonly OwnCompany[],
  { answered, limit }: { answered: boolean; limit: number },
) {
  const { company, falseAlarm } = db.tables;
  return db
    .select({
      id: falseAlarm.id,
      company: { name: company.name, timeZone: company.timeZone },
      revisionId: falseAlarm.revisionId,
      postKey: falseAlarm.postKey,
      check: falseAlarm.check,
      text: falseAlarm.text,
      words: falseAlarm.words,
      reportedAt: falseAlarm.reportedAt,
      answer: falseAlarm.answer,
    })
    .from(falseAlarm)
    .innerJoin(company, eq(company.id, falseAlarm.companyId))
    .where(
      and(
        inArray(falseAlarm.companyId, idsOf(companies)),
        answered ? isNotNull(falseAlarm.answeredAt) : isNull(falseAlarm.answeredAt),
      ),
    )
    .orderBy(answered ? desc(falseAlarm.answeredAt) : asc(falseAlarm.reportedAt))
    .limit(limit);
}

export async function countAlarms(db: Db, companies: readonly OwnCompany[]): Promise<number> {
  const { falseAlarm } = db.tables;
  const [row] = await db
    .select({ open: count() })
    .from(falseAlarm)
    .where(and(inArray(falseAlarm.companyId, idsOf(companies)), isNull(falseAlarm.answeredAt)));
  return row?.open ?? 0;
}

/** Says what is to be held of one; false where there is none in these companies. What was said before may be taken back. */
export async function answerAlarm(
  tx: Tx,
  companies: readonly OwnCompany[],
  { id, ...said }: { id: string; answer: AlarmAnswer; answeredBy: string; answeredAt: Date },
): Promise<boolean> {
  const { falseAlarm } = tx.tables;
  const answered = await tx
    .update(falseAlarm)
    .set(said)
    .where(and(eq(falseAlarm.id, id), inArray(falseAlarm.companyId, idsOf(companies))))
    .returning({ id: falseAlarm.id });
  return answered.length > 0;
}
