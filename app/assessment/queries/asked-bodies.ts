import { eq, inArray } from "drizzle-orm";
import type { AskedQuestion } from "~/assessment/rules/attempt";
import { acceptingAlso, translatedQuestion } from "~/assessment/rules/translation/translated";
import { findTranslationBodies } from "~/curriculum/queries/translations";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Db } from "~db/store";

type Asked = Pick<AskedQuestion, "questionRevisionId" | "translation" | "also">;

/**
 * The questions of an attempt by their revisions, in the words in which it asks them; with `more` revisions, as keys that count
 * since, in the same words.
 */
export async function findAskedBodies(
  db: Db,
  asked: readonly Asked[],
  more: readonly string[] = [],
): Promise<Map<string, QuestionBody>> {
  const { question, questionRevision } = db.tables;
  const ids = [...asked.map(({ questionRevisionId }) => questionRevisionId), ...more];
  const rows = await db
    .select({ id: questionRevision.id, key: question.key, body: questionRevision.body })
    .from(questionRevision)
    .innerJoin(question, eq(question.id, questionRevision.questionId))
    .where(inArray(questionRevision.id, ids));
  const inWords = await attemptWords(db, [{ asked }]);
  return new Map(rows.map(({ id, key, body }) => [id, inWords({ asked }, key, body)]));
}

/** Puts a question, by its key, in the words in which an attempt asks it, with all the answers that the attempt accepts. */
export async function attemptWords(db: Db, attempts: readonly { asked: readonly Asked[] }[]) {
  const named = attempts.flatMap(({ asked }) =>
    asked.flatMap(({ translation, also = [] }) => [...(translation ? [translation] : []), ...also]),
  );
  const translations = await findTranslationBodies(db, [...new Set(named)]);
  const questionIn = (id: string | undefined, key: string) => {
    const translation = translations.get(id ?? "");
    return translation?.kind === "quiz" ? translation.questions[key] : undefined;
  };
  return ({ asked }: { asked: readonly Asked[] }, key: string, body: QuestionBody) => {
    const own = asked.find(({ translation }) => translation !== undefined)?.translation;
    const also = [...new Set(asked.flatMap((question) => question.also ?? []))];
    const inWords = translatedQuestion(body, questionIn(own, key)) ?? body;
    return acceptingAlso(
      inWords,
      also.map((id) => questionIn(id, key)),
    );
  };
}

/** The translation that an attempt asks its questions in; null for English. All of an attempt is in one language. */
export async function attemptTranslation(db: Db, asked: readonly Asked[]) {
  const id = asked.find(({ translation }) => translation !== undefined)?.translation;
  if (id === undefined) return null;
  const body = (await findTranslationBodies(db, [id])).get(id);
  return body?.kind === "quiz" ? body : null;
}
