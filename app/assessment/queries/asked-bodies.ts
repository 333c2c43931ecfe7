import { eq, inArray } from "drizzle-orm";
import type { AskedQuestion } from "~/assessment/rules/attempt";
import { translatedQuestion } from "~/assessment/rules/translation/translated";
import { findTranslationBodies } from "~/curriculum/queries/translations";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Db } from "~db/store";

/**
 * The questions of an attempt by their revisions, in the words in which it asks them; with `more` revisions, as keys that count
 * since, in the same words.
 */
export async function findAskedBodies(
  db: Db,
  asked: readonly Pick<AskedQuestion, "questionRevisionId" | "translation">[],
  more: readonly string[] = [],
): Promise<Map<string, QuestionBody>> {
  const { question, questionRevision } = db.tables;
  const ids = [...asked.map(({ questionRevisionId }) => questionRevisionId), ...more];
  const rows = await db
    .select({ id: questionRevision.id, key: question.key, body: questionRevision.body })
    .from(questionRevision)
    .innerJoin(question, eq(question.id, questionRevision.questionId))
    .where(inArray(questionRevision.id, ids));
  const translation = await attemptTranslation(db, asked);
  return new Map(
    rows.map(({ id, key, body }) => [
      id,
      translatedQuestion(body, translation?.questions[key]) ?? body,
    ]),
  );
}

/** The translation that an attempt asks its questions in; null for English. All of an attempt is in one language. */
export async function attemptTranslation(
  db: Db,
  asked: readonly Pick<AskedQuestion, "translation">[],
) {
  const id = asked.find(({ translation }) => translation !== undefined)?.translation;
  if (id === undefined) return null;
  const body = (await findTranslationBodies(db, [id])).get(id);
  return body?.kind === "quiz" ? body : null;
}
