import { and, asc, eq, inArray, isNull, max, or } from "drizzle-orm";
import { preparedEach, slot } from "~db/prepared";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Everything that somebody did of some practice sets is asked for at once, whatever their number. */
const statements = preparedEach(
  (sets: number) => String(sets),
  (db, sets) => {
    const { practiceShift, practiceReply, judgement, calibration, completion, activityRevision } =
      db.tables;
    const mine = ({
      companyId,
      personId,
      activityId,
    }: Db["tables"]["practiceShift" | "practiceReply" | "calibration" | "completion"]) =>
      and(
        eq(companyId, slot("companyId")),
        eq(personId, slot("personId")),
        inArray(
          activityId,
          Array.from({ length: sets }, (_, at) => slot(`${at}`)),
        ),
      );
    return {
      shifts: db
        .select({
          activityId: practiceShift.activityId,
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
          activityId: practiceReply.activityId,
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
        .select({
          activityId: calibration.activityId,
          number: max(activityRevision.number),
        })
        .from(calibration)
        .innerJoin(activityRevision, eq(activityRevision.id, calibration.revisionId))
        .where(and(mine(calibration), eq(calibration.passed, true)))
        .groupBy(calibration.activityId)
        .prepare(),
      completions: db
        .select({ activityId: completion.activityId, at: completion.completedAt })
        .from(completion)
        .where(mine(completion))
        .orderBy(asc(completion.completedAt))
        .prepare(),
    };
  },
);

/** Everything that somebody did of each of some practice sets, oldest first; of judgements, the one that decides. */
export async function findWork(
  db: Db,
  { companyId, personId }: OwnPerson,
  activityIds: readonly string[],
) {
  if (activityIds.length === 0) return [];
  const values = { companyId, personId, ...Object.fromEntries(activityIds.entries()) };
  const asked = statements(db, activityIds.length);
  const shifts = await asked.shifts.execute(values);
  const replies = await asked.replies.execute(values);
  const calibrated = await asked.calibrated.execute(values);
  const completions = await asked.completions.execute(values);
  return activityIds.map((id) => {
    const ofIt = ({ activityId }: { activityId: string }) => activityId === id;
    return {
      shifts: shifts.filter(ofIt),
      replies: replies.filter(ofIt),
      /** The newest revision that they have calibrated at; null where they never did. */
      calibratedAt: calibrated.find(ofIt)?.number ?? null,
      doneAt: completions.filter(ofIt).map(({ at }) => at),
    };
  });
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
