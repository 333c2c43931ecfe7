import { and, asc, desc, eq, isNull, or } from "drizzle-orm";
import { preparedOnce, slot } from "~db/prepared";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What somebody did of one activity is asked for by the same three values. */
const mine = ({
  companyId,
  personId,
  activityId,
}: Db["tables"]["practiceShift" | "practiceReply" | "calibration" | "completion"]) =>
  and(
    eq(companyId, slot("companyId")),
    eq(personId, slot("personId")),
    eq(activityId, slot("activityId")),
  );

const statements = preparedOnce((db) => {
  const { practiceShift, practiceReply, judgement, calibration, completion, activityRevision } =
    db.tables;
  return {
    shifts: db
      .select({
        id: practiceShift.id,
        number: practiceShift.number,
        startedAt: practiceShift.startedAt,
        playbookNumber: practiceShift.playbookNumber,
        preselected: practiceShift.preselected,
        revisionId: practiceShift.revisionId,
        revisionNumber: activityRevision.number,
        body: activityRevision.body,
      })
      .from(practiceShift)
      .innerJoin(activityRevision, eq(activityRevision.id, practiceShift.revisionId))
      .where(mine(practiceShift))
      .orderBy(asc(practiceShift.number))
      .prepare(),
    replies: db
      .select({
        id: practiceReply.id,
        shiftId: practiceReply.shiftId,
        postKey: practiceReply.postKey,
        number: practiceReply.number,
        decision: practiceReply.decision,
        right: practiceReply.right,
        body: practiceReply.body,
        sentAt: practiceReply.sentAt,
        verdict: judgement.verdict,
      })
      .from(practiceReply)
      .leftJoin(judgement, and(eq(judgement.replyId, practiceReply.id), eq(judgement.round, 1)))
      .where(mine(practiceReply))
      .orderBy(asc(practiceReply.sentAt), asc(practiceReply.id))
      .prepare(),
    calibrated: db
      .select({ revisionNumber: activityRevision.number })
      .from(calibration)
      .innerJoin(activityRevision, eq(activityRevision.id, calibration.revisionId))
      .where(and(mine(calibration), eq(calibration.passed, true)))
      .orderBy(desc(activityRevision.number))
      .limit(1)
      .prepare(),
    completions: db
      .select({ at: completion.completedAt })
      .from(completion)
      .where(mine(completion))
      .orderBy(asc(completion.completedAt))
      .prepare(),
  };
});

/** Everything that somebody did of a practice set, oldest first; of judgements, the one that decides. */
export async function findWork(db: Db, { companyId, personId }: OwnPerson, activityId: string) {
  const values = { companyId, personId, activityId };
  const { shifts, replies, calibrated, completions } = statements(db);
  const [known] = await calibrated.execute(values);
  return {
    shifts: await shifts.execute(values),
    replies: await replies.execute(values),
    /** The newest revision that they have calibrated at; null where they never did. */
    calibratedAt: known?.revisionNumber ?? null,
    doneAt: (await completions.execute(values)).map(({ at }) => at),
  };
}

/** An activity’s revisions as a company may be taught them, oldest first. */
export async function findSetRevisions(db: Db, { companyId }: OwnPerson, activityId: string) {
  const { activityRevision } = db.tables;
  return db
    .select({
      id: activityRevision.id,
      number: activityRevision.number,
      companyId: activityRevision.companyId,
      impact: activityRevision.impact,
      body: activityRevision.body,
    })
    .from(activityRevision)
    .where(
      and(
        eq(activityRevision.activityId, activityId),
        or(isNull(activityRevision.companyId), eq(activityRevision.companyId, companyId)),
      ),
    )
    .orderBy(asc(activityRevision.number));
}
