import { and, asc, desc, eq, inArray, isNull, max } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import { inNameOrder } from "~/kit/text/name-order";
import type { Db } from "~db/store";
import { isEndOfAttempt, type SomeAttempt } from "./assessment";

/** Whose attempts, at which quiz. The companies are in every where clause. */
export interface SatBy {
  companies: readonly OwnCompany[];
  activityId: string;
}

/** Every revision of a quiz's questions in use, newest first within a question. */
export async function findQuestionRevisions(db: Db, activityId: string) {
  const { question, questionRevision } = db.tables;
  return db
    .select({
      questionId: question.id,
      key: question.key,
      revisionId: questionRevision.id,
      number: questionRevision.number,
      body: questionRevision.body,
    })
    .from(question)
    .innerJoin(questionRevision, eq(questionRevision.questionId, question.id))
    .where(and(eq(question.activityId, activityId), isNull(question.retiredAt)))
    .orderBy(asc(question.id), desc(questionRevision.number));
}

/** The submitted attempts of these companies at a quiz, each with its latest grade. Those that are open again are left out. */
export async function findSubmittedAttempts(db: Db, { companies, activityId }: SatBy) {
  if (companies.length === 0) return [];
  const { activityRevision, attempt, attemptStep, company, grade, person } = db.tables;
  const rows = await db
    .select({
      id: attempt.id,
      companyId: attempt.companyId,
      personId: attempt.personId,
      activityId: attempt.activityId,
      revisionId: attempt.revisionId,
      number: attempt.number,
      asked: attempt.asked,
      name: person.name,
      company: company.name,
      quiz: activityRevision.body,
      ending: attemptStep.kind,
      grade: {
        number: grade.number,
        points: grade.points,
        maxPoints: grade.maxPoints,
        basisPoints: grade.basisPoints,
        passed: grade.passed,
        byQuestion: grade.byQuestion,
        handedInAt: grade.handedInAt,
      },
    })
    .from(attempt)
    .innerJoin(person, eq(person.id, attempt.personId))
    .innerJoin(company, eq(company.id, attempt.companyId))
    .innerJoin(activityRevision, eq(activityRevision.id, attempt.revisionId))
    .innerJoin(grade, eq(grade.attemptId, attempt.id))
    .innerJoin(attemptStep, isEndOfAttempt(db))
    .where(and(inArray(attempt.companyId, idsOf(companies)), eq(attempt.activityId, activityId)))
    .orderBy(asc(person.sortName), asc(attempt.id), desc(attemptStep.seq), desc(grade.number));
  return rows
    .filter((row, index) => rows[index - 1]?.id !== row.id)
    .filter(({ ending }) => ending === "submitted")
    .sort((one, other) => inNameOrder(one.company, other.company))
    .map(own);
}

function idsOf(companies: readonly OwnCompany[]): string[] {
  return companies.map(({ companyId }) => companyId);
}

export type SubmittedAttempt = Awaited<ReturnType<typeof findSubmittedAttempts>>[number];

/** What was answered last to one question, by attempt. */
export async function findResponses(
  db: Db,
  { companies, activityId }: SatBy,
  questionRevisionId: string,
): Promise<Map<string, unknown>> {
  const { attempt, attemptStep } = db.tables;
  const rows = await db
    .select({ attemptId: attempt.id, body: attemptStep.body })
    .from(attempt)
    .innerJoin(attemptStep, eq(attemptStep.attemptId, attempt.id))
    .where(
      and(
        inArray(attempt.companyId, idsOf(companies)),
        eq(attempt.activityId, activityId),
        eq(attemptStep.kind, "answered"),
        eq(attemptStep.questionRevisionId, questionRevisionId),
      ),
    )
    .orderBy(asc(attemptStep.seq));
  return new Map(
    rows.map(({ attemptId, body }) => [attemptId, "response" in body ? body.response : null]),
  );
}

/** What was decided about questions of this quiz before, oldest first. */
export async function findRegrades(db: Db, { companies, activityId }: SatBy) {
  if (companies.length === 0) return [];
  const { attempt, attemptStep } = db.tables;
  return db
    .select({ attemptId: attempt.id, body: attemptStep.body, at: attemptStep.at })
    .from(attempt)
    .innerJoin(attemptStep, eq(attemptStep.attemptId, attempt.id))
    .where(
      and(
        inArray(attempt.companyId, idsOf(companies)),
        eq(attempt.activityId, activityId),
        eq(attemptStep.kind, "regraded"),
      ),
    )
    .orderBy(asc(attemptStep.at), asc(attemptStep.seq));
}

/** The number of an attempt's last step. */
export async function lastStep(db: Db, { id: attemptId }: SomeAttempt): Promise<number> {
  const { attemptStep } = db.tables;
  const [row] = await db
    .select({ seq: max(attemptStep.seq) })
    .from(attemptStep)
    .where(eq(attemptStep.attemptId, attemptId));
  return row?.seq ?? 0;
}
