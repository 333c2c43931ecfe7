import { and, asc, count, eq, gt, gte, inArray, lte, max, or } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Where a reading that goes on has got to. */
export interface ReadUntil {
  personId: string;
  id: string;
}

/** What changes whenever an attempt of these companies is graded for the first time, by company: grades are only added. */
export async function findGradeStamps(
  db: Db,
  companies: readonly OwnCompany[],
): Promise<ReadonlyMap<string, string>> {
  const { grade } = db.tables;
  const rows = await db
    .select({ companyId: grade.companyId, grades: count(), last: max(grade.id) })
    .from(grade)
    .where(and(inArray(grade.companyId, idsOf(companies)), eq(grade.number, 1)))
    .groupBy(grade.companyId);
  return new Map(rows.map(({ companyId, grades, last }) => [companyId, `${grades} ${last}`]));
}

/**
 * The first grade of each person's first attempt at each quiz, for one company and in portions: as first handed in, by the key its
 * questions had then. `after` is the last row of the portion before, which is not read again.
 */
export async function findFirstGrades(
  db: Db,
  { companyId }: OwnCompany,
  { after, limit }: { after: ReadUntil | null; limit: number },
) {
  const { attempt, grade } = db.tables;
  return db
    .select({
      id: grade.id,
      personId: grade.personId,
      revisionId: grade.revisionId,
      passed: grade.passed,
      byQuestion: grade.byQuestion,
    })
    .from(grade)
    .innerJoin(attempt, eq(attempt.id, grade.attemptId))
    .where(
      and(
        eq(grade.companyId, companyId),
        eq(grade.number, 1),
        eq(attempt.number, 1),
        after ? gte(grade.personId, after.personId) : undefined,
        after ? or(gt(grade.personId, after.personId), gt(grade.id, after.id)) : undefined,
      ),
    )
    .orderBy(asc(grade.personId), asc(grade.id))
    .limit(limit);
}

/** Who was graded for a first attempt at one of some quizzes, some at a time, in the order of their ids. */
export async function findSitters(
  db: Db,
  { companyId }: OwnCompany,
  asked: { activityIds: readonly string[]; after: string | null; limit: number },
): Promise<string[]> {
  const { attempt, grade } = db.tables;
  const rows = await db
    .selectDistinct({ personId: attempt.personId })
    .from(attempt)
    .innerJoin(grade, and(eq(grade.attemptId, attempt.id), eq(grade.number, 1)))
    .where(
      and(
        eq(attempt.companyId, companyId),
        inArray(attempt.activityId, [...asked.activityIds]),
        eq(attempt.number, 1),
        asked.after === null ? undefined : gt(attempt.personId, asked.after),
      ),
    )
    .orderBy(asc(attempt.personId))
    .limit(asked.limit);
  return rows.map(({ personId }) => personId);
}

/** The steps that answered one of some questions or handed in, from one person to another, each attempt’s in their order. */
export async function findAnswerSteps(
  db: Db,
  { companyId }: OwnCompany,
  about: {
    activityIds: readonly string[];
    questionRevisionIds: readonly string[];
    from: string;
    until: string;
  },
) {
  const { attempt, attemptStep } = db.tables;
  return db
    .select({
      attemptId: attempt.id,
      kind: attemptStep.kind,
      body: attemptStep.body,
      asked: attempt.asked,
      questionRevisionId: attemptStep.questionRevisionId,
    })
    .from(attempt)
    .innerJoin(attemptStep, eq(attemptStep.attemptId, attempt.id))
    .where(
      and(
        eq(attempt.companyId, companyId),
        inArray(attempt.activityId, [...about.activityIds]),
        eq(attempt.number, 1),
        gte(attempt.personId, about.from),
        lte(attempt.personId, about.until),
        or(
          eq(attemptStep.kind, "submitted"),
          inArray(attemptStep.questionRevisionId, [...about.questionRevisionIds]),
        ),
      ),
    )
    .orderBy(asc(attempt.personId), asc(attemptStep.attemptId), asc(attemptStep.seq));
}

function idsOf(companies: readonly OwnCompany[]): string[] {
  return companies.map(({ companyId }) => companyId);
}
