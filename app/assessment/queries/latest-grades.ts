import { and, count, countDistinct, eq, gt, inArray, notExists, or, sql, sum } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The latest grade of the latest graded attempt of some of a company’s people at each quiz. */
export async function findLatestGrades(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
) {
  const { attempt, grade } = db.tables;
  const laterAttempt = alias(attempt, "later_attempt");
  const laterGrade = alias(grade, "later_grade");
  return db
    .select({
      personId: grade.personId,
      activityId: grade.activityId,
      byQuestion: grade.byQuestion,
    })
    .from(grade)
    .innerJoin(attempt, eq(attempt.id, grade.attemptId))
    .where(
      and(
        eq(grade.companyId, companyId),
        inArray(grade.personId, [...personIds]),
        notExists(
          db
            .select({ there: sql`1` })
            .from(laterGrade)
            .innerJoin(laterAttempt, eq(laterAttempt.id, laterGrade.attemptId))
            .where(
              and(
                eq(laterGrade.personId, grade.personId),
                eq(laterGrade.activityId, grade.activityId),
                or(
                  gt(laterAttempt.number, attempt.number),
                  and(eq(laterAttempt.id, attempt.id), gt(laterGrade.number, grade.number)),
                ),
              ),
            ),
        ),
      ),
    );
}

/** What a company's people have on average who passed a quiz, in basis points, and how many they are, by activity id. */
export async function findAverages(db: Db, { companyId }: OwnCompany) {
  const { grade } = db.tables;
  const rows = await db
    .select({
      activityId: grade.activityId,
      people: countDistinct(grade.personId),
      grades: count(),
      basisPoints: sum(grade.basisPoints),
    })
    .from(grade)
    .where(and(eq(grade.companyId, companyId), eq(grade.passed, true)))
    .groupBy(grade.activityId);
  return new Map(
    rows.map(({ activityId, people, grades, basisPoints }) => [
      activityId,
      { people, average: Math.round(Number(basisPoints) / grades) },
    ]),
  );
}
