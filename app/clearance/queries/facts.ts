import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Credit, Period, SignOff, Suspension } from "~/clearance/rules/standing/facts";
import { preparedOnce, slot } from "~db/prepared";
import { signerName } from "~/people/queries/signer-name";
import type { Db } from "~db/store";

/** Whose facts: everyone of a company, or some of them. The company is always in the where clause. */
export interface People {
  companyId: string;
  personIds?: readonly string[];
}

export interface EmployeeRow {
  id: string;
  name: string;
  givenName: string;
  email: string;
  leftAt: Date | null;
  team: string | null;
}

interface Columns {
  companyId: SQLiteColumn;
  personId: SQLiteColumn;
}

/** A query as it stands before it is sent, of rows of one kind. */
interface Query<Row> extends PromiseLike<Row[]> {
  prepare(): { execute(values: Record<string, unknown>): PromiseLike<Row[]> };
}

/** Asks for facts within the scope. Those of one person, which every page of theirs needs, come by a prepared statement. */
function factsOf<Row>(ask: (db: Db, scope: (columns: Columns) => SQL) => Query<Row>) {
  const ofOne = preparedOnce((db) =>
    ask(db, (columns) =>
      and(eq(columns.companyId, slot("companyId")), eq(columns.personId, slot("personId")))!,
    ).prepare(),
  );
  return async (db: Db, { companyId, personIds }: People): Promise<Row[]> => {
    if (personIds?.length === 1) return ofOne(db).execute({ companyId, personId: personIds[0] });
    return ask(db, (columns) => {
      const inCompany = eq(columns.companyId, companyId);
      return personIds ? and(inCompany, inArray(columns.personId, [...personIds]))! : inCompany;
    });
  };
}

/** Employees by name, with the first of their teams. */
export async function findEmployees(db: Db, people: People): Promise<EmployeeRow[]> {
  const rows = await employeeRows(db, people);
  return rows.filter((row, index) => rows[index - 1]?.id !== row.id);
}

/** Everybody who is or was an employee, by name. */
export async function findEmployeeIds(db: Db, companyId: string): Promise<string[]> {
  const { person } = db.tables;
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.companyId, companyId), eq(person.role, "employee")))
    .orderBy(asc(person.name));
  return rows.map(({ id }) => id);
}

/** One row for each team. */
const employeeRows = factsOf<EmployeeRow>((db, scope) => {
  const { person, team, teamMember } = db.tables;
  return db
    .select({
      id: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      leftAt: person.leftAt,
      team: team.name,
    })
    .from(person)
    .leftJoin(teamMember, eq(teamMember.personId, person.id))
    .leftJoin(team, eq(team.id, teamMember.teamId))
    .where(
      and(scope({ companyId: person.companyId, personId: person.id }), eq(person.role, "employee")),
    )
    .orderBy(asc(person.name), asc(person.id), asc(team.name));
});

/** Lessons finished. */
export const findCompletions = factsOf((db, scope) => {
  const { completion, activityRevision } = db.tables;
  return db
    .select({
      personId: completion.personId,
      activityId: completion.activityId,
      revisionNumber: activityRevision.number,
      at: completion.completedAt,
    })
    .from(completion)
    .innerJoin(activityRevision, eq(activityRevision.id, completion.revisionId))
    .where(scope(completion))
    .orderBy(asc(completion.completedAt));
});

/** Every grade given, oldest first; of an attempt's grades the highest number counts. */
export const findGrades = factsOf((db, scope) => {
  const { grade, activityRevision } = db.tables;
  return db
    .select({
      personId: grade.personId,
      attemptId: grade.attemptId,
      activityId: grade.activityId,
      revisionNumber: activityRevision.number,
      basisPoints: grade.basisPoints,
      passed: grade.passed,
      at: grade.gradedAt,
      handedInAt: grade.handedInAt,
    })
    .from(grade)
    .innerJoin(activityRevision, eq(activityRevision.id, grade.revisionId))
    .where(scope(grade))
    .orderBy(asc(grade.gradedAt), asc(grade.number));
});

export const findAcknowledgements = factsOf((db, scope) => {
  const { acknowledgement } = db.tables;
  return db
    .select({
      personId: acknowledgement.personId,
      policyVersionId: acknowledgement.policyVersionId,
      at: acknowledgement.acknowledgedAt,
    })
    .from(acknowledgement)
    .where(scope(acknowledgement));
});

/** Modules that need not be done, with when that was taken back. */
export const findCredits = factsOf<Credit & { personId: string }>((db, scope) => {
  const { moduleCredit, moduleCreditEnd, person } = db.tables;
  return db
    .select({
      personId: moduleCredit.personId,
      id: moduleCredit.id,
      moduleId: moduleCredit.moduleId,
      kind: moduleCredit.kind,
      completedOn: moduleCredit.completedOn,
      validUntil: moduleCredit.validUntil,
      evidence: moduleCredit.evidence,
      reason: moduleCredit.reason,
      by: person.name,
      at: moduleCredit.decidedAt,
      endedAt: moduleCreditEnd.decidedAt,
    })
    .from(moduleCredit)
    .leftJoin(person, eq(person.id, moduleCredit.decidedBy))
    .leftJoin(moduleCreditEnd, eq(moduleCreditEnd.creditId, moduleCredit.id))
    .where(scope(moduleCredit))
    .orderBy(asc(moduleCredit.decidedAt), asc(moduleCredit.id));
});

export const findSuspensions = factsOf<Suspension & { personId: string }>((db, scope) => {
  const { suspension, person } = db.tables;
  return db
    .select({
      personId: suspension.personId,
      action: suspension.action,
      reason: suspension.reason,
      incident: suspension.incident,
      remedialModuleId: suspension.remedialModuleId,
      at: suspension.decidedAt,
      by: person.name,
    })
    .from(suspension)
    .innerJoin(person, eq(person.id, suspension.decidedBy))
    .where(scope(suspension))
    .orderBy(asc(suspension.decidedAt), asc(suspension.id));
});

export const findEnrolments = factsOf((db, scope) => {
  const { enrolment } = db.tables;
  return db
    .select({
      id: enrolment.id,
      personId: enrolment.personId,
      programmeId: enrolment.programmeId,
      enrolledAt: enrolment.enrolledAt,
      dueOn: enrolment.dueOn,
    })
    .from(enrolment)
    .where(scope(enrolment))
    .orderBy(asc(enrolment.enrolledAt), asc(enrolment.id));
});

/** What was changed of those enrolments, oldest first. */
export const findEnrolmentChanges = factsOf((db, scope) => {
  const { enrolmentChange } = db.tables;
  return db
    .select({
      enrolmentId: enrolmentChange.enrolmentId,
      kind: enrolmentChange.kind,
      dueOn: enrolmentChange.dueOn,
      at: enrolmentChange.decidedAt,
    })
    .from(enrolmentChange)
    .where(scope(enrolmentChange))
    .orderBy(asc(enrolmentChange.decidedAt), asc(enrolmentChange.id));
});

/** The channels of those enrolments, in the company's order, without retired ones. */
export const findEnrolmentChannels = factsOf((db, scope) => {
  const { enrolment, enrolmentChannel, channel } = db.tables;
  return db
    .select({ enrolmentId: enrolmentChannel.enrolmentId, channelId: enrolmentChannel.channelId })
    .from(enrolmentChannel)
    .innerJoin(channel, eq(channel.id, enrolmentChannel.channelId))
    .innerJoin(enrolment, eq(enrolment.id, enrolmentChannel.enrolmentId))
    .where(and(scope(enrolment), isNull(channel.retiredAt)))
    .orderBy(asc(channel.position));
});

export const findSignOffs = factsOf<SignOff & { enrolmentId: string; personId: string }>(
  (db, scope) => {
    const { signOff, person } = db.tables;
    const signer = alias(person, "signer");
    const away = alias(person, "away");
    return db
      .select({
        personId: signOff.personId,
        enrolmentId: signOff.enrolmentId,
        kind: signOff.kind,
        verdict: signOff.verdict,
        comment: signOff.comment,
        by: signerName(signer, away),
        at: signOff.signedAt,
      })
      .from(signOff)
      .innerJoin(signer, eq(signer.id, signOff.signedBy))
      .leftJoin(away, eq(away.id, signOff.onBehalfOf))
      .where(scope(signOff))
      .orderBy(asc(signOff.signedAt), asc(signOff.id));
  },
);

export const findSignOffRequests = factsOf((db, scope) => {
  const { signOffRequest } = db.tables;
  return db
    .select({ enrolmentId: signOffRequest.enrolmentId, at: signOffRequest.requestedAt })
    .from(signOffRequest)
    .where(scope(signOffRequest))
    .orderBy(asc(signOffRequest.requestedAt));
});

/** Periods as they were granted, with the channels in the company's order, without retired ones. */
export async function findPeriods(
  db: Db,
  people: People,
): Promise<(Period & { enrolmentId: string })[]> {
  const periods = new Map<string, Period & { enrolmentId: string; channelIds: string[] }>();
  for (const { id, channelId, ...granted } of await periodRows(db, people)) {
    const period = periods.get(id) ?? { ...granted, channelIds: [] };
    periods.set(id, period);
    if (channelId !== null) period.channelIds.push(channelId);
  }
  return [...periods.values()];
}

/** One row for each channel. */
const periodRows = factsOf((db, scope) => {
  const { clearance, clearanceChannel, channel } = db.tables;
  return db
    .select({
      id: clearance.id,
      enrolmentId: clearance.enrolmentId,
      level: clearance.level,
      validFrom: clearance.validFrom,
      validUntil: clearance.validUntil,
      grantedAt: clearance.grantedAt,
      channelId: channel.id,
    })
    .from(clearance)
    .leftJoin(clearanceChannel, eq(clearanceChannel.clearanceId, clearance.id))
    .leftJoin(channel, and(eq(channel.id, clearanceChannel.channelId), isNull(channel.retiredAt)))
    .where(scope(clearance))
    .orderBy(asc(clearance.validFrom), asc(clearance.id), asc(channel.position));
});

export type CompletionRow = Awaited<ReturnType<typeof findCompletions>>[number];
export type GradeRow = Awaited<ReturnType<typeof findGrades>>[number];
