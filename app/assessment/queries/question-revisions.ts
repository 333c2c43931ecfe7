import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "~db/store";

/** Every revision of the questions in use of some quizzes, newest first within a question. */
export async function findRevisionsOfQuizzes(db: Db, activityIds: readonly string[]) {
  if (activityIds.length === 0) return [];
  const { question, questionRevision } = db.tables;
  return db
    .select({
      questionId: question.id,
      activityId: question.activityId,
      key: question.key,
      revisionId: questionRevision.id,
      number: questionRevision.number,
      publishedAt: questionRevision.publishedAt,
      body: questionRevision.body,
    })
    .from(question)
    .innerJoin(questionRevision, eq(questionRevision.questionId, question.id))
    .where(and(inArray(question.activityId, [...activityIds]), isNull(question.retiredAt)))
    .orderBy(asc(question.activityId), asc(question.id), desc(questionRevision.number));
}
