import { and, desc, eq, gte } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** So many of the newest tell enough. */
const MOST = 500;

/** When replies of a company were sent and judged, of those judged since then, the newest first. */
export async function findWaitingTimes(db: Db, { companyId }: OwnCompany, since: Date) {
  const { judgement, practiceReply } = db.tables;
  return db
    .select({ sentAt: practiceReply.sentAt, judgedAt: judgement.judgedAt })
    .from(judgement)
    .innerJoin(practiceReply, eq(practiceReply.id, judgement.replyId))
    .where(
      and(
        eq(judgement.companyId, companyId),
        eq(judgement.round, 1),
        gte(judgement.judgedAt, since),
      ),
    )
    .orderBy(desc(judgement.judgedAt))
    .limit(MOST);
}
