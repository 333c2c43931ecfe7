import { and, asc, count, eq } from "drizzle-orm";
import { factsOf } from "~/people/queries/facts-of";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

interface JudgedRow {
  id: string;
  personId: string;
  activityId: string;
  postKey: string;
  verdict: ReplyVerdict;
  judgedAt: Date;
}

/** What was decided about people’s replies in practice, oldest first. A second look is between trainers. */
export const findJudged = factsOf<JudgedRow>((db, scope) => {
  const { judgement, practiceReply } = db.tables;
  return db
    .select({
      id: judgement.id,
      personId: judgement.personId,
      activityId: judgement.activityId,
      postKey: practiceReply.postKey,
      verdict: judgement.verdict,
      judgedAt: judgement.judgedAt,
    })
    .from(judgement)
    .innerJoin(practiceReply, eq(practiceReply.id, judgement.replyId))
    .where(and(scope(judgement), eq(judgement.round, 1)))
    .orderBy(asc(judgement.judgedAt), asc(judgement.id));
});

/** The reply in practice of a company that has waited longest, and how many wait; null where none does. */
export async function findLongestWaiting(db: Db, { companyId }: OwnCompany) {
  const { judging } = db.tables;
  const ofCompany = and(eq(judging.companyId, companyId), eq(judging.round, 1));
  const [oldest] = await db
    .select({ replyId: judging.replyId, personId: judging.personId, sentAt: judging.sentAt })
    .from(judging)
    .where(ofCompany)
    .orderBy(asc(judging.sentAt), asc(judging.replyId))
    .limit(1);
  if (!oldest) return null;
  const [all] = await db.select({ waiting: count() }).from(judging).where(ofCompany);
  return { ...oldest, waiting: all?.waiting ?? 1 };
}
