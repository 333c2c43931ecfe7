import { and, asc, desc, eq, isNotNull, ne } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import type { OwnRow } from "~/people/queries/changes";
import type { Consent } from "~/practice/rules/kinds";
import type { Db, Tx } from "~db/store";

/** How somebody’s replies about a set were judged, of each what decides. */
export async function findJudgements(
  db: Db,
  { companyId, personId }: OwnPerson,
  activityId: string,
) {
  const { judgement, person } = db.tables;
  return db
    .select({
      replyId: judgement.replyId,
      scores: judgement.scores,
      critical: judgement.critical,
      comments: judgement.comments,
      feedback: judgement.feedback,
      verdict: judgement.verdict,
      judgedAt: judgement.judgedAt,
      by: person.givenName,
    })
    .from(judgement)
    .innerJoin(person, eq(person.id, judgement.judgedBy))
    .where(
      and(
        eq(judgement.companyId, companyId),
        eq(judgement.personId, personId),
        eq(judgement.activityId, activityId),
        eq(judgement.round, 1),
      ),
    );
}

export interface ConsentRow {
  replyId: string;
  use: "others" | "example";
  consent: Consent;
}

/** What somebody said about who may see their replies about a set; the last counts. */
export async function findOwnConsents(
  db: Db,
  { companyId, personId }: OwnPerson,
  activityId: string,
): Promise<ConsentRow[]> {
  const { practiceConsent: consent } = db.tables;
  return db
    .select({ replyId: consent.replyId, use: consent.use, consent: consent.consent })
    .from(consent)
    .where(
      and(
        eq(consent.companyId, companyId),
        eq(consent.personId, personId),
        eq(consent.activityId, activityId),
      ),
    )
    .orderBy(asc(consent.at), asc(consent.id));
}

export async function addConsent(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: OwnRow<"practiceConsent">,
) {
  await tx.insert(tx.tables.practiceConsent).values({ ...row, companyId, personId });
}

/** No more are looked through than a page could show. */
const MOST = 200;

/**
 * Approved replies of colleagues to a post, the latest first, each with all that its writer said about who may see it, oldest first, and
 * whether a trainer chose it as an example.
 */
export async function findColleagues(
  db: Db,
  { companyId, personId }: OwnPerson,
  { activityId, postKey }: { activityId: string; postKey: string },
) {
  const { practiceReply: reply, judgement, practiceConsent, practiceExample, person } = db.tables;
  return db
    .select({
      id: reply.id,
      body: reply.body,
      name: person.name,
      use: practiceConsent.use,
      consent: practiceConsent.consent,
      chosenAt: practiceExample.chosenAt,
    })
    .from(reply)
    .innerJoin(judgement, and(eq(judgement.replyId, reply.id), eq(judgement.round, 1)))
    .innerJoin(practiceConsent, eq(practiceConsent.replyId, reply.id))
    .innerJoin(person, eq(person.id, reply.personId))
    .leftJoin(practiceExample, eq(practiceExample.replyId, reply.id))
    .where(
      and(
        eq(reply.companyId, companyId),
        ne(reply.personId, personId),
        eq(reply.activityId, activityId),
        eq(reply.postKey, postKey),
        eq(judgement.verdict, "approve"),
        isNotNull(reply.body),
      ),
    )
    .orderBy(desc(reply.sentAt), asc(practiceConsent.at), asc(practiceConsent.id))
    .limit(MOST);
}
