import {
  and,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNull,
  lte,
  min,
  ne,
  notInArray,
  or,
  sum,
  sql,
} from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Which of the replies that wait: those that one person may judge, in some companies. */
export interface Waiting {
  companies: readonly OwnCompany[];
  /** Who would judge them; never their own, nor one that they judged before. */
  judge: string;
  activityId?: string | null;
  personId?: string | null;
  /** Only those that are judged a second time. */
  second?: boolean;
  /** Practice sets to leave out: those that hide whose replies they are, where somebody’s are asked for. */
  without?: readonly string[];
}

/** Where a page of the queue ends. */
export interface QueueKey {
  sentAt: Date;
  replyId: string;
}

function waitingFor(db: Db, { companies, judge, ...narrowed }: Waiting) {
  const { judging } = db.tables;
  const { activityId, personId, second, without = [] } = narrowed;
  return and(
    inArray(
      judging.companyId,
      companies.map(({ companyId }) => companyId),
    ),
    ne(judging.personId, judge),
    or(isNull(judging.judgedBefore), ne(judging.judgedBefore, judge)),
    activityId ? eq(judging.activityId, activityId) : undefined,
    personId ? eq(judging.personId, personId) : undefined,
    second ? gt(judging.round, 1) : undefined,
    without.length > 0 ? notInArray(judging.activityId, [...without]) : undefined,
  );
}

/** A page of the queue, the longest waiting first: what is judged, and who has it. */
export async function listQueue(
  db: Db,
  waiting: Waiting,
  { after, limit }: { after: QueueKey | null; limit: number },
) {
  const { company, judging, person, practiceReply } = db.tables;
  return db
    .select({
      replyId: judging.replyId,
      round: judging.round,
      activityId: judging.activityId,
      sentAt: judging.sentAt,
      leasedBy: judging.leasedBy,
      leasedUntil: judging.leasedUntil,
      company: { key: company.key, name: company.name, timeZone: company.timeZone },
      person: { id: person.id, name: person.name },
      postKey: practiceReply.postKey,
      number: practiceReply.number,
      revisionId: practiceReply.revisionId,
      body: practiceReply.body,
    })
    .from(judging)
    .innerJoin(practiceReply, eq(practiceReply.id, judging.replyId))
    .innerJoin(company, eq(company.id, judging.companyId))
    .innerJoin(person, eq(person.id, judging.personId))
    .where(
      and(
        waitingFor(db, waiting),
        after
          ? or(
              gt(judging.sentAt, after.sentAt),
              and(eq(judging.sentAt, after.sentAt), gt(judging.replyId, after.replyId)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(judging.sentAt), asc(judging.replyId))
    .limit(limit);
}

/** How many wait, and since when, by company, practice set and person. */
export async function countQueue(db: Db, waiting: Waiting) {
  const { judging } = db.tables;
  const rows = await db
    .select({
      companyId: judging.companyId,
      activityId: judging.activityId,
      personId: judging.personId,
      waiting: count(),
      second: sum(sql<number>`case when ${judging.round} > 1 then 1 else 0 end`),
      oldest: min(judging.sentAt),
    })
    .from(judging)
    .where(waitingFor(db, waiting))
    .groupBy(judging.companyId, judging.activityId, judging.personId);
  return rows.map((row) => ({ ...row, second: Number(row.second ?? 0) }));
}

/** What people of some companies are called. */
export async function findWritersNames(
  db: Db,
  companies: readonly OwnCompany[],
  personIds: readonly string[],
) {
  if (personIds.length === 0) return [];
  const { membership, person } = db.tables;
  return db
    .selectDistinct({ id: person.id, name: person.name })
    .from(person)
    .innerJoin(membership, eq(membership.personId, person.id))
    .where(
      and(
        inArray(person.id, [...personIds]),
        inArray(
          membership.companyId,
          companies.map(({ companyId }) => companyId),
        ),
      ),
    );
}

/** The reply that has waited longest of those that nobody has, or that are the judge’s already; null where there is none. */
export async function findNextFree(db: Db, waiting: Waiting, now: Date): Promise<string | null> {
  const { judging } = db.tables;
  const [row] = await db
    .select({ replyId: judging.replyId })
    .from(judging)
    .where(
      and(
        waitingFor(db, waiting),
        or(
          isNull(judging.leasedBy),
          lte(judging.leasedUntil, now),
          eq(judging.leasedBy, waiting.judge),
        ),
      ),
    )
    .orderBy(asc(judging.sentAt), asc(judging.replyId))
    .limit(1);
  return row?.replyId ?? null;
}
