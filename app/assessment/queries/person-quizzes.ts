import { and, asc, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import type { ExtendStep, RegradeStep, ReopenStep, Step } from "~/assessment/rules/steps";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { isEndOfAttempt } from "./assessment";

/** Some people of a company. */
export interface Owners {
  company: OwnCompany;
  personIds: readonly string[];
}

/** Every attempt of a person, whatever the quiz, newest first, each with its latest grade and how it ended last. */
export async function listQuizAttempts(db: Db, owner: OwnPerson) {
  return listAttemptsOf(db, { company: owner, personIds: [owner.personId] });
}

/** The same of several people at once. */
export async function listAttemptsOf(db: Db, { company: { companyId }, personIds }: Owners) {
  const { activity, activityRevision, attempt, attemptStep, grade, module } = db.tables;
  const rows = await db
    .select({
      id: attempt.id,
      personId: attempt.personId,
      number: attempt.number,
      activityId: attempt.activityId,
      activityKey: activity.key,
      moduleKey: module.key,
      asked: attempt.asked,
      startedAt: attempt.startedAt,
      body: activityRevision.body,
      ending: { kind: attemptStep.kind, at: attemptStep.at, body: attemptStep.body },
      grade: {
        points: grade.points,
        maxPoints: grade.maxPoints,
        basisPoints: grade.basisPoints,
        passed: grade.passed,
        byQuestion: grade.byQuestion,
      },
    })
    .from(attempt)
    .innerJoin(activityRevision, eq(activityRevision.id, attempt.revisionId))
    .innerJoin(activity, eq(activity.id, attempt.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .leftJoin(attemptStep, isEndOfAttempt(db))
    .leftJoin(grade, eq(grade.attemptId, attempt.id))
    .where(and(eq(attempt.companyId, companyId), inArray(attempt.personId, [...personIds])))
    .orderBy(desc(attempt.startedAt), desc(attempt.id), desc(attemptStep.seq), desc(grade.number));
  return rows.filter((row, index) => rows[index - 1]?.id !== row.id);
}

/** The steps of some of these people's attempts, each in their order. */
export async function findStepsOf(
  db: Db,
  { company: { companyId }, personIds }: Owners,
  attemptIds: readonly string[],
): Promise<Map<string, Step[]>> {
  const steps = new Map<string, Step[]>();
  if (attemptIds.length === 0) return steps;
  const { attempt, attemptStep } = db.tables;
  const rows = await db
    .select(getTableColumns(attemptStep))
    .from(attemptStep)
    .innerJoin(attempt, eq(attempt.id, attemptStep.attemptId))
    .where(
      and(
        eq(attempt.companyId, companyId),
        inArray(attempt.personId, [...personIds]),
        inArray(attempt.id, [...attemptIds]),
      ),
    )
    .orderBy(asc(attemptStep.attemptId), asc(attemptStep.seq));
  for (const { attemptId, ...step } of rows) {
    const known = steps.get(attemptId) ?? [];
    known.push(step as Step);
    steps.set(attemptId, known);
  }
  return steps;
}

/** Decisions about the person's attempts: more time, opened again, graded again. Who decided is in the body, by id. */
export async function listAttemptDecisions(db: Db, { companyId, personId }: OwnPerson) {
  const { attempt, attemptStep, activityRevision } = db.tables;
  const rows = await db
    .select({
      attemptId: attempt.id,
      attempt: attempt.number,
      activityId: attempt.activityId,
      quiz: activityRevision.body,
      seq: attemptStep.seq,
      kind: attemptStep.kind,
      body: attemptStep.body,
      at: attemptStep.at,
    })
    .from(attempt)
    .innerJoin(attemptStep, eq(attemptStep.attemptId, attempt.id))
    .innerJoin(activityRevision, eq(activityRevision.id, attempt.revisionId))
    .where(
      and(
        eq(attempt.companyId, companyId),
        eq(attempt.personId, personId),
        inArray(attemptStep.kind, ["extended", "reopened", "regraded"]),
      ),
    );
  return rows as (Omit<(typeof rows)[number], "kind" | "body"> & AttemptDecision)[];
}

type AttemptDecision =
  | Pick<ExtendStep, "kind" | "body">
  | Pick<ReopenStep, "kind" | "body">
  | Pick<RegradeStep, "kind" | "body">;

/** The names of the people who decided something, by id; they may work for the company or the agency. */
export async function findNames(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, string>();
  const { person } = db.tables;
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(personIds)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
