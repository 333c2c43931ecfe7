import { and, asc, desc, eq, getTableColumns, inArray, isNull, type SQL } from "drizzle-orm";
import type { CurrentQuestion } from "~/assessment/rules/ask";
import type { AskedQuestion } from "~/assessment/rules/attempt";
import type { Graded } from "~/assessment/rules/grading/grading";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Step } from "~/assessment/rules/steps";
import { own, type Own, type OwnPerson } from "~/ledger/rules/own";
import { newId } from "~db/ids";
import { preparedOnce, slot } from "~db/prepared";
import type { Db, Tx } from "~db/store";

/** An attempt of a person of the company. What belongs to it is asked for by this. */
export type SomeAttempt = Own<{ id: string; companyId: string; personId: string }>;

/** A lesson or quiz at the original's current revision; undefined for what is retired or not there. A quiz has no other. */
export async function findActivity(
  db: Db,
  { moduleKey, activityKey }: { moduleKey: string; activityKey: string },
) {
  const { activity, activityRevision, module, moduleRevision } = db.tables;
  const [found] = await db
    .select({
      activity: { id: activity.id, key: activity.key, kind: activity.kind },
      revision: {
        id: activityRevision.id,
        number: activityRevision.number,
        impact: activityRevision.impact,
        change: activityRevision.change,
        publishedAt: activityRevision.publishedAt,
        body: activityRevision.body,
      },
      module: { id: module.id, key: module.key, body: moduleRevision.body },
    })
    .from(activity)
    .innerJoin(module, eq(module.id, activity.moduleId))
    .innerJoin(activityRevision, eq(activityRevision.activityId, activity.id))
    .innerJoin(moduleRevision, eq(moduleRevision.moduleId, module.id))
    .where(
      and(
        eq(module.key, moduleKey),
        eq(activity.key, activityKey),
        isNull(module.retiredAt),
        isNull(activity.retiredAt),
        isNull(activityRevision.companyId),
      ),
    )
    .orderBy(desc(activityRevision.number), desc(moduleRevision.number))
    .limit(1);
  return found;
}

/** A quiz's questions in use, each at its current revision. */
export async function findCurrentQuestions(db: Db, activityId: string): Promise<CurrentQuestion[]> {
  const { question, questionRevision } = db.tables;
  const rows = await db
    .select({
      questionId: question.id,
      key: question.key,
      revisionId: questionRevision.id,
      body: questionRevision.body,
    })
    .from(question)
    .innerJoin(questionRevision, eq(questionRevision.questionId, question.id))
    .where(and(eq(question.activityId, activityId), isNull(question.retiredAt)))
    .orderBy(asc(question.id), desc(questionRevision.number));
  return rows.filter((row, index) => rows[index - 1]?.questionId !== row.questionId);
}

/** A quiz's questions by their keys: the ids. */
export async function findQuestionIds(
  db: Db,
  activityId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const { question } = db.tables;
  const rows = await db
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.activityId, activityId), inArray(question.key, [...keys])));
  return new Set(rows.map(({ id }) => id));
}

/** Question revisions with their keys, whatever became of their questions since. */
export async function findQuestionBodies(
  db: Db,
  revisionIds: readonly string[],
): Promise<Map<string, QuestionBody>> {
  const { questionRevision } = db.tables;
  const rows = await db
    .select({ id: questionRevision.id, body: questionRevision.body })
    .from(questionRevision)
    .where(inArray(questionRevision.id, [...revisionIds]));
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** A person's attempts at a quiz, the first one first, each with its latest grade and when it ended, unless it is open. */
export async function findOwnAttempts(db: Db, actor: OwnPerson, activityId: string) {
  const { attempt, attemptStep, grade } = db.tables;
  const rows = await db
    .select({
      id: attempt.id,
      number: attempt.number,
      startedAt: attempt.startedAt,
      deadline: attempt.deadline,
      ending: { kind: attemptStep.kind, at: attemptStep.at },
      grade: {
        points: grade.points,
        maxPoints: grade.maxPoints,
        basisPoints: grade.basisPoints,
        passed: grade.passed,
      },
    })
    .from(attempt)
    .leftJoin(attemptStep, isEndOfAttempt(db))
    .leftJoin(grade, eq(grade.attemptId, attempt.id))
    .where(
      and(
        eq(attempt.companyId, actor.companyId),
        eq(attempt.personId, actor.personId),
        eq(attempt.activityId, activityId),
      ),
    )
    .orderBy(asc(attempt.number), desc(attemptStep.seq), desc(grade.number));
  return rows
    .filter((row, index) => rows[index - 1]?.id !== row.id)
    .map(({ ending, grade, ...row }) => {
      const submittedAt = ending?.kind === "submitted" ? ending.at : null;
      const passed = submittedAt !== null && grade?.passed === true;
      return { ...row, submittedAt, passed, grade: submittedAt && grade };
    });
}

/** Joins an attempt to the steps that ended it or opened it again: the last of them says whether it is open. */
export function isEndOfAttempt({ tables: { attempt, attemptStep } }: Db): SQL {
  return and(
    eq(attemptStep.attemptId, attempt.id),
    inArray(attemptStep.kind, ["submitted", "reopened"]),
  )!;
}

/** What a person was asked at a quiz so far, attempt by attempt. */
export async function findAskedBefore(db: Db, actor: OwnPerson, activityId: string) {
  const { attempt } = db.tables;
  return db
    .select({ number: attempt.number, asked: attempt.asked })
    .from(attempt)
    .where(
      and(
        eq(attempt.companyId, actor.companyId),
        eq(attempt.personId, actor.personId),
        eq(attempt.activityId, activityId),
      ),
    );
}

/** One of a person's own attempts, with the revision it was started on and where it stands. */
export async function findOwnAttempt(
  db: Db,
  { companyId, personId }: OwnPerson,
  attemptId: string,
) {
  const [found] = await ownAttempt(db).execute({ attemptId, companyId, personId });
  return found && own(found);
}

const ownAttempt = preparedOnce((db) => {
  const { attempt, activity, activityRevision, module } = db.tables;
  return db
    .select({
      ...getTableColumns(attempt),
      moduleKey: module.key,
      activityKey: activity.key,
      body: activityRevision.body,
    })
    .from(attempt)
    .innerJoin(activityRevision, eq(activityRevision.id, attempt.revisionId))
    .innerJoin(activity, eq(activity.id, attempt.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(
      and(
        eq(attempt.id, slot("attemptId")),
        eq(attempt.companyId, slot("companyId")),
        eq(attempt.personId, slot("personId")),
      ),
    )
    .prepare();
});

export type OwnAttempt = NonNullable<Awaited<ReturnType<typeof findOwnAttempt>>>;

/** The statements of saving an answer, built once for a connection: it is what people wait for most often. */
const savingStatements = preparedOnce((db) => {
  const { attempt, attemptStep } = db.tables;
  const { attemptId, ...step } = getTableColumns(attemptStep);
  return {
    attempt: db
      .select({
        id: attempt.id,
        companyId: attempt.companyId,
        personId: attempt.personId,
        asked: attempt.asked,
        startedAt: attempt.startedAt,
        deadline: attempt.deadline,
      })
      .from(attempt)
      .where(
        and(
          eq(attempt.id, slot("attemptId")),
          eq(attempt.companyId, slot("companyId")),
          eq(attempt.personId, slot("personId")),
        ),
      )
      .prepare(),
    steps: db
      .select(step)
      .from(attemptStep)
      .where(eq(attemptId, slot("attemptId")))
      .orderBy(asc(attemptStep.seq))
      .prepare(),
  };
});

/** What saving an answer needs of a person's own attempt. */
export async function findOwnSitting(
  db: Db,
  { companyId, personId }: OwnPerson,
  attemptId: string,
) {
  const values = { attemptId, companyId, personId };
  const [found] = await savingStatements(db).attempt.execute(values);
  return found && own(found);
}

/** An attempt's steps in their order. */
export async function findSteps(db: Db, { id: attemptId }: SomeAttempt): Promise<Step[]> {
  return (await savingStatements(db).steps.execute({ attemptId })) as Step[];
}

export async function insertAttempt(
  tx: Tx,
  actor: OwnPerson,
  attempt: {
    activityId: string;
    revisionId: string;
    number: number;
    asked: AskedQuestion[];
    startedAt: Date;
    deadline: Date | null;
  },
): Promise<string> {
  const id = newId(attempt.startedAt);
  const { companyId, personId } = actor;
  await tx.insert(tx.tables.attempt).values({ id, companyId, personId, ...attempt });
  return id;
}

export async function appendSteps(tx: Tx, { id: attemptId }: SomeAttempt, steps: readonly Step[]) {
  if (steps.length === 0) return;
  await tx.insert(tx.tables.attemptStep).values(steps.map((step) => ({ attemptId, ...step })));
}

/** An attempt's grade; of several, the latest. */
export async function findGrade(db: Db, { id: attemptId }: SomeAttempt) {
  const [latest] = await latestGrade(db).execute({ attemptId });
  return latest;
}

const latestGrade = preparedOnce((db) => {
  const { grade } = db.tables;
  return db
    .select()
    .from(grade)
    .where(eq(grade.attemptId, slot("attemptId")))
    .orderBy(desc(grade.number))
    .limit(1)
    .prepare();
});

export async function insertGrade(
  tx: Tx,
  attempt: SomeAttempt & { activityId: string; revisionId: string },
  graded: Graded,
  { number, at, handedInAt }: { number: number; at: Date; handedInAt: Date | null },
): Promise<string> {
  const { id: attemptId, companyId, personId, activityId, revisionId } = attempt;
  const id = newId(at);
  await tx.insert(tx.tables.grade).values({
    id,
    attemptId,
    number,
    companyId,
    personId,
    activityId,
    revisionId,
    ...graded,
    gradedAt: at,
    handedInAt,
  });
  return id;
}
