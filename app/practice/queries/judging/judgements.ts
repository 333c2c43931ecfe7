import { and, asc, desc, eq, inArray, lt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { own, type Own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { OwnRow } from "~/people/queries/changes";
import type { QueueKey } from "./queue";
import type { Db, Tx } from "~db/store";

function idsOf(companies: readonly OwnCompany[]): string[] {
  return companies.map(({ companyId }) => companyId);
}

/** A reply of one of some companies with the shift that it is of; null where there is none. */
export async function findReply(
  db: Db,
  { companies, replyId }: { companies: readonly OwnCompany[]; replyId: string },
) {
  const { company, person, practiceReply, practiceShift } = db.tables;
  const [row] = await db
    .select({
      id: practiceReply.id,
      companyId: practiceReply.companyId,
      personId: practiceReply.personId,
      activityId: practiceReply.activityId,
      revisionId: practiceReply.revisionId,
      shiftId: practiceReply.shiftId,
      postKey: practiceReply.postKey,
      number: practiceReply.number,
      body: practiceReply.body,
      findings: practiceReply.findings,
      sentAt: practiceReply.sentAt,
      playbookNumber: practiceShift.playbookNumber,
      startedAt: practiceShift.startedAt,
      company: { key: company.key, name: company.name, timeZone: company.timeZone },
      person: { id: person.id, name: person.name, givenName: person.givenName },
    })
    .from(practiceReply)
    .innerJoin(practiceShift, eq(practiceShift.id, practiceReply.shiftId))
    .innerJoin(company, eq(company.id, practiceReply.companyId))
    .innerJoin(person, eq(person.id, practiceReply.personId))
    .where(and(eq(practiceReply.id, replyId), inArray(practiceReply.companyId, idsOf(companies))));
  return row ? own(row) : null;
}

export type FoundReply = Own<NonNullable<Awaited<ReturnType<typeof findReply>>>>;

/** What was sent about the same post of the same shift before, with what was said of it in the first round. */
export async function findEarlierReplies(
  db: Db,
  { companyId, shiftId, postKey, number }: FoundReply,
) {
  const { judgement, practiceReply } = db.tables;
  return db
    .select({
      number: practiceReply.number,
      body: practiceReply.body,
      feedback: judgement.feedback,
      verdict: judgement.verdict,
    })
    .from(practiceReply)
    .leftJoin(judgement, and(eq(judgement.replyId, practiceReply.id), eq(judgement.round, 1)))
    .where(
      and(
        eq(practiceReply.companyId, companyId),
        eq(practiceReply.shiftId, shiftId),
        eq(practiceReply.postKey, postKey),
        lt(practiceReply.number, number),
      ),
    )
    .orderBy(asc(practiceReply.number));
}

/** How a reply was judged, the deciding judgement first. */
export async function findJudgements(
  db: Db,
  { companyId, id }: Pick<FoundReply, "id"> & OwnCompany,
) {
  const { judgement, person } = db.tables;
  return db
    .select({
      id: judgement.id,
      round: judgement.round,
      by: { id: person.id, name: person.name },
      scores: judgement.scores,
      critical: judgement.critical,
      comments: judgement.comments,
      feedback: judgement.feedback,
      verdict: judgement.verdict,
      judgedAt: judgement.judgedAt,
      seconds: judgement.seconds,
    })
    .from(judgement)
    .innerJoin(person, eq(person.id, judgement.judgedBy))
    .where(and(eq(judgement.companyId, companyId), eq(judgement.replyId, id)))
    .orderBy(asc(judgement.round));
}

export async function addJudgement(tx: Tx, owner: OwnPerson, row: OwnRow<"judgement">) {
  const { companyId, personId } = owner;
  await tx.insert(tx.tables.judgement).values({ ...row, companyId, personId });
}

/** What somebody judged in some companies, the newest first. */
export async function listJudged(
  db: Db,
  { companies, judge }: { companies: readonly OwnCompany[]; judge: string },
  { before, limit }: { before: QueueKey | null; limit: number },
) {
  const { company, judgement, person, practiceExample, practiceReply } = db.tables;
  return db
    .select({
      id: judgement.id,
      replyId: judgement.replyId,
      round: judgement.round,
      verdict: judgement.verdict,
      scores: judgement.scores,
      judgedAt: judgement.judgedAt,
      company: { name: company.name, timeZone: company.timeZone },
      person: { name: person.name },
      revisionId: practiceReply.revisionId,
      postKey: practiceReply.postKey,
      body: practiceReply.body,
      exampleId: practiceExample.id,
    })
    .from(judgement)
    .innerJoin(practiceReply, eq(practiceReply.id, judgement.replyId))
    .innerJoin(company, eq(company.id, judgement.companyId))
    .innerJoin(person, eq(person.id, judgement.personId))
    .leftJoin(practiceExample, eq(practiceExample.replyId, judgement.replyId))
    .where(
      and(
        inArray(judgement.companyId, idsOf(companies)),
        eq(judgement.judgedBy, judge),
        before
          ? or(
              lt(judgement.judgedAt, before.sentAt),
              and(eq(judgement.judgedAt, before.sentAt), lt(judgement.id, before.replyId)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(judgement.judgedAt), desc(judgement.id))
    .limit(limit);
}

/** The replies of some companies that two have judged, oldest first. */
export async function findJudgedTwice(db: Db, companies: readonly OwnCompany[]) {
  const { judgement } = db.tables;
  const second = alias(judgement, "second");
  return db
    .select({
      replyId: judgement.replyId,
      at: second.judgedAt,
      one: {
        by: judgement.judgedBy,
        scores: judgement.scores,
        critical: judgement.critical,
        verdict: judgement.verdict,
      },
      other: {
        by: second.judgedBy,
        scores: second.scores,
        critical: second.critical,
        verdict: second.verdict,
      },
    })
    .from(judgement)
    .innerJoin(second, and(eq(second.replyId, judgement.replyId), eq(second.round, 2)))
    .where(and(inArray(judgement.companyId, idsOf(companies)), eq(judgement.round, 1)))
    .orderBy(asc(second.judgedAt));
}

/** A person’s approved replies, oldest first: what they can show of a practice set. */
export async function findApproved(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
) {
  if (personIds.length === 0) return [];
  const { judgement, judging, person, practiceReply } = db.tables;
  return db
    .select({
      replyId: judgement.replyId,
      personId: judgement.personId,
      activityId: judgement.activityId,
      revisionId: practiceReply.revisionId,
      postKey: practiceReply.postKey,
      body: practiceReply.body,
      scores: judgement.scores,
      critical: judgement.critical,
      /** The round in which somebody else is to judge it. */
      waitsFor: judging.round,
      by: person.name,
      at: judgement.judgedAt,
    })
    .from(judgement)
    .innerJoin(practiceReply, eq(practiceReply.id, judgement.replyId))
    .innerJoin(person, eq(person.id, judgement.judgedBy))
    .leftJoin(judging, eq(judging.replyId, judgement.replyId))
    .where(
      and(
        eq(judgement.companyId, companyId),
        inArray(judgement.personId, [...personIds]),
        eq(judgement.round, 1),
        eq(judgement.verdict, "approve"),
      ),
    )
    .orderBy(asc(judgement.judgedAt));
}
