import { and, asc, countDistinct, eq, inArray, isNull, notExists } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { isEndOfAttempt } from "~/assessment/queries/assessment";
import { newestNumbers } from "./authoring";

/** Every file that is or was in the library at its newest revision, without its text, with who published it and when. */
export async function listFiles(db: Db) {
  const { contentFile: file, contentFileRevision: revision, person } = db.tables;
  const newest = newestNumbers(db);
  return db
    .select({
      path: file.path,
      retiredAt: file.retiredAt,
      number: revision.number,
      hash: revision.hash,
      publishedAt: revision.publishedAt,
      publishedBy: person.name,
    })
    .from(file)
    .innerJoin(newest, eq(newest.fileId, file.id))
    .innerJoin(revision, and(eq(revision.fileId, file.id), eq(revision.number, newest.number)))
    .leftJoin(person, eq(person.id, revision.publishedBy))
    .orderBy(asc(file.path));
}

/** The newest texts of files that are out of use, by path; of some of them where paths are given. */
export async function retiredTexts(db: Db, paths: readonly string[]) {
  if (paths.length === 0) return [];
  const { contentFile: file, contentFileRevision: revision } = db.tables;
  const newest = newestNumbers(db);
  const rows = await db
    .select({
      path: file.path,
      text: revision.text,
      number: revision.number,
      retiredAt: file.retiredAt,
    })
    .from(file)
    .innerJoin(newest, eq(newest.fileId, file.id))
    .innerJoin(revision, and(eq(revision.fileId, file.id), eq(revision.number, newest.number)))
    .where(inArray(file.path, [...paths]))
    .orderBy(asc(file.path));
  return rows.flatMap(({ retiredAt, ...row }) => (retiredAt ? [{ ...row, retiredAt }] : []));
}

/** Which of these companies have anyone enrolled in which programmes. */
export async function listEnrolledProgrammes(db: Db, companies: readonly OwnCompany[]) {
  const { enrolment } = db.tables;
  const rows = await db
    .selectDistinct({ companyId: enrolment.companyId, programmeId: enrolment.programmeId })
    .from(enrolment)
    .where(inArray(enrolment.companyId, idsOf(companies)))
    .orderBy(asc(enrolment.companyId));
  return rows.map(own);
}

function idsOf(companies: readonly OwnCompany[]): string[] {
  return companies.map(({ companyId }) => companyId);
}

/** How many people of these companies are enrolled in a programme. */
export async function countEnrolled(
  db: Db,
  companies: readonly OwnCompany[],
  programmeId: string,
): Promise<number> {
  const { enrolment } = db.tables;
  const [row] = await db
    .select({ people: countDistinct(enrolment.personId) })
    .from(enrolment)
    .where(
      and(inArray(enrolment.companyId, idsOf(companies)), eq(enrolment.programmeId, programmeId)),
    );
  return row?.people ?? 0;
}

/** Who of these companies is enrolled in a programme and still there, by name. */
export async function listEnrolled(db: Db, companies: readonly OwnCompany[], programmeId: string) {
  const { enrolment, membership, person } = db.tables;
  const rows = await db
    .select({ companyId: enrolment.companyId, name: person.name })
    .from(enrolment)
    .innerJoin(person, eq(person.id, enrolment.personId))
    .innerJoin(
      membership,
      and(
        eq(membership.companyId, enrolment.companyId),
        eq(membership.personId, enrolment.personId),
        eq(membership.role, "employee"),
      ),
    )
    .where(
      and(
        inArray(enrolment.companyId, idsOf(companies)),
        eq(enrolment.programmeId, programmeId),
        isNull(membership.leftAt),
      ),
    )
    .orderBy(asc(person.name), asc(enrolment.id));
  return rows.map(own);
}

/** How many people of these companies have begun to read a lesson and have never finished it. */
export async function countReading(
  db: Db,
  companies: readonly OwnCompany[],
  activityId: string,
): Promise<number> {
  const { completion, lessonProgress: progress } = db.tables;
  const finished = db
    .select({ id: completion.id })
    .from(completion)
    .where(and(eq(completion.personId, progress.personId), eq(completion.activityId, activityId)));
  const [row] = await db
    .select({ people: countDistinct(progress.personId) })
    .from(progress)
    .where(
      and(
        inArray(progress.companyId, idsOf(companies)),
        eq(progress.activityId, activityId),
        notExists(finished),
      ),
    );
  return row?.people ?? 0;
}

/** How many people of these companies have begun a practice set that they are not through. */
export async function countWorking(
  db: Db,
  companies: readonly OwnCompany[],
  activityId: string,
): Promise<number> {
  const { completion, practiceShift: shift } = db.tables;
  const finished = db
    .select({ id: completion.id })
    .from(completion)
    .where(and(eq(completion.personId, shift.personId), eq(completion.activityId, activityId)));
  const [row] = await db
    .select({ people: countDistinct(shift.personId) })
    .from(shift)
    .where(
      and(
        inArray(shift.companyId, idsOf(companies)),
        eq(shift.activityId, activityId),
        notExists(finished),
      ),
    );
  return row?.people ?? 0;
}

/** How many people of these companies have begun a scenario and come to no good end of it. */
export async function countPlaying(
  db: Db,
  companies: readonly OwnCompany[],
  activityId: string,
): Promise<number> {
  const { completion, scenarioPlay: play } = db.tables;
  const finished = db
    .select({ id: completion.id })
    .from(completion)
    .where(and(eq(completion.personId, play.personId), eq(completion.activityId, activityId)));
  const [row] = await db
    .select({ people: countDistinct(play.personId) })
    .from(play)
    .where(
      and(
        inArray(play.companyId, idsOf(companies)),
        eq(play.activityId, activityId),
        notExists(finished),
      ),
    );
  return row?.people ?? 0;
}

/** How many people of these companies have an attempt at a quiz that was never handed in. */
export async function countSitting(
  db: Db,
  companies: readonly OwnCompany[],
  activityId: string,
): Promise<number> {
  const { attempt, attemptStep } = db.tables;
  const [row] = await db
    .select({ people: countDistinct(attempt.personId) })
    .from(attempt)
    .leftJoin(attemptStep, isEndOfAttempt(db))
    .where(
      and(
        inArray(attempt.companyId, idsOf(companies)),
        eq(attempt.activityId, activityId),
        isNull(attemptStep.kind),
      ),
    );
  return row?.people ?? 0;
}
